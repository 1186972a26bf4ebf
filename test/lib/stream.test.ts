import { beforeAll, expect, test } from 'vitest';
import { type Synthesised, synthesise } from './synthesise.ts';

let it: Synthesised;
beforeAll(() => {
  it = synthesise();
}, 60_000);

const mappingOf = (construct: string) => {
  const of = it.logicalId(construct);
  return it
    .ofType('AWS::Lambda::EventSourceMapping')
    .map(([, mapping]) => mapping.Properties)
    .find(mapping => mapping.FunctionName.Ref === of);
};

const pattern = (construct: string) => JSON.parse(mappingOf(construct).FilterCriteria.Filters[0].Pattern);

test('relay hears of every new event and of nothing else', () => {
  expect(pattern('Relay')).toEqual({
    eventName: ['INSERT'],
    dynamodb: { Keys: { sk: { S: [{ prefix: 'EVENT#' }] } } },
  });
});

test('the worker hears of jobs, new and changed', () => {
  expect(pattern('Worker')).toEqual({
    eventName: ['INSERT', 'MODIFY'],
    dynamodb: { Keys: { sk: { S: ['JOB'] } } },
  });
  expect(mappingOf('Worker').BatchSize).toBe(1);
});

test.each(['Relay', 'Worker'])(
  'one bad record neither blocks %s for ever nor takes others with it, and is told',
  construct => {
    const mapping = mappingOf(construct);
    expect(mapping).toMatchObject({
      BisectBatchOnFunctionError: true,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      MaximumRetryAttempts: 5,
      StartingPosition: 'TRIM_HORIZON',
      EventSourceArn: { 'Fn::GetAtt': [it.logicalId('Storage/Table'), 'StreamArn'] },
    });
    const [queue] = mapping.DestinationConfig.OnFailure.Destination['Fn::GetAtt'];
    expect(it.resources[queue]?.Type).toBe('AWS::SQS::Queue');
  },
);

test.each([
  ['Reconcile', 15],
  ['Insight', 30],
])('%s runs every %i minutes, and a missed run is told', (construct, minutes) => {
  const schedules = it.ofType('AWS::Scheduler::Schedule').map(([, { Properties }]) => Properties);
  const [schedule, ...others] = schedules.filter(
    ({ Target }) => Target.Arn['Fn::GetAtt'][0] === it.logicalId(construct),
  );
  expect(others).toEqual([]);
  expect(schedule.ScheduleExpression).toBe(`rate(${minutes} minutes)`);
  expect(schedule.State).toBe('ENABLED');
  expect(schedule.Target.RetryPolicy).toEqual({
    MaximumEventAgeInSeconds: minutes * 60,
    MaximumRetryAttempts: 3,
  });
  const [queue] = schedule.Target.DeadLetterConfig.Arn['Fn::GetAtt'];
  expect(it.resources[queue]?.Properties.MessageRetentionPeriod).toBe(14 * 86_400);
});
