import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, CfnOutput, Duration, RemovalPolicy, Stack, TimeZone } from 'aws-cdk-lib';
import * as apigateway from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import * as origins from 'aws-cdk-lib/aws-cloudfront-origins';
import * as cognito from 'aws-cdk-lib/aws-cognito';
import * as dynamodb from 'aws-cdk-lib/aws-dynamodb';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { DynamoEventSource, SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import * as s3 from 'aws-cdk-lib/aws-s3';
import * as s3deploy from 'aws-cdk-lib/aws-s3-deployment';
import * as scheduler from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import * as sfn from 'aws-cdk-lib/aws-stepfunctions';
import * as tasks from 'aws-cdk-lib/aws-stepfunctions-tasks';

/** The source of one function as it would come out of a bundler: an ES module with an exported `handler`. */
export type Sources = { api: string; relay: string; tick: string; step: string };

/** A small stack with one of everything the host runs, and the assembly folder it was synthesised to. */
export function synthesiseSample(
  folder: string,
  sources: Sources,
  also?: (stack: Stack, made: { table: dynamodb.Table; api: apigateway.HttpApi }) => void,
): string {
  const out = join(folder, 'cdk.out');
  const app = new App({ outdir: out, analyticsReporting: false, treeMetadata: false });
  const stack = new Stack(app, 'Sample');
  const code = (name: keyof Sources) => {
    const path = join(folder, 'code', name);
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, 'index.mjs'), sources[name]);
    return lambda.Code.fromAsset(path);
  };
  const fn = (name: keyof Sources, environment: Record<string, string> = {}) =>
    new lambda.Function(stack, `Fn${name}`, {
      runtime: lambda.Runtime.NODEJS_24_X,
      handler: 'index.handler',
      code: code(name),
      environment,
      timeout: Duration.seconds(2),
      memorySize: 256,
      tracing: lambda.Tracing.ACTIVE,
    });

  const table = new dynamodb.Table(stack, 'Table', {
    partitionKey: { name: 'pk', type: dynamodb.AttributeType.STRING },
    sortKey: { name: 'sk', type: dynamodb.AttributeType.STRING },
    billingMode: dynamodb.BillingMode.PAY_PER_REQUEST,
    stream: dynamodb.StreamViewType.NEW_AND_OLD_IMAGES,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    removalPolicy: RemovalPolicy.DESTROY,
  });
  table.addGlobalSecondaryIndex({
    indexName: 'inbox',
    partitionKey: { name: 'inbox', type: dynamodb.AttributeType.STRING },
  });

  const dead = new sqs.Queue(stack, 'Dead', { enforceSSL: true });
  const relay = fn('relay', { TABLE: table.tableName });
  relay.addEventSource(
    new DynamoEventSource(table, {
      startingPosition: lambda.StartingPosition.TRIM_HORIZON,
      batchSize: 10,
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      retryAttempts: 2,
      onFailure: new SqsDlq(dead),
      filters: [
        lambda.FilterCriteria.filter({
          eventName: lambda.FilterRule.isEqual('INSERT'),
          dynamodb: { Keys: { sk: { S: lambda.FilterRule.beginsWith('EVENT#') } } },
        }),
      ],
    }),
  );

  const pool = new cognito.UserPool(stack, 'Pool', {
    selfSignUpEnabled: false,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  const client = pool.addClient('Web', {
    authFlows: { userPassword: true },
    accessTokenValidity: Duration.minutes(10),
  });
  const step = fn('step', { TABLE: table.tableName });
  const machine = new sfn.StateMachine(stack, 'Machine', {
    definitionBody: sfn.DefinitionBody.fromChainable(
      new tasks.LambdaInvoke(stack, 'Take the step', { lambdaFunction: step, payloadResponseOnly: true }),
    ),
  });

  const apiFn = fn('api', { TABLE: table.tableName, STATE_MACHINE_ARN: machine.stateMachineArn });
  table.grantReadWriteData(apiFn);
  const integration = new HttpLambdaIntegration('Api', apiFn);
  const api = new apigateway.HttpApi(stack, 'Http', { createDefaultStage: false });
  new apigateway.HttpStage(stack, 'Stage', {
    httpApi: api,
    stageName: '$default',
    autoDeploy: true,
    throttle: { burstLimit: 100, rateLimit: 200 },
  });
  const authorizer = new HttpJwtAuthorizer('Jwt', pool.userPoolProviderUrl, {
    jwtAudience: [client.userPoolClientId],
  });
  const methods = apigateway.HttpMethod;
  api.addRoutes({ path: '/api/healthz', methods: [methods.GET], integration });
  api.addRoutes({ path: '/api/open/{proxy+}', methods: [methods.ANY], integration });
  api.addRoutes({
    path: '/api/{proxy+}',
    methods: [methods.GET],
    integration,
    authorizer,
    authorizationScopes: ['aws.cognito.signin.user.admin'],
  });

  const tick = fn('tick', { TABLE: table.tableName });
  new scheduler.Schedule(stack, 'Every', {
    schedule: scheduler.ScheduleExpression.rate(Duration.minutes(15)),
    target: new LambdaInvoke(tick, {
      retryAttempts: 2,
      deadLetterQueue: dead,
      maxEventAge: Duration.hours(1),
    }),
  });
  new scheduler.Schedule(stack, 'Daily', {
    schedule: scheduler.ScheduleExpression.cron({
      minute: '0',
      hour: '6',
      timeZone: TimeZone.ASIA_HO_CHI_MINH,
    }),
    target: new LambdaInvoke(tick, {
      input: scheduler.ScheduleTargetInput.fromObject({ at: scheduler.ContextAttribute.scheduledTime }),
    }),
  });

  const site = new s3.Bucket(stack, 'Site', {
    blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
    enforceSSL: true,
    removalPolicy: RemovalPolicy.DESTROY,
    autoDeleteObjects: true,
  });
  const documents = new s3.Bucket(stack, 'Documents', {
    versioned: true,
    cors: [{ allowedMethods: [s3.HttpMethods.POST], allowedOrigins: ['*'], allowedHeaders: ['*'] }],
    lifecycleRules: [{ noncurrentVersionExpiration: Duration.days(30) }],
  });
  const headers = new cloudfront.ResponseHeadersPolicy(stack, 'Headers', {
    securityHeadersBehavior: {
      contentSecurityPolicy: {
        contentSecurityPolicy: `default-src 'self'; connect-src 'self' https://cognito-idp.${stack.region}.amazonaws.com https://${documents.bucketRegionalDomainName}`,
        override: true,
      },
      contentTypeOptions: { override: true },
      frameOptions: { frameOption: cloudfront.HeadersFrameOption.DENY, override: true },
      strictTransportSecurity: { accessControlMaxAge: Duration.days(365), override: true },
      referrerPolicy: { referrerPolicy: cloudfront.HeadersReferrerPolicy.NO_REFERRER, override: true },
    },
    customHeadersBehavior: {
      customHeaders: [{ header: 'permissions-policy', value: 'camera=()', override: true }],
    },
  });
  const rewrite = new cloudfront.Function(stack, 'Spa', {
    runtime: cloudfront.FunctionRuntime.JS_2_0,
    code: cloudfront.FunctionCode.fromInline(
      `function handler(event) { var r = event.request; if (!r.uri.includes('.')) { r.uri = '/index.html'; } return r; }`,
    ),
  });
  const distribution = new cloudfront.Distribution(stack, 'Door', {
    defaultRootObject: 'index.html',
    defaultBehavior: {
      origin: origins.S3BucketOrigin.withOriginAccessControl(site),
      viewerProtocolPolicy: cloudfront.ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      responseHeadersPolicy: headers,
      functionAssociations: [{ function: rewrite, eventType: cloudfront.FunctionEventType.VIEWER_REQUEST }],
    },
    additionalBehaviors: {
      '/api/*': {
        origin: new origins.HttpOrigin(`${api.apiId}.execute-api.${stack.region}.${stack.urlSuffix}`),
        allowedMethods: cloudfront.AllowedMethods.ALLOW_ALL,
        cachePolicy: cloudfront.CachePolicy.CACHING_DISABLED,
        originRequestPolicy: cloudfront.OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
        viewerProtocolPolicy: cloudfront.ViewerProtocolPolicy.HTTPS_ONLY,
      },
    },
  });
  const pages = join(folder, 'pages');
  mkdirSync(join(pages, 'assets'), { recursive: true });
  writeFileSync(join(pages, 'index.html'), '<!doctype html><title>Sample</title>');
  writeFileSync(join(pages, 'assets', 'app.js'), `console.log(${JSON.stringify('x'.repeat(3000))})`);
  new s3deploy.BucketDeployment(stack, 'Deploy', {
    destinationBucket: site,
    distribution,
    sources: [
      s3deploy.Source.asset(pages),
      s3deploy.Source.jsonData('config.json', {
        apiBase: '/api',
        idpUrl: `https://cognito-idp.${stack.region}.amazonaws.com`,
        clientId: client.userPoolClientId,
        region: stack.region,
      }),
    ],
  });
  new CfnOutput(stack, 'Address', { value: `https://${distribution.distributionDomainName}` });
  new CfnOutput(stack, 'TableName', { value: table.tableName });
  new CfnOutput(stack, 'ClientId', { value: client.userPoolClientId });
  new CfnOutput(stack, 'PoolId', { value: pool.userPoolId });
  new CfnOutput(stack, 'IdpUrl', { value: `https://cognito-idp.${stack.region}.amazonaws.com` });
  new CfnOutput(stack, 'DocumentsBucket', { value: documents.bucketName });
  also?.(stack, { table, api });
  app.synth();
  return out;
}
