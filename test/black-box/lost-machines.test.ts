import { StopExecutionCommand } from '@aws-sdk/client-sfn';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isWaiting, runningExecutions } from '../embedded/executions.ts';
import { type Installation, startInstallation } from '../embedded/installation.ts';
import { ABOVE, TERM, UNIONS } from '../embedded/small-province.ts';
import { functionNamed } from '../embedded/start-embedded.ts';
import { IS_EMBEDDED } from '../embedded/target.ts';
import { until } from '../embedded/until.ts';
import { approval, give, onPaper, viewOf } from './filing.ts';

/** Every union that holds a congress, of any level. */
const ALL = [...ABOVE, ...UNIONS];

let at: Installation;

beforeAll(async () => {
  at = await startInstallation();
});
afterAll(() => at?.close());

/** The running executions once every one of them waits. */
function allWaiting() {
  const { stepFunctions } = at.clients;
  return until('every machine to wait', async () => {
    const running = await runningExecutions(stepFunctions, at.names.stateMachine);
    const waiting = await Promise.all(running.map(({ arn }) => isWaiting(stepFunctions, arn)));
    return running.length === ALL.length && waiting.every(Boolean) && running;
  });
}

const reconcile = async () => {
  if (!at.run) throw new Error('reconcile can be called on an embedded run only');
  const name = await functionNamed('Reconcile');
  const answer = (await at.run.invoke(name, {})) as { repairs: { union: string; what: string }[] };
  await at.run.drained();
  return answer.repairs;
};

const callsOf = async (union: string) =>
  (await viewOf(at.people.leader, union)).history
    .flatMap(change => change.events)
    .flatMap(event => (event.type === 'machine-called' ? [`${event.attempt} ${event.reason}`] : []))
    .reverse();

test.skipIf(!IS_EMBEDDED)('with nothing wrong, reconcile does nothing', async () => {
  await allWaiting();
  expect(await reconcile()).toEqual([]);
});

test.skipIf(!IS_EMBEDDED)(
  'stopped machines are started again from the record, one each, and go on',
  async () => {
    const { stepFunctions } = at.clients;
    const { reviewer, signatory } = at.people;
    await give(reviewer, 'TR-001', await onPaper(reviewer, 'TR-001', ['plan']));
    for (const { arn } of await allWaiting()) {
      await stepFunctions.send(new StopExecutionCommand({ executionArn: arn, cause: 'a test stops it' }));
    }
    // Without any machine people go on working.
    await give(signatory, 'TR-001', approval('plan', 1, at.today));
    expect((await viewOf(reviewer, 'TR-001')).current).toBe('personnel');

    const repairs = await reconcile();
    expect(repairs.map(({ union }) => union).sort()).toEqual([...ALL].sort());
    expect(new Set(repairs.map(({ what }) => what))).toEqual(new Set(['missing']));
    const names = (await allWaiting()).map(({ name }) => name).sort();
    expect(names).toEqual(ALL.map(union => `${TERM}-${union}-2`).sort());
    for (const union of ALL) expect(await callsOf(union)).toEqual(['1 first-start', '2 missing']);

    const personnel = (await viewOf(reviewer, 'TR-001')).stages.find(({ stage }) => stage === 'personnel');
    expect(personnel).toMatchObject({ side: 'open', due: expect.any(String) });
    expect(await reconcile()).toEqual([]);
  },
);
