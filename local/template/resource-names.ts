import { createHash } from 'node:crypto';

/** The account in which everything of an embedded run lives. */
export const ACCOUNT = '000000000000';
/** The region of an embedded run. */
export const REGION = 'ap-southeast-1';
/** The suffix of every AWS address in that region. */
export const URL_SUFFIX = 'amazonaws.com';

/** What `Ref` and `Fn::GetAtt` give for one resource; `made` if the resource's type is one that exists here. */
export type ResourceNames = { ref: string; attributes: Record<string, string>; made: boolean };

type Names = Omit<ResourceNames, 'made'>;

type Named = { stackName: string; id: string; type: string; property: (name: string) => string | undefined };

const arn = (service: string, rest: string) => `arn:aws:${service}:${REGION}:${ACCOUNT}:${rest}`;

/** The names of the resource `id`: made up, but the same on every start, and of the shape AWS gives them. */
export function resourceNames(of: Named): ResourceNames {
  const named = namers[of.type];
  if (named !== undefined) return { ...named(of), made: true };
  const name = `${of.stackName}-${of.id}`;
  const service = of.type.split('::')[1]?.toLowerCase() ?? 'custom';
  return { ref: name, attributes: { Arn: arn(service, name), Id: code(of, 14).toUpperCase() }, made: false };
}

function code({ stackName, id }: Named, length: number): string {
  const digest = createHash('sha256').update(`${stackName}/${id}`).digest();
  return [...digest]
    .map(byte => 'abcdefghijklmnopqrstuvwxyz0123456789'[byte % 36])
    .join('')
    .slice(0, length);
}

const nameOf = (of: Named, property: string) => of.property(property) ?? `${of.stackName}-${of.id}`;

function table(of: Named): Names {
  const ref = nameOf(of, 'TableName');
  const tableArn = arn('dynamodb', `table/${ref}`);
  return { ref, attributes: { Arn: tableArn, StreamArn: `${tableArn}/stream/2023-01-01T00:00:00.000` } };
}

function bucket(of: Named): Names {
  const ref = (of.property('BucketName') ?? `${of.stackName}-${of.id}`).toLowerCase();
  const DomainName = `${ref}.s3.${URL_SUFFIX}`;
  const RegionalDomainName = `${ref}.s3.${REGION}.${URL_SUFFIX}`;
  return { ref, attributes: { Arn: `arn:aws:s3:::${ref}`, DomainName, RegionalDomainName } };
}

function userPool(of: Named): Names {
  const ref = `${REGION}_${code(of, 9)}`;
  const ProviderName = `cognito-idp.${REGION}.${URL_SUFFIX}/${ref}`;
  const attributes = {
    Arn: arn('cognito-idp', `userpool/${ref}`),
    ProviderName,
    ProviderURL: `https://${ProviderName}`,
    UserPoolId: ref,
  };
  return { ref, attributes };
}

function queue(of: Named): Names {
  const QueueName = nameOf(of, 'QueueName');
  const QueueUrl = `https://sqs.${REGION}.${URL_SUFFIX}/${ACCOUNT}/${QueueName}`;
  return { ref: QueueUrl, attributes: { Arn: arn('sqs', QueueName), QueueName, QueueUrl } };
}

const namers: Record<string, (of: Named) => Names> = {
  'AWS::DynamoDB::Table': table,
  'AWS::DynamoDB::GlobalTable': table,
  'AWS::S3::Bucket': bucket,
  'AWS::Cognito::UserPool': userPool,
  'AWS::Cognito::UserPoolClient': of => {
    const ClientId = code(of, 26);
    return { ref: ClientId, attributes: { ClientId, Name: nameOf(of, 'ClientName') } };
  },
  'AWS::SQS::Queue': queue,
  'AWS::Lambda::Function': of => {
    const ref = nameOf(of, 'FunctionName');
    return { ref, attributes: { Arn: arn('lambda', `function:${ref}`) } };
  },
  'AWS::StepFunctions::StateMachine': of => {
    const Name = nameOf(of, 'StateMachineName');
    const Arn = arn('states', `stateMachine:${Name}`);
    return { ref: Arn, attributes: { Arn, Name } };
  },
  'AWS::ApiGatewayV2::Api': of => {
    const ApiId = code(of, 10);
    const ApiEndpoint = `https://${ApiId}.execute-api.${REGION}.${URL_SUFFIX}`;
    return { ref: ApiId, attributes: { ApiId, ApiEndpoint } };
  },
  'AWS::ApiGatewayV2::Stage': of => ({ ref: of.property('StageName') ?? '$default', attributes: {} }),
  'AWS::ApiGatewayV2::Authorizer': of => ({ ref: code(of, 6), attributes: { AuthorizerId: code(of, 6) } }),
  'AWS::ApiGatewayV2::Integration': of => ({ ref: code(of, 7), attributes: { IntegrationId: code(of, 7) } }),
  'AWS::CloudFront::Distribution': of => {
    const Id = `E${code(of, 13).toUpperCase()}`;
    return { ref: Id, attributes: { Id, DomainName: `d${code(of, 13)}.cloudfront.net` } };
  },
  'AWS::CloudFront::Function': of => {
    const FunctionARN = `arn:aws:cloudfront::${ACCOUNT}:function/${code(of, 20)}`;
    return { ref: FunctionARN, attributes: { FunctionARN } };
  },
  'AWS::Scheduler::Schedule': of => {
    const ref = nameOf(of, 'Name');
    return { ref, attributes: { Arn: arn('scheduler', `schedule/default/${ref}`) } };
  },
  'AWS::Events::Rule': of => {
    const ref = nameOf(of, 'Name');
    return { ref, attributes: { Arn: arn('events', `rule/${ref}`) } };
  },
  'AWS::SNS::Topic': of => {
    const TopicName = nameOf(of, 'TopicName');
    const TopicArn = arn('sns', TopicName);
    return { ref: TopicArn, attributes: { TopicArn, TopicName } };
  },
  'AWS::Logs::LogGroup': of => {
    const ref = of.property('LogGroupName') ?? `/aws/${of.stackName}/${of.id}`;
    return { ref, attributes: { Arn: arn('logs', `log-group:${ref}:*`) } };
  },
  'AWS::KMS::Key': of => ({
    ref: code(of, 32),
    attributes: { Arn: arn('kms', `key/${code(of, 32)}`), KeyId: code(of, 32) },
  }),
};
