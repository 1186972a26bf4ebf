/**
 * What the embedded run does with one resource type.
 *
 * - *run*: it exists here. `honoured` lists the property paths it follows (`[]` stands for the elements of a list, and
 *   `=a|b` limits the values; a listed path covers everything below it); `inert` lists those it may ignore, and why.
 * - *inert*: nothing has to exist here, and why.
 */
export type Treatment =
  | { is: 'run'; honoured: readonly string[]; inert: Readonly<Record<string, string>> }
  | { is: 'inert'; reason: string };

const inert = (reason: string): Treatment => ({ is: 'inert', reason });
const run = (honoured: string, ignored: Record<string, string> = {}): Treatment => ({
  is: 'run',
  honoured: honoured.split(/\s+/).filter(Boolean),
  inert: { Tags: NAMING, ...ignored },
});

const NAMING = 'a name or description changes no behaviour';
const RIGHTS =
  'rights are not checked on this machine: everything here is one person’s; the tests of lib/ check them';
const AT_REST = 'encryption at rest is the disk’s on this machine';
const WATCHING = 'nobody watches this machine: there are logs and counters instead of metrics and alarms';
const ONE_MACHINE = 'there is one process and no scaling';
const PLAIN_HTTP = 'the front door is plain http on the loopback address';
const NO_CACHE = 'nothing is cached between the front door and its origins, which are in the same process';
const DELIVERED =
  'handing a call to a function here cannot fail; a function that fails is repeated by its own asynchronous rule';
const NO_BACKUP = 'the data folder is copied, not restored to a point in time';
const MAIL_IS_A_FILE = 'mail and messages are files in the mail folder';
const NO_HOSTED_UI = 'there is no hosted sign-in page and no OAuth flow on this machine';
const DEPLOYING = 'it only matters while deploying';

const tableCommon = {
  DeletionProtectionEnabled: 'deleting the data folder is the only way to delete a table here',
  PointInTimeRecoverySpecification: NO_BACKUP,
  SSESpecification: AT_REST,
  ContributorInsightsSpecification: WATCHING,
  ResourcePolicy: RIGHTS,
};

const tableHonoured = `TableName AttributeDefinitions KeySchema BillingMode=PAY_PER_REQUEST
  GlobalSecondaryIndexes[].IndexName GlobalSecondaryIndexes[].KeySchema GlobalSecondaryIndexes[].Projection
  StreamSpecification.StreamViewType=NEW_AND_OLD_IMAGES`;

/** The one table of what this machine does with a template. What is not in it fails the start. */
export const RESOURCE_TYPES: Readonly<Record<string, Treatment>> = {
  'AWS::DynamoDB::Table': run(tableHonoured, {
    ...tableCommon,
    'GlobalSecondaryIndexes[].ContributorInsightsSpecification': WATCHING,
  }),
  'AWS::DynamoDB::GlobalTable': run(tableHonoured, {
    ...tableCommon,
    'Replicas[].Region': 'one replica: more than one fails',
    'Replicas[].PointInTimeRecoverySpecification': NO_BACKUP,
    'Replicas[].DeletionProtectionEnabled': tableCommon.DeletionProtectionEnabled,
    'Replicas[].SSESpecification': AT_REST,
    'Replicas[].ContributorInsightsSpecification': WATCHING,
    'Replicas[].GlobalSecondaryIndexes': WATCHING,
    'Replicas[].ResourcePolicy': RIGHTS,
    'Replicas[].Tags': NAMING,
  }),

  'AWS::Lambda::Function': run(
    `FunctionName Code.S3Key Code.ZipFile Handler Environment.Variables Timeout ReservedConcurrentExecutions
     DeadLetterConfig.TargetArn Runtime=nodejs24.x|nodejs22.x PackageType=Zip`,
    {
      'Code.S3Bucket': 'assets are read from the assembly',
      Description: NAMING,
      Role: RIGHTS,
      KmsKeyArn: AT_REST,
      MemorySize: 'workers share the memory and the processors of this machine',
      EphemeralStorage: 'workers share the disk of this machine',
      Architectures: 'bundles are JavaScript',
      TracingConfig: WATCHING,
      LoggingConfig: 'console output goes to one file a function',
      RuntimeManagementConfig: 'the runtime is the Node of the package',
      RecursiveLoop: 'no loop detection here',
    },
  ),
  'AWS::Lambda::EventSourceMapping': run(
    `EventSourceArn FunctionName BatchSize MaximumBatchingWindowInSeconds BisectBatchOnFunctionError
     MaximumRetryAttempts MaximumRecordAgeInSeconds ParallelizationFactor StartingPosition=TRIM_HORIZON|LATEST Enabled
     FunctionResponseTypes[]=ReportBatchItemFailures FilterCriteria.Filters[].Pattern
     DestinationConfig.OnFailure.Destination`,
    {
      KmsKeyArn: AT_REST,
      MetricsConfig: WATCHING,
      LoggingConfig: WATCHING,
      'ScalingConfig.MaximumConcurrency': 'a queue is worked off one batch at a time',
    },
  ),
  'AWS::Lambda::EventInvokeConfig': run(
    `FunctionName Qualifier=$LATEST MaximumRetryAttempts MaximumEventAgeInSeconds
     DestinationConfig.OnFailure.Destination`,
  ),
  'AWS::Lambda::Permission': inert(RIGHTS),
  'AWS::Lambda::LayerVersion': inert('only the deployment’s own functions have layers'),

  'AWS::StepFunctions::StateMachine': run(
    'StateMachineName StateMachineType=STANDARD DefinitionString DefinitionSubstitutions',
    {
      RoleArn: RIGHTS,
      LoggingConfiguration: 'the history of every execution is kept and served',
      TracingConfiguration: WATCHING,
      EncryptionConfiguration: AT_REST,
    },
  ),

  'AWS::ApiGatewayV2::Api': run(
    `ProtocolType=HTTP CorsConfiguration.AllowOrigins CorsConfiguration.AllowMethods CorsConfiguration.AllowHeaders
     CorsConfiguration.ExposeHeaders CorsConfiguration.MaxAge CorsConfiguration.AllowCredentials`,
    {
      Name: NAMING,
      Description: NAMING,
      DisableExecuteApiEndpoint: 'there is one address here',
      IpAddressType: ONE_MACHINE,
    },
  ),
  'AWS::ApiGatewayV2::Route': run(
    'ApiId RouteKey Target AuthorizationType=NONE|JWT AuthorizerId AuthorizationScopes',
    { OperationName: NAMING },
  ),
  'AWS::ApiGatewayV2::Integration': run(
    `ApiId IntegrationType=AWS_PROXY IntegrationUri PayloadFormatVersion=2.0 TimeoutInMillis
     IntegrationMethod=POST`,
    { Description: NAMING, ConnectionType: 'everything is on this machine' },
  ),
  'AWS::ApiGatewayV2::Authorizer': run(
    `ApiId AuthorizerType=JWT IdentitySource[]=$request.header.Authorization JwtConfiguration.Audience
     JwtConfiguration.Issuer`,
    { Name: NAMING },
  ),
  'AWS::ApiGatewayV2::Stage': run(
    `ApiId StageName=$default AutoDeploy=true DefaultRouteSettings.ThrottlingBurstLimit
     DefaultRouteSettings.ThrottlingRateLimit RouteSettings`,
    {
      Description: NAMING,
      AccessLogSettings: 'requests are counted, not logged',
      'DefaultRouteSettings.DetailedMetricsEnabled': WATCHING,
    },
  ),

  'AWS::Cognito::UserPool': run(
    `Policies.PasswordPolicy.MinimumLength Policies.PasswordPolicy.RequireLowercase
     Policies.PasswordPolicy.RequireUppercase Policies.PasswordPolicy.RequireNumbers
     Policies.PasswordPolicy.RequireSymbols Policies.PasswordPolicy.TemporaryPasswordValidityDays
     UsernameAttributes AliasAttributes UsernameConfiguration.CaseSensitive
     VerificationMessageTemplate.EmailSubject VerificationMessageTemplate.EmailMessage
     AdminCreateUserConfig.AllowAdminCreateUserOnly=true`,
    {
      UserPoolName: NAMING,
      UserPoolTags: NAMING,
      UserPoolTier: 'there is one tier here',
      UserPoolAddOns: WATCHING,
      DeletionProtection: 'deleting the data folder is the only way to delete a pool here',
      AccountRecoverySetting: MAIL_IS_A_FILE,
      AutoVerifiedAttributes: MAIL_IS_A_FILE,
      UserAttributeUpdateSettings: MAIL_IS_A_FILE,
      'AdminCreateUserConfig.InviteMessageTemplate': MAIL_IS_A_FILE,
      'AdminCreateUserConfig.UnusedAccountValidityDays':
        'temporary passwords last as the password policy says',
      EmailConfiguration: MAIL_IS_A_FILE,
      EmailVerificationMessage: MAIL_IS_A_FILE,
      EmailVerificationSubject: MAIL_IS_A_FILE,
      SmsConfiguration: MAIL_IS_A_FILE,
      SmsVerificationMessage: MAIL_IS_A_FILE,
      SmsAuthenticationMessage: MAIL_IS_A_FILE,
      'VerificationMessageTemplate.DefaultEmailOption': 'a code is sent here, and no link',
      'VerificationMessageTemplate.SmsMessage': MAIL_IS_A_FILE,
      MfaConfiguration: 'nobody has enrolled a second factor on this machine',
      EnabledMfas: 'nobody has enrolled a second factor on this machine',
      Schema: 'attributes are not validated here',
      'Policies.SignInPolicy': 'only the password is asked for here',
    },
  ),
  'AWS::Cognito::UserPoolClient': run(
    `UserPoolId ExplicitAuthFlows AccessTokenValidity IdTokenValidity RefreshTokenValidity TokenValidityUnits
     PreventUserExistenceErrors=ENABLED EnableTokenRevocation=true GenerateSecret=false`,
    {
      ClientName: NAMING,
      AuthSessionValidity: 'sessions last as the stand-in documents',
      SupportedIdentityProviders: 'there is one identity provider here',
      AllowedOAuthFlows: NO_HOSTED_UI,
      AllowedOAuthFlowsUserPoolClient: NO_HOSTED_UI,
      AllowedOAuthScopes: NO_HOSTED_UI,
      CallbackURLs: NO_HOSTED_UI,
      LogoutURLs: NO_HOSTED_UI,
      DefaultRedirectURI: NO_HOSTED_UI,
      ReadAttributes: 'a user’s own attributes are not guarded one by one here',
      WriteAttributes: 'a user’s own attributes are not guarded one by one here',
    },
  ),

  'AWS::S3::Bucket': run('BucketName CorsConfiguration VersioningConfiguration.Status', {
    BucketEncryption: AT_REST,
    PublicAccessBlockConfiguration: RIGHTS,
    OwnershipControls: RIGHTS,
    AccessControl: RIGHTS,
    LifecycleConfiguration: 'nothing expires on this machine',
    LoggingConfiguration: 'requests are counted, not logged',
    MetricsConfigurations: WATCHING,
    IntelligentTieringConfigurations: ONE_MACHINE,
  }),
  'AWS::SES::EmailIdentity': inert(MAIL_IS_A_FILE),
  'AWS::SES::ConfigurationSet': inert(MAIL_IS_A_FILE),
  'AWS::SES::ConfigurationSetEventDestination': run(
    `ConfigurationSetName EventDestination.Enabled=true EventDestination.MatchingEventTypes
     EventDestination.EventBridgeDestination.EventBusArn`,
    { 'EventDestination.Name': NAMING },
  ),

  'AWS::S3::BucketPolicy': inert(RIGHTS),
  'Custom::S3AutoDeleteObjects': inert(DEPLOYING),
  'Custom::CDKBucketDeployment': run(
    `SourceObjectKeys SourceMarkers SourceMarkersConfig DestinationBucketName DestinationBucketKeyPrefix Include Exclude
     SystemMetadata Prune Extract=true`,
    {
      ServiceToken: DEPLOYING,
      SourceBucketNames: 'assets are read from the assembly',
      DistributionId: NO_CACHE,
      DistributionPaths: NO_CACHE,
      WaitForDistributionInvalidation: NO_CACHE,
      RetainOnDelete: DEPLOYING,
      OutputObjectKeys: DEPLOYING,
      DestinationBucketArn: DEPLOYING,
      UserMetadata: NAMING,
    },
  ),

  'AWS::CloudFront::Distribution': run(
    `DistributionConfig.DefaultRootObject DistributionConfig.Enabled=true
     DistributionConfig.DefaultCacheBehavior.TargetOriginId DistributionConfig.DefaultCacheBehavior.AllowedMethods
     DistributionConfig.DefaultCacheBehavior.Compress DistributionConfig.DefaultCacheBehavior.FunctionAssociations
     DistributionConfig.DefaultCacheBehavior.ResponseHeadersPolicyId
     DistributionConfig.DefaultCacheBehavior.OriginRequestPolicyId
     DistributionConfig.CacheBehaviors[].PathPattern DistributionConfig.CacheBehaviors[].TargetOriginId
     DistributionConfig.CacheBehaviors[].AllowedMethods DistributionConfig.CacheBehaviors[].Compress
     DistributionConfig.CacheBehaviors[].FunctionAssociations DistributionConfig.CacheBehaviors[].ResponseHeadersPolicyId
     DistributionConfig.CacheBehaviors[].OriginRequestPolicyId
     DistributionConfig.Origins[].Id DistributionConfig.Origins[].DomainName
     DistributionConfig.Origins[].OriginPath=`,
    {
      'DistributionConfig.DefaultCacheBehavior.ViewerProtocolPolicy': PLAIN_HTTP,
      'DistributionConfig.DefaultCacheBehavior.CachePolicyId': NO_CACHE,
      'DistributionConfig.DefaultCacheBehavior.CachedMethods': NO_CACHE,
      'DistributionConfig.CacheBehaviors[].ViewerProtocolPolicy': PLAIN_HTTP,
      'DistributionConfig.CacheBehaviors[].CachePolicyId': NO_CACHE,
      'DistributionConfig.CacheBehaviors[].CachedMethods': NO_CACHE,
      'DistributionConfig.Origins[].S3OriginConfig': RIGHTS,
      'DistributionConfig.Origins[].OriginAccessControlId': RIGHTS,
      'DistributionConfig.Origins[].CustomOriginConfig': 'origins are in the same process',
      'DistributionConfig.Origins[].ConnectionAttempts': 'origins are in the same process',
      'DistributionConfig.Origins[].ConnectionTimeout': 'origins are in the same process',
      'DistributionConfig.Comment': NAMING,
      'DistributionConfig.HttpVersion': PLAIN_HTTP,
      'DistributionConfig.IPV6Enabled': PLAIN_HTTP,
      'DistributionConfig.ViewerCertificate': PLAIN_HTTP,
      'DistributionConfig.Aliases': PLAIN_HTTP,
      'DistributionConfig.PriceClass': ONE_MACHINE,
      'DistributionConfig.Logging': 'requests are counted, not logged',
      'DistributionConfig.WebACLId': 'only this machine can reach the front door',
      'DistributionConfig.Restrictions': 'only this machine can reach the front door',
    },
  ),
  'AWS::CloudFront::Function': run(
    'FunctionCode FunctionConfig.Runtime=cloudfront-js-2.0|cloudfront-js-1.0 AutoPublish=true',
    {
      Name: NAMING,
      'FunctionConfig.Comment': NAMING,
    },
  ),
  'AWS::CloudFront::ResponseHeadersPolicy': run(
    `ResponseHeadersPolicyConfig.SecurityHeadersConfig ResponseHeadersPolicyConfig.CustomHeadersConfig
     ResponseHeadersPolicyConfig.RemoveHeadersConfig`,
    {
      'ResponseHeadersPolicyConfig.Name': NAMING,
      'ResponseHeadersPolicyConfig.Comment': NAMING,
      'ResponseHeadersPolicyConfig.ServerTimingHeadersConfig': WATCHING,
    },
  ),
  'AWS::CloudFront::OriginAccessControl': inert(RIGHTS),
  'AWS::CloudFront::CachePolicy': inert(NO_CACHE),

  'AWS::Scheduler::Schedule': run(
    'ScheduleExpression ScheduleExpressionTimezone State StartDate EndDate Target.Arn Target.Input',
    {
      'Target.RetryPolicy': DELIVERED,
      'Target.DeadLetterConfig': DELIVERED,
      Name: NAMING,
      Description: NAMING,
      GroupName: NAMING,
      KmsKeyArn: AT_REST,
      FlexibleTimeWindow: 'a schedule runs at the start of its window',
      'Target.RoleArn': RIGHTS,
    },
  ),
  'AWS::Scheduler::ScheduleGroup': inert(NAMING),
  'AWS::Events::Rule': run(
    'ScheduleExpression EventPattern State Targets[].Arn Targets[].Id Targets[].Input',
    {
      Name: NAMING,
      Description: NAMING,
      'Targets[].RoleArn': RIGHTS,
      'Targets[].RetryPolicy': DELIVERED,
      'Targets[].DeadLetterConfig': DELIVERED,
    },
  ),

  'AWS::SQS::Queue': run(
    'QueueName VisibilityTimeout MessageRetentionPeriod DelaySeconds RedrivePolicy.deadLetterTargetArn RedrivePolicy.maxReceiveCount',
    {
      KmsMasterKeyId: AT_REST,
      KmsDataKeyReusePeriodSeconds: AT_REST,
      SqsManagedSseEnabled: AT_REST,
      RedriveAllowPolicy: RIGHTS,
      MaximumMessageSize: 'messages are the host’s own',
      ReceiveMessageWaitTimeSeconds: 'consumers in this process are told at once',
    },
  ),
  'AWS::SQS::QueuePolicy': inert(RIGHTS),

  'AWS::SNS::Topic': inert(WATCHING),
  'AWS::SNS::TopicPolicy': inert(RIGHTS),
  'AWS::SNS::Subscription': inert(WATCHING),
  'AWS::CDK::Metadata': inert(DEPLOYING),
  'AWS::CloudWatch::*': inert(WATCHING),
  'AWS::Logs::*': inert('console output goes to one file a function'),
  'Custom::LogRetention': inert('console output goes to one file a function'),
  'AWS::IAM::*': inert(RIGHTS),
  'AWS::KMS::*': inert(AT_REST),
  'AWS::WAFv2::*': inert('only this machine can reach the front door'),
  'AWS::XRay::*': inert(WATCHING),
  'AWS::SSM::Parameter': inert(
    'no function reads it at run time: its value would have to be in the environment',
  ),
};
