import { expect, test } from 'vitest';
import type { Clock } from '../../../local/clock.ts';
import { doneCount } from '../../../local/events/batch-outcome.ts';
import { readRules, startEventBus } from '../../../local/events/event-bus.ts';
import { eventFilter } from '../../../local/events/event-pattern.ts';
import { instantOf, localDay } from '../../../local/events/local-time.ts';
import type { MappingDefinition } from '../../../local/events/mapping-definition.ts';
import { nextDue } from '../../../local/events/schedule-expression.ts';
import { readEventDestinations, returnOf } from '../../../local/mail/returned-mail.ts';
import { loadAssembly } from '../../../local/template/load-assembly.ts';
import { StackTemplate } from '../../../local/template/stack-template.ts';
import { functionOf, handAssembly } from './hand-assembly.ts';
import { scratch } from './scratch.ts';

const record = (eventName: string, sk: string, count?: string) => ({
  eventName,
  dynamodb: { Keys: { sk: { S: sk } }, NewImage: count === undefined ? {} : { count: { N: count } } },
});

test.each([
  [{ eventName: ['INSERT'] }, record('INSERT', 'x'), true],
  [{ eventName: ['INSERT', 'REMOVE'] }, record('MODIFY', 'x'), false],
  [{ dynamodb: { Keys: { sk: { S: [{ prefix: 'EVENT#' }] } } } }, record('INSERT', 'EVENT#1'), true],
  [{ dynamodb: { Keys: { sk: { S: [{ prefix: 'EVENT#' }] } } } }, record('INSERT', 'STATE'), false],
  [{ eventName: ['INSERT'], dynamodb: { Keys: { sk: { S: ['JOB'] } } } }, record('REMOVE', 'JOB'), false],
  [{ dynamodb: { Keys: { sk: { S: [{ 'anything-but': ['STATE'] }] } } } }, record('INSERT', 'STATE'), false],
  [
    { dynamodb: { Keys: { sk: { S: [{ 'anything-but': { prefix: 'EV' } }] } } } },
    record('INSERT', 'STATE'),
    true,
  ],
  [{ dynamodb: { NewImage: { count: { N: [{ exists: true }] } } } }, record('INSERT', 'x', '3'), true],
  [{ dynamodb: { NewImage: { count: { N: [{ exists: false }] } } } }, record('INSERT', 'x', '3'), false],
  [
    { dynamodb: { NewImage: { count: { N: [{ numeric: ['>', 2, '<=', 3] }] } } } },
    record('INSERT', 'x', '3'),
    true,
  ],
  [{ dynamodb: { NewImage: { count: { N: [{ numeric: ['>', 3] }] } } } }, record('INSERT', 'x', '3'), false],
  [{ $or: [{ eventName: ['REMOVE'] }, { eventName: ['INSERT'] }] }, record('INSERT', 'x'), true],
])('the filter %j on %j lets it through: %s', (pattern, given, passes) => {
  expect(eventFilter(JSON.stringify(pattern))(given)).toBe(passes);
});

test('a filter that is not built is refused', () => {
  expect(() => eventFilter('{"a":[{"cidr":"10.0.0.0/8"}]}')).toThrow('is not built');
  expect(() => eventFilter('{"a":"INSERT"}')).toThrow('must be a list');
});

const reporting = { reportsFailures: true } as MappingDefinition;

test.each([
  [null, 3],
  [{}, 3],
  [{ batchItemFailures: [] }, 3],
  [{ batchItemFailures: [{ itemIdentifier: '2' }] }, 1],
  [{ batchItemFailures: [{ itemIdentifier: '3' }, { itemIdentifier: '2' }] }, 1],
  [{ batchItemFailures: [{ itemIdentifier: '9' }] }, 0],
  [{ batchItemFailures: [{ itemIdentifier: '' }] }, 0],
  [{ batchItemFailures: 'all' }, 0],
])('of three records the answer %j means %i done', (answer, done) => {
  expect(doneCount(reporting, answer, ['1', '2', '3'])).toBe(done);
});

const at = (text: string) => Date.parse(text);
const iso = (instant: number | undefined) => instant && new Date(instant).toISOString();
const noon = at('2023-03-15T12:00:00Z');

test.each([
  ['cron(0 6 * * ? *)', 'Asia/Ho_Chi_Minh', '2023-03-15T23:00:00.000Z'],
  ['cron(0/15 * * * ? *)', 'UTC', '2023-03-15T12:15:00.000Z'],
  ['cron(30 7 ? * MON-FRI *)', 'Asia/Ho_Chi_Minh', '2023-03-16T00:30:00.000Z'],
  ['cron(0 8 1 * ? *)', 'Asia/Ho_Chi_Minh', '2023-04-01T01:00:00.000Z'],
  ['cron(0 0 29 2 ? *)', 'UTC', '2024-02-29T00:00:00.000Z'],
  ['cron(0 12 15 3 ? 2023)', 'UTC', undefined],
  ['at(2023-05-31T17:00:00)', 'Asia/Ho_Chi_Minh', '2023-05-31T10:00:00.000Z'],
  ['at(2023-01-01T00:00:00)', 'UTC', undefined],
  ['rate(15 minutes)', 'UTC', '2023-03-15T12:05:00.000Z'],
  ['rate(1 day)', 'UTC', '2023-03-15T12:05:00.000Z'],
])('%s in %s is next due at %s', (expression, zone, due) => {
  const start = at(expression === 'rate(15 minutes)' ? '2023-03-15T11:50:00Z' : '2023-03-14T12:05:00Z');
  expect(iso(nextDue(expression, zone, start)(noon))).toBe(due);
});

test('a schedule is next due after, never at, the time it was last due', () => {
  const next = nextDue('rate(15 minutes)', 'UTC', noon);
  expect(next(noon)).toBe(noon + 15 * 60_000);
  expect(next(noon + 15 * 60_000)).toBe(noon + 30 * 60_000);
});

test.each(['cron(0 6 L * ? *)', 'cron(0 6 * * *)', 'rate(0 days)', 'rate(2 moons)', 'every day'])(
  'the expression %s is refused',
  expression => {
    expect(() => nextDue(expression, 'UTC', noon)).toThrow('is not built');
  },
);

test('local days and times change with the zone', () => {
  expect(localDay(at('2023-03-14T17:00:00Z'), 'Asia/Ho_Chi_Minh')).toBe('2023-03-15');
  expect(iso(instantOf('2023-03-15T08:00:00', 'Asia/Ho_Chi_Minh'))).toBe('2023-03-15T01:00:00.000Z');
  expect(iso(instantOf('2023-03-26T03:30:00', 'Europe/Berlin'))).toBe('2023-03-26T01:30:00.000Z');
});

test('mail to the simulator of SES comes to the functions of the rules that let it through, and no other mail', async () => {
  const rule = (type: string, State = 'ENABLED') => ({
    Type: 'AWS::Events::Rule',
    Properties: {
      EventPattern: { source: ['aws.ses'], 'detail-type': [type] },
      Targets: [{ Id: 'T', Arn: { 'Fn::GetAtt': ['Note', 'Arn'] } }],
      State,
    },
  });
  const EventBusArn = 'arn:aws:events:ap-southeast-1:000000000000:event-bus/default';
  const resources = {
    Note: functionOf('note'),
    Set: { Type: 'AWS::SES::ConfigurationSet' },
    Told: {
      Type: 'AWS::SES::ConfigurationSetEventDestination',
      Properties: {
        ConfigurationSetName: { Ref: 'Set' },
        EventDestination: { MatchingEventTypes: ['bounce'], EventBridgeDestination: { EventBusArn } },
      },
    },
    Bounced: rule('Email Bounced'),
    Disabled: rule('Email Bounced', 'DISABLED'),
    Other: rule('Email Opened'),
  };
  const stack = new StackTemplate(loadAssembly(handAssembly(scratch(), resources)));
  const calls: unknown[] = [];
  const send = async (arn: string, event: unknown) => void calls.push([arn, event]);
  const clock = { now: () => noon } as Clock;
  const publish = startEventBus({ rules: readRules(stack, arn => arn), clock, send });
  const told = readEventDestinations(stack);
  const back = (to: string, configurationSet: string) => {
    const from = 'us@example.org';
    const tags = { digest: 'one' };
    return returnOf({ messageId: 'm', at: '2023-03-15T08:00:00Z', from, to, configurationSet, tags }, told);
  };
  const set = stack.ref('Set');
  const event = back('bounce+1@simulator.amazonses.com', set);
  if (event) await publish(event);
  const detail = {
    bounce: { bounceType: 'Permanent' },
    mail: { tags: { digest: ['one'], 'ses:configuration-set': [set] } },
  };
  const expected = { 'detail-type': 'Email Bounced', time: '2023-03-15T12:00:00Z', detail };
  expect(calls).toMatchObject([[stack.attribute('Note', 'Arn'), expected]]);
  expect(back('somebody@example.org', set)).toBeUndefined();
  expect(back('success@simulator.amazonses.com', set)).toBeUndefined();
  expect(back('complaint@simulator.amazonses.com', set)).toBeUndefined();
  expect(back('bounce@simulator.amazonses.com', 'another-set')).toBeUndefined();
});
