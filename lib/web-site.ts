import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import {
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HttpVersion,
  OriginRequestPolicy,
  PriceClass,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { BlockPublicAccess, Bucket, BucketEncryption, type IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { SignIn } from './sign-in.ts';
import { SiteFiles } from './site-files.ts';
import { SiteHeaders } from './site-headers.ts';

/** A path without a dot in its last part is a page of the app, and the app is one file. */
const REWRITE = `
function handler(event) {
  var request = event.request;
  var last = request.uri.slice(request.uri.lastIndexOf('/') + 1);
  if (last.indexOf('.') === -1) request.uri = '/index.html';
  return request;
}
`;

/** What the site is made of, and what it must reach. */
export type WebSiteProps = {
  readonly api: HttpApi;
  readonly signIn: SignIn;
  readonly documents: IBucket;
  /** The folder of the built web app; without it a placeholder page is deployed. */
  readonly folder?: string | undefined;
};

/** The web app behind CloudFront, with the API under `/api` of the same origin, so that it needs no CORS. */
export class WebSite extends Construct {
  readonly distribution: Distribution;

  constructor(scope: Construct, id: string, props: WebSiteProps) {
    super(scope, id);
    const bucket = this.#bucket();
    const page = new SiteHeaders(this, 'PageHeaders', { ...props, cacheControl: 'no-cache' });
    // Under /assets a file's name changes with its content.
    const cacheControl = 'public, max-age=31536000, immutable';
    const asset = new SiteHeaders(this, 'AssetHeaders', { ...props, cacheControl });
    const site = {
      origin: S3BucketOrigin.withOriginAccessControl(bucket),
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      cachePolicy: CachePolicy.CACHING_OPTIMIZED,
      compress: true,
    };
    const rewrite = new EdgeFunction(this, 'Rewrite', {
      code: FunctionCode.fromInline(REWRITE.trim()),
      runtime: FunctionRuntime.JS_2_0,
    });
    this.distribution = new Distribution(this, 'Distribution', {
      defaultBehavior: {
        ...site,
        responseHeadersPolicy: page,
        functionAssociations: [{ function: rewrite, eventType: FunctionEventType.VIEWER_REQUEST }],
      },
      additionalBehaviors: {
        '/api/*': apiBehavior(props.api),
        '/assets/*': { ...site, responseHeadersPolicy: asset },
      },
      httpVersion: HttpVersion.HTTP2_AND_3,
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      priceClass: PriceClass.PRICE_CLASS_200,
    });
    acknowledge(this.distribution);
    new SiteFiles(this, 'Files', {
      bucket,
      distribution: this.distribution,
      signIn: props.signIn,
      folder: props.folder,
    });
  }

  #bucket(): Bucket {
    const bucket = new Bucket(this, 'Bucket', {
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    Validations.of(bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'Only the public files of the web app, the same for everybody, read by CloudFront alone.',
    });
    return bucket;
  }
}

function apiBehavior(api: HttpApi): BehaviorOptions {
  const { region, urlSuffix } = Stack.of(api);
  return {
    origin: new HttpOrigin(`${api.apiId}.execute-api.${region}.${urlSuffix}`, {
      readTimeout: Duration.seconds(30),
    }),
    viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
    allowedMethods: AllowedMethods.ALLOW_ALL,
    cachePolicy: CachePolicy.CACHING_DISABLED,
    originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
    compress: true,
  };
}

function acknowledge(distribution: Distribution): void {
  Validations.of(distribution).acknowledge(
    { id: 'AwsSolutions-CFR1', reason: 'Officers travel; a list of countries keeps nobody out who matters.' },
    {
      id: 'AwsSolutions-CFR2',
      reason:
        'A web ACL lives in us-east-1 and costs more than the rest; the API is throttled and signed in to.',
    },
    {
      id: 'AwsSolutions-CFR3',
      reason: 'The files are public and the same for everybody; calls of the API are logged at its stage.',
    },
    {
      id: 'AwsSolutions-CFR4',
      reason:
        "CloudFront's own certificate allows no other choice; a domain of one's own gets TLS 1.2 (2021).",
    },
  );
}
