import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  HttpMethods,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { acknowledgeWildcard, attribute } from './acknowledge-wildcard.ts';
import type { CongressFunction } from './function.ts';

/** Where uploads of people lie: documents of congresses, and workbooks to import. */
const PREFIXES = { uploads: 'uploads/', imports: 'imports/' } as const;

/** Where the site is served from, and whether the documents outlive the stack. */
export type DocumentsProps = { readonly siteOrigin: string; readonly deletionProtection?: boolean };

/**
 * The bucket of documents: private, versioned, over TLS only. Browsers reach it by presigned requests alone.
 *
 * A checked document is named by its object version, and an upload may be repeated under its key while the
 * presigned form is valid. So older versions under `uploads/` are kept for ever: the older one may be the one
 * that was approved. Workbooks to import are working papers and go after 90 days.
 */
export class Documents extends Construct {
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string, props: DocumentsProps) {
    super(scope, id);
    const removalPolicy = (props.deletionProtection ?? true) ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
    this.bucket = new Bucket(this, 'Bucket', {
      versioned: true,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      serverAccessLogsBucket: accessLogs(this, removalPolicy),
      removalPolicy,
      cors: [
        {
          allowedOrigins: [props.siteOrigin],
          allowedMethods: [HttpMethods.GET, HttpMethods.HEAD, HttpMethods.POST],
          allowedHeaders: ['*'],
          exposedHeaders: ['ETag', 'x-amz-version-id'],
          maxAge: 3600,
        },
      ],
      lifecycleRules: [
        { id: 'IncompleteUploads', abortIncompleteMultipartUploadAfter: Duration.days(1) },
        {
          id: 'Imports',
          prefix: PREFIXES.imports,
          expiration: Duration.days(90),
          noncurrentVersionExpiration: Duration.days(30),
        },
      ],
    });
  }

  /** Lets `fn` sign uploads, and read what was uploaded at the version it names. */
  grantExchange(fn: CongressFunction): void {
    this.#grant(fn, ['s3:PutObject', 's3:GetObject', 's3:GetObjectVersion'], ['uploads', 'imports']);
  }

  /** Lets `fn` read workbooks to import, and no document of a congress. */
  grantReadImports(fn: CongressFunction): void {
    this.#grant(fn, ['s3:GetObject', 's3:GetObjectVersion'], ['imports']);
  }

  #grant(fn: CongressFunction, actions: string[], places: (keyof typeof PREFIXES)[]): void {
    const resources = places.map(place => this.bucket.arnForObjects(`${PREFIXES[place]}*`));
    fn.grantPrincipal.addToPrincipalPolicy(new PolicyStatement({ actions, resources }));
    for (const place of places) {
      const resource = `${attribute(this.bucket, 'Arn')}/${PREFIXES[place]}*`;
      acknowledgeWildcard(
        fn.role,
        resource,
        'The objects of one place; their names are not known beforehand.',
      );
    }
    // S3 answers "no such key" only to those who may list the bucket; to others a missing upload is "access denied".
    fn.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({ actions: ['s3:ListBucket'], resources: [this.bucket.bucketArn] }),
    );
  }
}

/** Who fetched which document, kept for 400 days. */
function accessLogs(scope: Construct, removalPolicy: RemovalPolicy): Bucket {
  const logs = new Bucket(scope, 'AccessLogs', {
    encryption: BucketEncryption.S3_MANAGED,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    removalPolicy,
    lifecycleRules: [{ id: 'Expire', expiration: Duration.days(400) }],
  });
  Validations.of(logs).acknowledge({
    id: 'AwsSolutions-S1',
    reason: 'This is the bucket of access logs itself; logging into itself would never end.',
  });
  return logs;
}
