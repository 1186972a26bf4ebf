import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { DeleteItemCommand, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { SendTaskSuccessCommand, StopExecutionCommand } from '@aws-sdk/client-sfn';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CheckedCongresses, OperationsView } from '../../lambdas/api/contracts.ts';
import { executionArn, isWaiting, runningExecutions } from '../embedded/executions.ts';
import { type Installation, startInstallation } from '../embedded/installation.ts';
import { ABOVE, loginOf, PASSWORD, TERM, UNIONS } from '../embedded/small-province.ts';
import { functionNamed } from '../embedded/start-embedded.ts';
import { IS_EMBEDDED } from '../embedded/target.ts';
import { until } from '../embedded/until.ts';
import { give, onPaper, viewOf } from './filing.ts';

const COMMAND = new URL('../../bin/operations.ts', import.meta.url).pathname;

let at: Installation;
/** Drops what the record tells from now on, as a stream whose batch was given up would. */
let isDropping = false;

describe.skipIf(!IS_EMBEDDED)('whoever runs the system', () => {
  beforeAll(async () => {
    at = await startInstallation({ faults: { streamDrop: () => isDropping } });
    await allRunning();
  });
  afterAll(() => at?.close());

  const run = () => {
    if (!at.run) throw new Error('this needs an embedded run');
    return at.run;
  };
  const view = (): Promise<OperationsView> => at.people.operator.get('/api/operations');
  const wrong = async (): Promise<string[]> => {
    const found: string[] = [];
    let cursor = '';
    do {
      const page: CheckedCongresses = await at.people.operator.get(
        `/api/operations/congresses?limit=7${cursor && `&cursor=${cursor}`}`,
      );
      found.push(...page.wrong.map(one => `${one.union} ${one.what}`));
      cursor = page.cursor ?? '';
    } while (cursor !== '');
    return found.sort();
  };
  const stop = (union: string) =>
    at.clients.stepFunctions.send(
      new StopExecutionCommand({ executionArn: executionArn(at.names.stateMachine, `${TERM}-${union}-1`) }),
    );
  /** Runs the command of the operator, as `npm run operations` does. */
  const command = async (...args: string[]) => {
    const asked = [COMMAND, ...args, '--url', at.url, '--login', loginOf('operator')];
    const env = { ...process.env, DAI_HOI_PASSWORD: PASSWORD };
    const ended = await promisify(execFile)(process.execPath, asked, { env }).catch(error => error);
    return { code: ended.code ?? 0, stdout: String(ended.stdout), stderr: String(ended.stderr) };
  };
  const repair = (body: object, key?: string) =>
    at.people.operator.change('/api/operations/repairs', body, key);
  const allRunning = () => until('every machine to wait', async () => (await waiting()).every(Boolean));
  const waiting = async () => {
    const { stepFunctions } = at.clients;
    const running = await runningExecutions(stepFunctions, at.names.stateMachine);
    const all = running.length >= ABOVE.length + UNIONS.length;
    return [all, ...(await Promise.all(running.map(({ arn }) => isWaiting(stepFunctions, arn))))];
  };
  const nothingWrong = () => until('nothing to be wrong', async () => (await wrong()).length === 0);
  const reconcile = async () => {
    await run().invoke(await functionNamed('Reconcile'), {});
    await run().drained();
  };
  /** What the history of `union` says of its machine, oldest first. */
  const told = async (union: string) =>
    (await viewOf(at.people.leader, union)).history
      .flatMap(change => change.events)
      .flatMap(event =>
        event.type === 'machine-called'
          ? [`${event.attempt} ${event.reason}`]
          : event.type === 'machine-woken'
            ? ['woken']
            : [],
      )
      .reverse();
  const waitKey = (union: string) => ({
    TableName: at.names.table,
    Key: { pk: { S: `WAIT#${TERM}#${union}` }, sk: { S: 'WAIT' } },
  });
  const waitOf = async (union: string) =>
    unmarshall((await at.clients.dynamoDb.send(new GetItemCommand(waitKey(union)))).Item ?? {}).wait;
  const logged = async () =>
    (await view()).log.flatMap(({ by, act }) =>
      act.do === 'reconciled'
        ? act.repairs.map(({ union, what }) => `reconcile ${union} ${what}`)
        : [`${by} ${act.do} ${'union' in act ? act.union : ''}`.trim()],
    );

  test('sees that nothing is wrong, and nobody else sees the page', async () => {
    expect(await wrong()).toEqual([]);
    const { queues, jobs } = await view();
    expect(queues).toEqual([
      { queue: 'stream', count: 0 },
      { queue: 'schedule', count: 0 },
      { queue: 'mail', count: 0 },
    ]);
    expect(jobs).toEqual([]);
    for (const person of [at.people.leader, at.people.registrar, at.people.signatory]) {
      expect((await person.ask('GET', '/api/operations')).status).toBe(403);
      expect((await person.ask('GET', '/api/operations/congresses')).status).toBe(403);
    }
    const body = { do: 'run', schedule: 'reconcile' };
    const refused = await at.people.leader.ask('POST', '/api/operations/repairs', {
      body,
      key: 'leader-repairs',
    });
    expect(refused.status).toBe(403);
  });

  test('sees a machine that was stopped, and starts it again, once however often it is asked', async () => {
    await stop('TR-001');
    expect(await wrong()).toEqual(['TR-001 missing']);
    const body = { do: 'restart', term: TERM, union: 'TR-001', attempt: 1 };
    const first = await repair(body, 'restart-it-once');
    expect(await repair(body, 'restart-it-once')).toEqual(first);
    await nothingWrong();
    expect(await told('TR-001')).toEqual(['1 first-start', '2 asked']);
    expect(await logged()).toEqual(['Cán bộ kỹ thuật restart TR-001']);
  });

  test('sees a token that was lost; reconcile calls a machine that has one, and is listed', async () => {
    await at.clients.dynamoDb.send(new DeleteItemCommand(waitKey('TR-002')));
    expect(await wrong()).toEqual(['TR-002 token-lost']);
    await reconcile();
    await nothingWrong();
    expect(await told('TR-002')).toEqual(['1 first-start', '2 token-lost']);
    expect((await logged())[0]).toBe('reconcile TR-002 token-lost');
    await give(at.people.reviewer, 'TR-002', await onPaper(at.people.reviewer, 'TR-002', ['plan']));
    await nothingWrong();
  });

  test('sees machines that sleep through a change whose batch was dropped, and wakes them', async () => {
    const { reviewer } = at.people;
    isDropping = true;
    for (const union of ['TR-003', 'TR-004'])
      await give(reviewer, union, await onPaper(reviewer, union, ['plan']));
    await run().drained();
    expect(await wrong()).toEqual(['TR-003 unwoken', 'TR-004 unwoken']);
    isDropping = false;
    await repair({ do: 'wake', term: TERM, union: 'TR-003' });
    expect(await wrong()).toEqual(['TR-004 unwoken']);
    await reconcile();
    await nothingWrong();
    for (const union of ['TR-003', 'TR-004']) expect(await told(union)).toEqual(['1 first-start', 'woken']);
    expect((await logged()).slice(0, 2)).toEqual(['reconcile TR-004 woken', 'Cán bộ kỹ thuật wake TR-003']);
  });

  test('a token that is answered twice moves a machine once; one that was told to end is replaced', async () => {
    const { token, wakeAt } = await waitOf('SG-001');
    const answer = (what: string) =>
      at.clients.stepFunctions.send(
        new SendTaskSuccessCommand({
          taskToken: token,
          output: JSON.stringify({ do: what, stage: 'plan', wakeIn: 1000, wakeAt }),
        }),
      );
    await answer('wait');
    await expect(answer('end')).rejects.toThrow();
    await nothingWrong();
    expect(await told('SG-001')).toEqual(['1 first-start']);

    await at.clients.stepFunctions.send(
      new SendTaskSuccessCommand({
        taskToken: (await waitOf('SG-002')).token,
        output: JSON.stringify({ do: 'end', stage: 'plan', wakeIn: 1, wakeAt }),
      }),
    );
    await until('the machine to be missed', async () => (await wrong()).includes('SG-002 missing'));
    await reconcile();
    await nothingWrong();
    expect(await told('SG-002')).toEqual(['1 first-start', '2 missing']);
  });

  test('a message that was given up is counted, and dropped once reconcile has made it good', async () => {
    const poison = { pk: { S: 'CONGRESS#nowhere' }, sk: { S: 'EVENT#000001' }, change: { S: 'unreadable' } };
    await at.clients.dynamoDb.send(new PutItemCommand({ TableName: at.names.table, Item: poison }));
    const stream = async () => (await view()).queues.find(({ queue }) => queue === 'stream');
    await until('the message to be given up', async () => (await stream())?.count === 1);
    expect((await stream())?.oldest).toMatch(/^2023-03-15T/);
    const clear = () => repair({ do: 'clear', queue: 'stream' });
    const first = await clear();
    expect(first.act).toMatchObject({ dropped: 0, left: 1 });
    await run().drained();
    await until('the message to be dropped', async () => {
      await run().moveClock({ instant: run().now().instant + 31_000 });
      return (await clear()).act.dropped === 1;
    });
    expect(await stream()).toEqual({ queue: 'stream', count: 0 });
  });

  test('runs a schedule at once, and sees when it ran and what it did', async () => {
    await repair({ do: 'run', schedule: 'insight' });
    await repair({ do: 'run', schedule: 'digest' });
    await run().drained();
    const runs = new Map((await view()).runs.map(one => [one.name, one]));
    expect(runs.get('insight')).toMatchObject({
      did: { made: expect.any(Number) },
      startedAt: expect.any(String),
    });
    expect(runs.get('digest')).toMatchObject({ did: { failed: 0 }, startedAt: expect.any(String) });
    expect(runs.get('reconcile')).toMatchObject({ did: { repaired: expect.any(Number) } });
  });

  test('sees and repairs the same from a terminal', async () => {
    await stop('TR-005');
    const seen = await command();
    expect(seen.code).toBe(1);
    expect(seen.stdout).toContain(`${TERM}/TR-005 missing; restart ${TERM}/TR-005\n`);
    expect(await command('restart', `${TERM}/TR-005`)).toMatchObject({ code: 0 });
    await nothingWrong();
    const after = await command();
    expect(after).toMatchObject({ code: 0, stderr: '' });
    expect(after.stdout).toContain(`Cán bộ kỹ thuật: restart ${TERM} TR-005\n`);
  });

  test('a wait of more than a year is handed from one machine to the next, and goes on', async () => {
    const end = run().now().instant + 400 * 86_400_000;
    while (run().now().instant < end) {
      // A minute after the alarm of this union's machine: a jump of hours would look like an alarm that never rang.
      const { wakeAt } = await waitOf('NK-003');
      await run().moveClock({ instant: Math.max(run().now().instant, wakeAt) + 60_000 });
      await run().drained();
      await allRunning();
    }
    await nothingWrong();
    expect((await told('NK-003')).slice(0, 2)).toEqual(['1 first-start', '2 hand-over']);
    const lines = (await view()).log.map(({ act }) => (act.do === 'handed-over' ? act.union : act.do));
    expect(lines).toContain('NK-003');
    const { current } = await viewOf(at.people.leader, 'NK-003');
    expect(current).toBe('plan');
  });
});
