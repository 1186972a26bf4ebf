import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CongressLine, TermView } from '../../lambdas/api/contracts.ts';
import { plusDays } from '../../lambdas/domain/days.ts';
import type { Setting } from '../../lambdas/domain/term.ts';
import type { RunningTemplate } from '../../local/run-template.ts';
import { type Installation, startInstallation } from '../embedded/installation.ts';
import { TERM } from '../embedded/small-province.ts';
import { IS_EMBEDDED } from '../embedded/target.ts';
import { until } from '../embedded/until.ts';
import { approval, file, give, onPaper, viewOf } from './filing.ts';

let at: Installation;
let run: RunningTemplate;

describe.skipIf(!IS_EMBEDDED)('when deadlines pass', () => {
  beforeAll(async () => {
    at = await startInstallation();
    if (!at.run) throw new Error('the clock can be moved on an embedded run only');
    run = at.run;
  });
  afterAll(() => at?.close());

  const missedOf = async (union: string) =>
    (await viewOf(at.people.leader, union)).history
      .flatMap(change => change.events)
      .filter(event => event.type === 'deadline-missed')
      .reverse();

  const overdue = async () => (await at.people.leader.get(`/api/terms/${TERM}/progress`)).overdue;

  const inboxOf = async (name: 'signatory' | 'officer'): Promise<CongressLine[]> =>
    (await at.people[name].get('/api/inbox')).items;

  async function grassroots(): Promise<CongressLine[]> {
    const lists = ['TR', 'SG', 'NK'].map(parent => `/api/terms/${TERM}/unions?parent=${parent}`);
    return (await Promise.all(lists.map(path => at.people.leader.get(path)))).flatMap(page => page.items);
  }

  /** Those that nothing was late about so far, and that are to move next. */
  async function notLate(): Promise<CongressLine[]> {
    const lines = (await grassroots()).filter(({ clock }) => clock?.turn === 'union' && !clock.isOverdue);
    const missed = await Promise.all(lines.map(({ union }) => missedOf(union)));
    return lines.filter((_, index) => missed[index]?.length === 0);
  }

  const dueOf = (line: CongressLine | undefined) => line?.clock?.due ?? '';
  const lastDue = (lines: readonly CongressLine[]) => lines.map(dueOf).sort().at(-1) ?? '';

  async function moveTo(day: string): Promise<void> {
    await run.moveClock({ day });
    await run.drained();
  }

  /** Waits until the deadlines of `union` were missed that often; a machine that is started anew takes a second. */
  const missedTimes = (times: number, union: string) =>
    until(`${times} missed deadlines of ${union}`, async () => {
      const missed = await missedOf(union);
      return missed.length >= times && missed;
    });

  test('a review that is late is recorded once, counted, and comes first in the inbox', async () => {
    const { reviewer } = at.people;
    // Due in seven working days from Wednesday 15 March, and from Friday 17 March.
    await give(reviewer, 'TR-002', await onPaper(reviewer, 'TR-002', ['plan']));
    await moveTo('2023-03-17');
    await give(reviewer, 'TR-004', await onPaper(reviewer, 'TR-004', ['plan']));
    const [first, second] = await inboxOf('signatory');
    expect([first?.union, first?.clock?.due]).toEqual(['TR-002', '2023-03-24']);
    expect([second?.union, second?.clock?.due]).toEqual(['TR-004', '2023-03-28']);
    expect(await overdue()).toBe(0);

    await moveTo('2023-03-24');
    expect(await missedOf('TR-002')).toEqual([]);
    await moveTo('2023-03-25');
    expect(await missedTimes(1, 'TR-002')).toEqual([
      { type: 'deadline-missed', on: '2023-03-25', stage: 'plan', due: '2023-03-24', clock: 'upper' },
    ]);
    expect(await missedOf('TR-004')).toEqual([]);
    expect(await overdue()).toBe(1);
    const [late, next] = await inboxOf('signatory');
    expect(late).toMatchObject({ union: 'TR-002', clock: { isOverdue: true } });
    expect(late?.clock?.workingDaysLeft).toBeLessThanOrEqual(0);
    expect(next).toMatchObject({ union: 'TR-004', clock: { isOverdue: false } });
  });

  test('however far the clock goes on, the same clock is missed once', async () => {
    for (const day of ['2023-03-26', '2023-03-27', '2023-04-10', '2023-04-20']) await moveTo(day);
    expect(await missedTimes(1, 'TR-004')).toHaveLength(1);
    expect(await missedOf('TR-002')).toHaveLength(1);
    expect(await overdue()).toBe(2);
  });

  test('a late ruling stops the count; the next clock is another', async () => {
    await give(at.people.signatory, 'TR-002', approval('plan', 1, '2023-04-20'));
    await run.drained();
    expect(await overdue()).toBe(1);
    const { stages } = await viewOf(at.people.leader, 'TR-002');
    const personnel = stages.find(({ stage }) => stage === 'personnel');
    expect(personnel).toMatchObject({ side: 'open', isOverdue: false });
    expect(personnel?.due && personnel.due > '2023-04-20').toBe(true);
  });

  test('a deadline that was moved is missed on its new day', async () => {
    const { signatory, officer } = at.people;
    const { due } = (await viewOf(officer, 'TR-001')).stages[0] ?? {};
    expect(due).toBe('2023-05-01');
    const move = { type: 'move-deadline', stage: 'plan', due: '2023-04-25', reason: 'theo kế hoạch mới' };
    await give(signatory, 'TR-001', move);
    await run.drained();
    await moveTo('2023-04-26');
    expect(await missedTimes(1, 'TR-001')).toMatchObject([{ due: '2023-04-25', clock: 'union' }]);
    expect(await inboxOf('officer')).toMatchObject([{ union: 'TR-001', clock: { isOverdue: true } }]);

    await give(signatory, 'TR-001', { ...move, due: '2023-05-05' });
    await moveTo('2023-05-02');
    expect(await missedOf('TR-001')).toHaveLength(1);
    await moveTo('2023-05-06');
    expect(await missedTimes(2, 'TR-001')).toMatchObject([{ due: '2023-04-25' }, { due: '2023-05-05' }]);
  });

  test('who is late may still file, and is no longer late then', async () => {
    await file(at.people.officer, 'TR-001', ['plan']);
    await run.drained();
    const { clock } = await viewOf(at.people.officer, 'TR-001');
    expect(clock).toMatchObject({ turn: 'upper', isOverdue: false });
  });

  test('deadlines that are moved all at once are missed on their new days', async () => {
    const waiting = await notLate();
    expect(waiting.length).toBeGreaterThan(10);
    const { registrar } = at.people;
    const { today: _, replanJob: __, ...term }: TermView = await registrar.get(`/api/terms/${TERM}`);
    const nearer = (setting: Setting) => ({ ...setting, value: setting.value - 6 });
    const { dossierBefore, planBefore } = term.days;
    const days = { ...term.days, dossierBefore: nearer(dossierBefore), planBefore: nearer(planBefore) };
    const body = { ...term, days, reason: 'Theo kế hoạch mới' };
    const { status } = await registrar.ask('PUT', `/api/terms/${TERM}`, { body, key: registrar.newKey() });
    expect(status).toBe(200);
    await run.drained();
    const moved = await notLate();
    const old = lastDue(waiting);
    expect(moved.map(({ union }) => union)).toEqual(waiting.map(({ union }) => union));
    for (const [index, line] of moved.entries()) expect(dueOf(line) > dueOf(waiting[index])).toBe(true);

    await moveTo(plusDays(old, 1));
    const early = moved.filter(line => dueOf(line) > old);
    expect(early.length).toBeGreaterThan(10);
    for (const { union } of early) expect(await missedOf(union)).toEqual([]);
    await moveTo(plusDays(lastDue(moved), 1));
    for (const line of moved)
      expect(await missedTimes(1, line.union)).toMatchObject([{ due: dueOf(line), clock: 'union' }]);
  });

  test('after the last day all that have done nothing are overdue, each once', async () => {
    await moveTo('2023-06-20');
    const lines = await grassroots();
    const late = lines.filter(line => line.clock?.isOverdue);
    expect(lines).toHaveLength(15);
    expect(late).toHaveLength(15);
    await until('all to count as overdue', async () => (await overdue()) === 15);
    for (const { union } of lines) {
      const clocks = (await missedOf(union)).map(event => JSON.stringify({ ...event, on: '' }));
      expect(new Set(clocks).size).toBe(clocks.length);
    }
  });
});
