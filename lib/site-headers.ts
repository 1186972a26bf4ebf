import { Duration } from 'aws-cdk-lib';
import { HeadersFrameOption, HeadersReferrerPolicy, ResponseHeadersPolicy } from 'aws-cdk-lib/aws-cloudfront';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { SignIn } from './sign-in.ts';

/** Whom the pages may call beside their own origin, and how long browsers may keep the file. */
export type SiteHeadersProps = {
  readonly signIn: SignIn;
  readonly documents: IBucket;
  readonly cacheControl: string;
};

/** The headers of every file of the site: what a page may load, call and be framed by. */
export class SiteHeaders extends ResponseHeadersPolicy {
  constructor(scope: Construct, id: string, props: SiteHeadersProps) {
    super(scope, id, {
      securityHeadersBehavior: {
        contentSecurityPolicy: { contentSecurityPolicy: contentSecurityPolicy(props), override: true },
        contentTypeOptions: { override: true },
        frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
        referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
        strictTransportSecurity: {
          accessControlMaxAge: Duration.days(365),
          includeSubdomains: true,
          override: true,
        },
      },
      customHeadersBehavior: {
        customHeaders: [{ header: 'Cache-Control', value: props.cacheControl, override: true }],
      },
    });
  }
}

function contentSecurityPolicy({ signIn, documents }: SiteHeadersProps): string {
  const files = `https://${documents.bucketRegionalDomainName}`;
  return [
    "default-src 'self'",
    `connect-src 'self' ${signIn.url} ${files}`,
    `img-src 'self' data: blob: ${files}`,
    // Archives are packed and unpacked beside the page, in workers that run what our own scripts hand them.
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}
