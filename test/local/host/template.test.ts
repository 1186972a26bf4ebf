import { expect, test } from 'vitest';
import { StartError } from '../../../local/start-error.ts';
import { checkResources } from '../../../local/template/check-resources.ts';
import { loadAssembly } from '../../../local/template/load-assembly.ts';
import { StackTemplate } from '../../../local/template/stack-template.ts';
import { functionOf, handAssembly, type Resources } from './hand-assembly.ts';
import { scratch } from './scratch.ts';

function stackOf(resources: Resources, more: Record<string, unknown> = {}): StackTemplate {
  return new StackTemplate(loadAssembly(handAssembly(scratch(), resources, {}, more)));
}

function refusalOf(resources: Resources): string {
  try {
    checkResources(stackOf(resources));
  } catch (error) {
    expect(error).toBeInstanceOf(StartError);
    expect((error as StartError).code).toBe('TEMPLATE_UNSUPPORTED');
    return (error as StartError).message;
  }
  return '';
}

const queue = { Type: 'AWS::SQS::Queue' };

test('an unknown resource type fails the start by name', () => {
  expect(refusalOf({ Queue: queue, Cache: { Type: 'AWS::ElastiCache::CacheCluster' } })).toMatch(
    'Cache: AWS::ElastiCache::CacheCluster is not built',
  );
});

test('an unknown property of a known type fails the start, however deep it is', () => {
  expect(refusalOf({ Queue: { ...queue, Properties: { FifoQueue: true } } })).toMatch(
    'Queue (AWS::SQS::Queue): the property FifoQueue is not built',
  );
  const schedule = (Target: object) => ({
    Type: 'AWS::Scheduler::Schedule',
    Properties: { ScheduleExpression: 'rate(1 day)', Target },
  });
  expect(refusalOf({ Daily: schedule({ Arn: 'x', EcsParameters: { TaskCount: 1 } }) })).toMatch(
    'Target.EcsParameters.TaskCount',
  );
  expect(refusalOf({ Daily: schedule({ Arn: 'x', RoleArn: 'y' }) })).toBe('');
});

test('a known property with a value that behaves differently fails the start', () => {
  const stream = (StreamViewType: string) => ({
    Type: 'AWS::DynamoDB::Table',
    Properties: { StreamSpecification: { StreamViewType } },
  });
  expect(refusalOf({ Table: stream('NEW_AND_OLD_IMAGES') })).toBe('');
  expect(refusalOf({ Table: stream('KEYS_ONLY') })).toMatch('NEW_AND_OLD_IMAGES and not for "KEYS_ONLY"');
  expect(refusalOf({ Fn: functionOf('x', { Runtime: 'python3.13' }) })).toMatch('Runtime');
});

test('all faults are told at once', () => {
  const refusal = refusalOf({ One: { Type: 'AWS::EC2::VPC' }, Two: { Type: 'AWS::EC2::Subnet' } });
  expect(refusal).toMatch('One: AWS::EC2::VPC');
  expect(refusal).toMatch('Two: AWS::EC2::Subnet');
});

test('a function that only serves the deployment may be of any kind', () => {
  const Copier = functionOf('x', { Runtime: 'python3.13', Layers: ['l'] });
  const Files = {
    Type: 'Custom::CDKBucketDeployment',
    Properties: { ServiceToken: { 'Fn::GetAtt': ['Copier', 'Arn'] } },
  };
  expect(refusalOf({ Copier, Files })).toBe('');
  expect(refusalOf({ Copier })).not.toBe('');
});

/** A variable as `Fn::Sub` writes it. */
const v = (name: string) => `\${${name}}`;

test('intrinsic functions resolve as CloudFormation does', () => {
  const stack = stackOf(
    { Queue: queue, Off: { ...queue, Condition: 'Never' } },
    {
      Parameters: {
        Stage: { Type: 'String', Default: 'live' },
        Version: { Type: 'AWS::SSM::Parameter', Default: '/v' },
      },
      Conditions: {
        Live: { 'Fn::Equals': [{ Ref: 'Stage' }, 'live'] },
        Never: { 'Fn::And': [{ Condition: 'Live' }, { 'Fn::Not': [{ Condition: 'Live' }] }] },
      },
      Mappings: { Sizes: { live: { count: '3' } } },
    },
  );
  const resolved = stack.resolve({
    sub: { 'Fn::Sub': `${v('AWS::Region')}/${v('Queue.QueueName')}/${v('!Literal')}/${v('Stage')}` },
    subWith: { 'Fn::Sub': [`${v('A')}-${v('AWS::AccountId')}`, { A: { Ref: 'Stage' } }] },
    join: { 'Fn::Join': [',', ['a', { 'Fn::GetAtt': 'Queue.QueueName' }]] },
    pick: { 'Fn::Select': [1, { 'Fn::Split': ['/', 'a/b/c'] }] },
    when: { 'Fn::If': ['Live', 'yes', 'no'] },
    gone: { 'Fn::If': ['Live', { Ref: 'AWS::NoValue' }, 'there'] },
    map: { 'Fn::FindInMap': ['Sizes', { Ref: 'Stage' }, 'count'] },
  });
  expect(resolved).toEqual({
    sub: `ap-southeast-1/Hand-Queue/${v('Literal')}/live`,
    subWith: 'live-000000000000',
    join: 'a,Hand-Queue',
    pick: 'b',
    when: 'yes',
    map: '3',
  });
  expect(stack.list()).toEqual([{ id: 'Queue', type: 'AWS::SQS::Queue' }]);
});

test('names are the same on every start', () => {
  const pool = { Pool: { Type: 'AWS::Cognito::UserPool' } };
  expect(stackOf(pool).ref('Pool')).toBe(stackOf(pool).ref('Pool'));
  expect(stackOf(pool).ref('Pool')).toMatch(/^ap-southeast-1_[a-z0-9]{9}$/);
});

test('an attribute nothing here has is refused, not made up', () => {
  expect(() => stackOf({ Queue: queue }).resolve({ 'Fn::GetAtt': ['Queue', 'Depth'] })).toThrow(
    'no attribute Depth',
  );
  expect(() => stackOf({}).resolve({ Ref: 'Nowhere' })).toThrow('Nowhere');
  expect(() => stackOf({}).resolve({ 'Fn::ImportValue': 'x' })).toThrow('Fn::ImportValue');
});
