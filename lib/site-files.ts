import { RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import type { Distribution } from 'aws-cdk-lib/aws-cloudfront';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { BucketDeployment, Source } from 'aws-cdk-lib/aws-s3-deployment';
import { Construct } from 'constructs';
import { acknowledgeWildcard, attribute } from './acknowledge-wildcard.ts';
import type { SignIn } from './sign-in.ts';

const PLACEHOLDER = '<!doctype html><meta charset="utf-8"><title>Đại hội</title>';

/** The files, where they go, and what tells the browsers' cache of new ones. */
export type SiteFilesProps = {
  readonly bucket: IBucket;
  readonly distribution: Distribution;
  readonly signIn: SignIn;
  /** The folder of the built web app; without it a placeholder page is deployed. */
  readonly folder: string | undefined;
};

/** Copies the web app to its bucket at deployment, with `config.json`: what the app must be told. */
export class SiteFiles extends Construct {
  constructor(scope: Construct, id: string, props: SiteFilesProps) {
    super(scope, id);
    const logGroup = new LogGroup(this, 'Logs', {
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grantWrite(role);
    const app = props.folder ? Source.asset(props.folder) : Source.data('index.html', PLACEHOLDER);
    const deployment = new BucketDeployment(this, 'Deployment', {
      sources: [app, Source.jsonData('config.json', siteConfig(props.signIn))],
      destinationBucket: props.bucket,
      distribution: props.distribution,
      distributionPaths: ['/*'],
      // Pages that are open during a deployment still ask for files of the version before.
      prune: false,
      memoryLimit: 256,
      role,
      logGroup,
    });
    acknowledge(deployment, role, props.bucket);
  }
}

function siteConfig(signIn: SignIn): Record<string, string> {
  return {
    apiBase: '/api',
    idpUrl: signIn.url,
    clientId: signIn.client.userPoolClientId,
    region: Stack.of(signIn).region,
  };
}

function acknowledge(deployment: BucketDeployment, role: Role, bucket: IBucket): void {
  const reason = "CDK's own copier runs at deployment only, from the assets to the bucket of public files.";
  const assets = 'arn:<AWS::Partition>:s3:::cdk-hnb659fds-assets-<AWS::AccountId>-<AWS::Region>/*';
  acknowledgeWildcard(role, assets, reason);
  acknowledgeWildcard(role, `${attribute(bucket, 'Arn')}/*`, reason);
  acknowledgeWildcard(role, '*', 'CreateInvalidation as CDK grants it; this deployment is its only use.');
  for (const action of ['GetBucket*', 'GetObject*', 'List*', 'Abort*', 'DeleteObject*']) {
    Validations.of(role).acknowledge({ id: `AwsSolutions-IAM5[Action::s3:${action}]`, reason });
  }
  // One function for all deployments of a stack, so it hangs under the stack.
  const copier = Stack.of(deployment).node.children.find(it =>
    it.node.id.startsWith('Custom::CDKBucketDeployment'),
  );
  if (copier) {
    Validations.of(copier).acknowledge({
      id: 'AwsSolutions-L1',
      reason: 'CDK chooses the runtime of its copier.',
    });
  }
}
