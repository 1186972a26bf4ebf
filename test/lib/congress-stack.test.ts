import { readFileSync } from 'node:fs';
import { AwsSolutionsChecks } from 'cdk-nag';
import { beforeAll, expect, test } from 'vitest';
import { type Synthesised, synthesise } from './synthesise.ts';

let it: Synthesised;
beforeAll(() => {
  it = synthesise();
}, 60_000);

test('cdk-nag finds nothing that is not acknowledged, with a reason, where it stands', () => {
  const report = new AwsSolutionsChecks(it.app).validateScope(it.app);
  expect(report.violations).toEqual([]);
  expect(report.success).toBe(true);
});

test('nothing is acknowledged for the whole stack or the whole app', () => {
  const acknowledged = [it.app, it.stack].flatMap(construct =>
    construct.node.metadata.filter(entry => entry.type === 'aws:cdk:acknowledged-rules'),
  );
  expect(acknowledged).toEqual([]);
});

test('every function writes to a log group of its own that forgets after a while', () => {
  const functions = it.ofType('AWS::Lambda::Function');
  const groups = functions.map(([, fn]) => fn.Properties.LoggingConfig?.LogGroup?.Ref);
  expect(functions.length).toBeGreaterThan(8);
  expect(new Set(groups).size).toBe(functions.length);
  for (const group of groups) expect(it.resources[group]?.Properties.RetentionInDays).toBe(90);
});

test('every log group forgets after a while', () => {
  const forever = it.ofType('AWS::Logs::LogGroup').filter(([, group]) => !group.Properties.RetentionInDays);
  expect(forever).toEqual([]);
});

test('our functions run on Node 24, traced, each in a role of its own', () => {
  const ours = it.ofType('AWS::Lambda::Function').filter(([, fn]) => fn.Properties.Runtime === 'nodejs24.x');
  expect(ours).toHaveLength(19);
  for (const [, fn] of ours) expect(fn.Properties.TracingConfig).toEqual({ Mode: 'Active' });
  expect(new Set(ours.map(([, fn]) => fn.Properties.Role['Fn::GetAtt'][0])).size).toBe(ours.length);
});

test('nothing is named by hand, so a second installation fits beside the first', () => {
  const names = /^(Table|Function|Bucket|Queue|Topic|Role|StateMachine|UserPool|Client|LogGroup|Alarm)Name$/;
  const named = Object.entries(it.resources).flatMap(([id, { Properties }]) =>
    Object.entries(Properties ?? {})
      .filter(([key, value]) => names.test(key) && typeof value === 'string')
      .map(([key]) => `${id}.${key}`),
  );
  expect(named).toEqual([]);
});

test('the record can be restored to any second, is encrypted, followed by a stream, and outlives the stack', () => {
  const table = it.single('AWS::DynamoDB::Table');
  expect(table.Properties).toMatchObject({
    BillingMode: 'PAY_PER_REQUEST',
    DeletionProtectionEnabled: true,
    PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
    SSESpecification: { SSEEnabled: true },
    StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
  });
  expect(table.DeletionPolicy).toBe('Retain');
});

test('the indexes are the five that lists are read from', () => {
  const table = it.single('AWS::DynamoDB::Table');
  const shapes = table.Properties.GlobalSecondaryIndexes.map(
    (index: { IndexName: string; KeySchema: { AttributeName: string }[]; Projection: object }) => [
      index.IndexName,
      ...index.KeySchema.map(key => key.AttributeName),
      ...Object.values(index.Projection),
    ],
  );
  expect(shapes).toEqual([
    ['inbox', 'inbox', 'inboxSk', ['row'], 'INCLUDE'],
    ['register', 'registerPk', 'registerSk', ['row'], 'INCLUDE'],
    ['facts', 'factsPk', 'factsSk', ['facts', 'reasons'], 'INCLUDE'],
    ['calendar', 'calPk', 'calSk', ['cal', 'arrangement'], 'INCLUDE'],
    ['live', 'livePk', 'liveSk', 'KEYS_ONLY'],
  ]);
});

test('a throw-away installation leaves nothing behind that must be deleted by hand', () => {
  const thrownAway = synthesise({ deletionProtection: false });
  const [[, table]] = thrownAway.ofType('AWS::DynamoDB::Table') as [
    [string, Synthesised['resources'][string]],
  ];
  expect(table.Properties.DeletionProtectionEnabled).toBe(false);
  expect(table.DeletionPolicy).toBe('Delete');
  const [[, pool]] = thrownAway.ofType('AWS::Cognito::UserPool') as [
    [string, Synthesised['resources'][string]],
  ];
  expect(pool.DeletionPolicy).toBe('Delete');
});

test('a version of a document that was checked never expires', () => {
  const bucket = it.resources[it.logicalId('Documents/Bucket')];
  expect(bucket?.Properties.VersioningConfiguration).toEqual({ Status: 'Enabled' });
  type Rule = { Prefix?: string; ExpirationInDays?: number; NoncurrentVersionExpiration?: object };
  const rules: Rule[] = bucket?.Properties.LifecycleConfiguration.Rules;
  const expiring = rules.filter(rule => rule.ExpirationInDays || rule.NoncurrentVersionExpiration);
  expect(expiring.map(rule => rule.Prefix)).toEqual(['imports/']);
});

test('buckets are private and answer over TLS only', () => {
  const buckets = it.ofType('AWS::S3::Bucket');
  const overTls = it
    .ofType('AWS::S3::BucketPolicy')
    .filter(([, policy]) =>
      policy.Properties.PolicyDocument.Statement.some(
        (statement: { Effect: string; Condition?: { Bool?: object } }) =>
          statement.Effect === 'Deny' &&
          JSON.stringify(statement.Condition?.Bool)?.includes('SecureTransport'),
      ),
    );
  expect(new Set(overTls.map(([, policy]) => policy.Properties.Bucket.Ref))).toEqual(
    new Set(buckets.map(([id]) => id)),
  );
  for (const [, bucket] of buckets) {
    expect(Object.values(bucket.Properties.PublicAccessBlockConfiguration)).toEqual([true, true, true, true]);
  }
});

test('whoever runs the system hears of a failed machine, a skipped record and a failing function', () => {
  const alarms = it.ofType('AWS::CloudWatch::Alarm').map(([, alarm]) => alarm.Properties);
  for (const alarm of alarms) {
    expect(alarm.AlarmActions).toHaveLength(1);
  }
  const count = (metric: string) => alarms.filter(alarm => alarm.MetricName === metric).length;
  expect(count('ExecutionsFailed')).toBe(1);
  expect(count('ApproximateNumberOfMessagesVisible')).toBe(it.ofType('AWS::SQS::Queue').length);
  expect(count('Errors')).toBe(19);
  expect(count('IteratorAge')).toBe(2);
  expect(count('Repairs')).toBe(1);
  expect(count('Invocations')).toBe(3);
  const added = alarms.flatMap(alarm => alarm.Metrics ?? []).filter(it => it.MetricStat);
  expect(added.map(it => it.MetricStat.Metric.MetricName)).toEqual(Array(19).fill('Throttles'));
  expect(count('5xx')).toBe(1);
});

test('alarms may publish to the topic that tells of them', () => {
  const { Statement } = it.single('AWS::SNS::TopicPolicy').Properties.PolicyDocument;
  const publisher = { Service: 'cloudwatch.amazonaws.com' };
  const allowed = Statement.filter((one: { Effect: string }) => one.Effect === 'Allow');
  expect(allowed).toMatchObject([{ Action: 'sns:Publish', Principal: publisher }]);
  expect(it.template.toJSON().Outputs.AlarmTopicArn).toBeDefined();
});

test('every alarm names an article of the runbook, and every article of an alarm is named', () => {
  const told = it.ofType('AWS::CloudWatch::Alarm').map(([, alarm]) => alarm.Properties.AlarmDescription);
  const runbook = readFileSync(new URL('../../docs/runbook.md', import.meta.url), 'utf8');
  const [alarms = '', others = ''] = runbook.split('# Other articles');
  const articles = (text: string) => [...text.matchAll(/^## (.+)$/gm)].map(([, title = '']) => title);
  expect(articles(others).length).toBeGreaterThan(3);
  expect([...new Set(told)].sort()).toEqual(
    articles(alarms)
      .map(anchor => `docs/runbook.md#${anchor}`)
      .sort(),
  );
});

test('the one dashboard shows every alarm', () => {
  const body = JSON.stringify(it.single('AWS::CloudWatch::Dashboard').Properties.DashboardBody);
  const missing = it.ofType('AWS::CloudWatch::Alarm').filter(([id]) => !body.includes(`"${id}"`));
  expect(missing).toEqual([]);
});
