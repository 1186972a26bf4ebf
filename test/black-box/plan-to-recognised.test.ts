import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Stage } from '../../lambdas/domain/stages.ts';
import { executionArn, executionHistory, statesEntered } from '../embedded/executions.ts';
import { type Installation, startInstallation } from '../embedded/installation.ts';
import type { Person } from '../embedded/person.ts';
import { TERM } from '../embedded/small-province.ts';
import { until } from '../embedded/until.ts';
import { approval, file, give, report, viewOf } from './filing.ts';

let at: Installation;
let officer: Person;
let today: string;
const openedAfter: number[] = [];

beforeAll(async () => {
  at = await startInstallation();
  officer = at.people.officer;
  today = at.today;
});
afterAll(() => at?.close());

/** What leadership sees of the whole term and of one upper-level union. */
async function figures(upper: string) {
  const progress = await at.people.leader.get(`/api/terms/${TERM}/progress`);
  const row = progress.unions.find((union: { id: string }) => union.id === upper);
  const counts = ({ held, recognised, reported }: Record<string, number>) => ({ held, recognised, reported });
  return { total: counts(progress), upper: counts(row), percentHeld: progress.percentHeld };
}

/** Waits until the machine has opened `stage` by itself, which shows as the union's new due date. */
async function opened(person: Person, union: string, stage: Stage): Promise<void> {
  const since = performance.now();
  await until(`${stage} of ${union} to open`, async () => {
    const standing = (await viewOf(person, union)).stages.find(one => one.stage === stage);
    return standing?.side === 'open' && standing.due !== null;
  });
  openedAfter.push(Math.round(performance.now() - since));
}

test('a union goes from plan to recognised stage by stage, with a return and a second filing', async () => {
  const union = 'TR-001';
  const { reviewer, signatory } = at.people;
  const before = await figures('TR');

  await file(officer, union, ['plan']);
  const reasons = [{ code: 'missing-paper', note: 'Thiếu biên bản họp.' }];
  const returned = await give(reviewer, union, {
    type: 'return',
    judged: { stage: 'plan', round: 1 },
    reasons,
  });
  expect(returned.stages.plan).toMatchObject({ side: 'returned', round: 1 });

  const again = await file(officer, union, ['plan']);
  expect(again.stages.plan).toMatchObject({ side: 'submitted', round: 2 });
  await give(reviewer, union, { type: 'recommend', judged: { stage: 'plan', round: 2 } });
  await give(signatory, union, approval('plan', 2, today));
  await opened(officer, union, 'personnel');

  for (const [stage, next] of [
    ['personnel', 'approval'],
    ['approval', 'held'],
  ] as const) {
    await file(officer, union, [stage]);
    await give(signatory, union, approval(stage, 1, today));
    await opened(officer, union, next);
  }
  await give(officer, union, { type: 'register-date', date: today });
  await file(officer, union, ['held'], { held: report(today, 150) });
  await expect
    .poll(() => figures('TR'))
    .toMatchObject({ upper: { reported: (before.upper.reported ?? 0) + 1 } });
  expect((await figures('TR')).total.held).toBe(before.total.held);

  await give(signatory, union, approval('held', 1, today));
  const held = await until('the congress to count as held', async () => {
    const now = await figures('TR');
    return now.total.held !== before.total.held && now;
  });
  expect(held.total).toEqual({ ...before.total, held: (before.total.held ?? 0) + 1 });
  expect(held.upper).toEqual({ ...before.upper, held: (before.upper.held ?? 0) + 1 });
  await opened(officer, union, 'recognition');

  await file(officer, union, ['recognition']);
  await give(signatory, union, approval('recognition', 1, today));
  await expect
    .poll(() => figures('TR'))
    .toMatchObject({ total: { held: held.total.held, recognised: (before.total.recognised ?? 0) + 1 } });
  const done = await viewOf(officer, union);
  expect(done).toMatchObject({ current: null, clock: null, heldOn: today, recognisedOn: today });
  expect(done.history.map(change => change.number)).toEqual(
    Array.from({ length: done.version }, (_, index) => done.version - index),
  );
});

test('its machine names every stage in order and keeps within the budget', async () => {
  const { stepFunctions } = at.clients;
  const arn = executionArn(at.names.stateMachine, `${TERM}-TR-001-1`);
  const history = await until('the execution to end', async () => {
    const events = await executionHistory(stepFunctions, arn);
    return events.at(-1)?.type === 'ExecutionSucceeded' && events;
  });
  const states = statesEntered(history);
  const opens = states.filter(name => name.endsWith('open the stage'));
  expect(opens).toEqual(
    ['Plan', 'Personnel', 'Approval', 'Held', 'Recognition'].map(stage => `${stage}: open the stage`),
  );
  expect(states.at(-1)).toBe('Congress finished');
  expect(states.length).toBeLessThanOrEqual(30);
  expect(history.length).toBeLessThanOrEqual(150);
  console.log(`one congress: ${states.length} transitions, ${history.length} history events`);
});

test('a small union needs two filings: one before the congress, one after it', async () => {
  const union = 'TR-002';
  const { smallOfficer, signatory } = at.people;
  const before = await figures('TR');

  await file(smallOfficer, union, ['plan', 'personnel', 'approval']);
  const approved = await give(signatory, union, approval('approval', 1, today));
  expect(approved.current).toBe('held');
  await opened(smallOfficer, union, 'held');

  await file(smallOfficer, union, ['held', 'recognition'], { held: report(today, 18) });
  await give(signatory, union, approval('held', 1, today));
  await give(signatory, union, approval('recognition', 1, today));
  await expect
    .poll(() => figures('TR'))
    .toMatchObject({
      total: { held: (before.total.held ?? 0) + 1, recognised: (before.total.recognised ?? 0) + 1 },
    });
  expect(await viewOf(smallOfficer, union)).toMatchObject({ current: null, recognisedOn: today });
});

test('what was recognised and confirmed by mistake goes back step by step, and a new machine goes on', async () => {
  const union = 'TR-002';
  const { signatory, smallOfficer } = at.people;
  const before = await figures('TR');
  const reason = 'Nhầm với công đoàn khác';
  await give(signatory, union, {
    type: 'withdraw-recognition',
    judged: { stage: 'recognition', round: 1 },
    reason,
  });
  await give(signatory, union, { type: 'withdraw-held', judged: { stage: 'held', round: 1 }, reason });
  await opened(smallOfficer, union, 'held');
  await expect
    .poll(() => figures('TR'))
    .toMatchObject({
      total: { held: (before.total.held ?? 0) - 1, recognised: (before.total.recognised ?? 0) - 1 },
    });
});

test('the machine opened each next stage by itself', () => {
  // How long that took is told, never judged: this machine may be busy.
  console.log(`next stage open after ${openedAfter.join(', ')} ms`);
  expect(openedAfter).toHaveLength(6);
});

test('what was filed can be opened by those above, and is the file that was sent', async () => {
  const { documents, submissions } = await viewOf(at.people.reviewer, 'TR-001');
  expect(documents.every(document => document.isChecked)).toBe(true);
  expect(submissions.map(({ stage, round }) => `${stage} ${round}`).sort()).toEqual([
    'approval 1',
    'held 1',
    'personnel 1',
    'plan 1',
    'plan 2',
    'recognition 1',
  ]);
  const { url } = await at.people.reviewer.get(
    `/api/documents/${documents[0]?.id}?term=${TERM}&union=TR-001`,
  );
  const opened = await fetch(url);
  expect(opened.headers.get('content-type')).toBe('application/pdf');
  expect(await opened.text()).toMatch(/^%PDF-1\.4/);
});
