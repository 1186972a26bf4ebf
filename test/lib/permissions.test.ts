import { beforeAll, describe, expect, test } from 'vitest';
import { type Synthesised, synthesise } from './synthesise.ts';

type Statement = {
  readonly role: string;
  readonly effect: 'Allow' | 'Deny';
  readonly actions: string[];
  readonly resources: string[];
  readonly partitions: string[];
};

let it: Synthesised;
let statements: Statement[];
beforeAll(() => {
  it = synthesise();
  statements = it.ofType('AWS::IAM::Policy').flatMap(([, policy]) =>
    // biome-ignore lint/suspicious/noExplicitAny: a policy document is JSON
    policy.Properties.PolicyDocument.Statement.flatMap((statement: any) =>
      policy.Properties.Roles.map((role: { Ref: string }) => ({
        role: role.Ref,
        effect: statement.Effect,
        actions: [statement.Action].flat(),
        resources: [statement.Resource].flat().map((resource: unknown) => flatten(resource)),
        partitions: Object.values(statement.Condition ?? {}).flatMap(
          condition => (condition as Record<string, string[]>)['dynamodb:LeadingKeys'] ?? [],
        ),
      })),
    ),
  );
}, 60_000);

/** CDK's own copier of the site's files: the one role that is not ours to word. */
const isOurs = (statement: Statement) => !statement.role.startsWith('SiteFiles');

function of(construct: string): Statement[] {
  const role = it.logicalId(`${construct}Role`);
  const found = statements.filter(statement => statement.role === role);
  expect(found).not.toEqual([]);
  return found;
}

const allowed = (construct: string) =>
  of(construct)
    .filter(it => it.effect === 'Allow')
    .flatMap(it => it.actions);

test('no function may scan, and none may delete but rows of the lists of people', () => {
  const isRowOfPeople = (it: Statement) =>
    it.role === of('People')[0]?.role &&
    it.partitions.join() === 'PEOPLE#*' &&
    it.actions.join() === 'dynamodb:DeleteItem';
  const actions = statements
    .filter(it => it.effect === 'Allow' && !isRowOfPeople(it))
    .flatMap(it => it.actions);
  expect(actions.filter(action => /^dynamodb:(Scan|Delete|PartiQL|BatchWrite)/.test(action))).toEqual([]);
});

test('no action holds a wildcard', () => {
  const actions = statements.filter(isOurs).flatMap(it => it.actions);
  expect(actions.filter(action => action.includes('*'))).toEqual([]);
});

test('rights on every resource are only those that AWS gives on nothing less', () => {
  const onEverything = statements.filter(isOurs).filter(it => it.resources.includes('*'));
  const actions = new Set(onEverything.flatMap(it => it.actions));
  for (const action of actions) expect(action).toMatch(/^(xray:|logs:|dynamodb:ListStreams$)/);
});

test('no role carries a managed policy', () => {
  for (const [, role] of it.ofType('AWS::IAM::Role'))
    expect(role.Properties.ManagedPolicyArns).toBeUndefined();
});

describe.each([
  'Command',
  'Query',
  'Figures',
  'Registrar',
  'Exchange',
  'People',
  'Reports',
  'Calendar',
  'OpenStage',
  'DeadlinePassed',
  'Worker',
  'Insight',
])('%s', construct => {
  test("can't see a machine's token, whatever else it is allowed", () => {
    const table = it.logicalId('Storage/Table');
    const granted = of(construct).filter(
      it => it.effect === 'Allow' && it.resources[0]?.startsWith(`${table}.Arn`),
    );
    const denied = of(construct).filter(it => it.effect === 'Deny' && it.partitions.includes('WAIT#*'));
    for (const { actions, resources } of granted) {
      for (const action of actions) {
        for (const resource of resources) {
          expect(denied.some(it => it.actions.includes(action) && it.resources.includes(resource))).toBe(
            true,
          );
        }
      }
    }
    expect(granted).not.toEqual([]);
  });
});

test.each(['Query', 'Figures', 'Reports'])('%s reads and writes nothing', construct => {
  const actions = allowed(construct).filter(action => action.startsWith('dynamodb:'));
  expect(new Set(actions)).toEqual(new Set(['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query']));
});

test('one function gives posts: whoever else may write at large is denied the people', () => {
  const isWrite = (action: string) => /^dynamodb:(Put|Update)Item$/.test(action);
  for (const name of [
    'Command',
    'Registrar',
    'OpenStage',
    'DeadlinePassed',
    'Worker',
    'Reconcile',
    'Operations',
  ]) {
    const denied = of(name).filter(
      it => it.effect === 'Deny' && it.partitions.join() === 'OFFICER#*,PEOPLE#*',
    );
    expect(denied.flatMap(it => it.actions).filter(isWrite)).toHaveLength(2);
  }
});

test('the function that keeps people writes nothing else', () => {
  const writing = of('People').filter(
    it =>
      it.effect === 'Allow' &&
      it.actions.some(action => /^dynamodb:(Put|Update|Delete|ConditionCheck)/.test(action)),
  );
  expect(writing.map(it => [it.actions, it.partitions])).toEqual([
    [
      ['dynamodb:ConditionCheckItem', 'dynamodb:PutItem'],
      ['OFFICER#*', 'PEOPLE#*', 'MAIL#*'],
    ],
    [['dynamodb:DeleteItem'], ['PEOPLE#*']],
  ]);
});

test('one function speaks to the user pool: of accounts in this pool, and by what it needs', () => {
  const speaking = statements.filter(it => it.actions.some(action => action.startsWith('cognito-idp:')));
  expect(speaking.map(it => [it.role, it.resources])).toEqual([
    [it.logicalId('PeopleRole'), [`${it.logicalId('SignIn/Pool')}.Arn`]],
  ]);
  const operations = [
    'CreateUser',
    'DisableUser',
    'EnableUser',
    'GetUser',
    'SetUserPassword',
    'UserGlobalSignOut',
  ];
  expect(speaking.flatMap(it => it.actions)).toEqual(operations.map(name => `cognito-idp:Admin${name}`));
});

test('the exchange of files writes nothing but items of a congress', () => {
  const writing = of('Exchange').filter(
    it => it.effect === 'Allow' && it.actions.includes('dynamodb:PutItem'),
  );
  expect(writing.map(it => it.partitions)).toEqual([['CONGRESS#*']]);
});

test('the function that tells the calendar writes nothing but links to it', () => {
  const writing = of('Calendar').filter(
    it => it.effect === 'Allow' && it.actions.some(action => /^dynamodb:(Put|Update|Condition)/.test(action)),
  );
  expect(writing.map(it => [it.actions, it.partitions])).toEqual([[['dynamodb:PutItem'], ['FEED#*']]]);
});

test('the function that tells what stands out writes nothing else, but that it ran', () => {
  const writing = of('Insight').filter(
    it => it.effect === 'Allow' && it.actions.some(action => /^dynamodb:(Put|Update|Condition)/.test(action)),
  );
  expect(writing.map(it => [it.actions, it.partitions])).toEqual([
    [['dynamodb:PutItem'], ['INSIGHT#*', 'OPERATIONS']],
  ]);
});

test('the function that notes mail that came back reads people by key, and writes notes of mail alone', () => {
  const onTable = of('MailReturned').filter(it => it.actions.some(action => action.startsWith('dynamodb:')));
  expect(onTable.map(it => [it.actions, it.partitions])).toEqual([
    [
      ['dynamodb:BatchGetItem', 'dynamodb:GetItem'],
      ['OFFICER#*', 'MAIL#*'],
    ],
    [
      ['dynamodb:PutItem', 'dynamodb:UpdateItem'],
      ['MAIL#*', 'DIGESTS#*'],
    ],
  ]);
});

test('whoever runs the system may begin what runs by the clock, and no other function', () => {
  const begun = of('Operations')
    .filter(it => it.actions.includes('lambda:InvokeFunction'))
    .flatMap(it => it.resources);
  expect(begun.map(arn => arn.replace(/^arn:.*:function:/, '')).sort()).toEqual([
    'AWS::StackName-digest',
    `${it.logicalId('Insight')}.Arn`,
    `${it.logicalId('Reconcile')}.Arn`,
  ]);
  const digest = it.resources[it.logicalId('Digest')]?.Properties.FunctionName;
  expect(flatten(digest)).toBe('AWS::StackName-digest');
});

test('the API never talks to Step Functions', () => {
  for (const name of [
    'Command',
    'Registrar',
    'Query',
    'Figures',
    'Exchange',
    'People',
    'Reports',
    'Calendar',
  ]) {
    expect(allowed(name).filter(action => action.startsWith('states:'))).toEqual([]);
  }
});

test('relay alone starts machines', () => {
  const starters = statements.filter(it => it.actions.includes('states:StartExecution')).map(it => it.role);
  expect(starters).toEqual([it.logicalId('RelayRole')]);
});

test('tokens are answered by the function that waits, by relay, by reconcile and by whoever runs the system, and by nobody else', () => {
  const answering = statements.filter(it => it.actions.includes('states:SendTaskSuccess')).map(it => it.role);
  const expected = ['AwaitRulingRole', 'RelayRole', 'ReconcileRole', 'OperationsRole'].map(path =>
    it.logicalId(path),
  );
  expect(new Set(answering)).toEqual(new Set(expected));
});

test('the function that waits writes nothing but tokens', () => {
  const writing = of('AwaitRuling').filter(it => it.actions.some(action => /Put|Update/.test(action)));
  expect(writing.filter(it => it.actions.includes('dynamodb:PutItem')).map(it => it.partitions)).toEqual([
    ['WAIT#*'],
  ]);
});

test('relay reads congresses and tokens by key, and writes nothing', () => {
  const onTable = of('Relay').filter(it => it.partitions.length > 0);
  expect(onTable.map(it => [new Set(it.actions), it.partitions])).toEqual([
    [new Set(['dynamodb:GetItem', 'dynamodb:BatchGetItem']), ['CONGRESS#*', 'WAIT#*']],
  ]);
  expect(allowed('Relay').filter(action => /dynamodb:(Put|Update|Query)/.test(action))).toEqual([]);
});

test('the worker reads workbooks to import, and no document of a congress', () => {
  const objects = of('Worker').filter(it => it.actions.some(action => action.startsWith('s3:GetObject')));
  expect(objects.map(it => [new Set(it.actions), it.resources.map(name => name.split('/')[1])])).toEqual([
    [new Set(['s3:GetObject', 's3:GetObjectVersion']), ['imports']],
  ]);
});

test.each(['Exchange', 'Worker'])(
  '%s is told that a file is missing, not that it may not know',
  construct => {
    const listing = of(construct).filter(it => it.actions.includes('s3:ListBucket'));
    expect(listing.map(it => it.resources)).toEqual([[`${it.logicalId('Documents/Bucket')}.Arn`]]);
  },
);

/** An ARN with its references as `LogicalId.Attribute`. */
function flatten(value: unknown): string {
  if (typeof value === 'string') return value;
  const [[fn, of]] = Object.entries(value as object) as [[string, unknown]];
  if (fn === 'Ref') return String(of);
  if (fn === 'Fn::GetAtt') return (of as string[]).join('.');
  if (fn === 'Fn::Join') return (of as [string, unknown[]])[1].map(flatten).join('');
  return JSON.stringify(value);
}
