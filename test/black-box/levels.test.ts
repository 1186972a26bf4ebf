import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plusDays } from '../../lambdas/domain/days.ts';
import { type Installation, startInstallation } from '../embedded/installation.ts';
import { PROVINCE, TERM, UPPERS } from '../embedded/small-province.ts';
import { until } from '../embedded/until.ts';
import { approval, file, give, pathOf, report, viewOf } from './filing.ts';

const UPPER = 'NK';
const IDS = Object.keys(UPPERS);

let at: Installation;

beforeAll(async () => {
  at = await startInstallation();
});
afterAll(() => at?.close());

const progress = (level: string) => at.people.leader.get(`/api/terms/${TERM}/progress?level=${level}`);

/** Waits until the machine of `union` has opened `stage`. */
const opened = (union: string, stage: string) =>
  until(`${stage} of ${union} to open`, async () => {
    const view = await viewOf(at.people.leader, union);
    return view.stages.some(it => it.stage === stage && it.side === 'open' && it.due !== null);
  });

describe('the congress of an upper-level union', () => {
  test('is in the term by the import, with a machine, and stays so however often it is enrolled again', async () => {
    await opened(UPPER, 'plan');
    const again = await at.people.registrar.change(`/api/terms/${TERM}/levels`, {});
    expect(again).toEqual({ added: 0, standing: IDS.length + 1 });
    expect(await progress('upper')).toMatchObject({ managed: IDS.length, held: 0 });
    const refused = await at.people.leader.ask('POST', `/api/terms/${TERM}/levels`, {
      body: {},
      key: at.people.leader.newKey(),
    });
    expect(refused.status).toBe(403);
  });

  test('goes from its officer to the signatory of the province, and shows at its own level alone', async () => {
    const { upperOfficer, provinceSignatory, signatory } = at.people;
    const before = await progress('grassroots');
    const { bundled, checklist } = await viewOf(upperOfficer, UPPER);
    expect(bundled).toBe(false);
    const asked = checklist.filter(({ stage }) => stage === 'plan').map(({ code }) => code);
    expect(asked).toContain('PERSONNEL_POLICY');

    await file(upperOfficer, UPPER, ['plan']);
    const inbox = await until('the plan to wait at the province', async () => {
      const { items } = await provinceSignatory.get('/api/inbox');
      return items.length > 0 && items;
    });
    expect(inbox).toMatchObject([{ union: UPPER, parent: PROVINCE, current: 'plan' }]);
    const other = await signatory.ask('POST', `${pathOf(UPPER)}/commands`, {
      body: approval('plan', 1, at.today),
      key: signatory.newKey(),
    });
    expect(other.status).toBe(404);

    await give(provinceSignatory, UPPER, approval('plan', 1, at.today));
    await opened(UPPER, 'personnel');
    const told = await progress('upper');
    expect(told.stages).toMatchObject({ plan: IDS.length - 1, personnel: 1 });
    expect(told.unions.map(({ id }: { id: string }) => id)).toEqual([PROVINCE]);
    const { stages, held, managed } = await progress('grassroots');
    expect({ stages, held, managed }).toEqual({
      stages: before.stages,
      held: before.held,
      managed: before.managed,
    });
  });

  test('is warned of and not stopped while its own unions have not held theirs', async () => {
    const { upperOfficer, provinceSignatory } = at.people;
    const obliged = UPPERS[UPPER]?.length;
    expect((await viewOf(upperOfficer, UPPER)).below).toMatchObject({ obliged, held: 0, isWarned: true });
    await give(upperOfficer, UPPER, { type: 'register-date', date: plusDays(at.today, 60) });
    for (const stage of ['personnel', 'approval'] as const) {
      await file(upperOfficer, UPPER, [stage]);
      await give(provinceSignatory, UPPER, approval(stage, 1, at.today));
    }
    const { history, stages } = await viewOf(provinceSignatory, UPPER);
    expect(stages.find(({ stage }) => stage === 'approval')?.side).toBe('approved');
    const warned = history.flatMap(({ events }) => events.filter(event => 'warned' in event));
    expect(warned.map(({ type }) => type).sort()).toEqual(['approved', 'date-registered']);
    expect(warned).toMatchObject([{ warned: { held: 0, obliged } }, { warned: { held: 0, obliged } }]);
  });

  test('is told in figures as known on any day, once it was held', async () => {
    const { upperOfficer, provinceSignatory, leader } = at.people;
    await opened(UPPER, 'held');
    await file(upperOfficer, UPPER, ['held'], { held: { ...report(at.today, 90), form: 'delegate' } });
    await give(provinceSignatory, UPPER, approval('held', 1, at.today));
    await until('it to count', async () => (await progress('upper')).held === 1);
    const yesterday = plusDays(at.today, -1);
    const then = await leader.get(`/api/terms/${TERM}/progress?level=upper&asOf=${yesterday}`);
    expect(then).toMatchObject({ managed: IDS.length, held: 0 });
    const list = await leader.get(`/api/terms/${TERM}/unions?parent=${PROVINCE}&level=upper&show=held`);
    expect(list.items.map(({ union }: { union: string }) => union)).toEqual([UPPER]);
    expect((await progress('grassroots')).held).toBe(0);
  });
});

describe('the congress of the province', () => {
  test('is approved by nobody here: its office records the document of the body above', async () => {
    const { provinceOfficer, provinceSignatory, registrar, leader } = at.people;
    await file(provinceOfficer, PROVINCE, ['plan']);
    const view = await viewOf(provinceSignatory, PROVINCE);
    expect(view.isRuledFromOutside).toBe(true);
    expect(view.actions).not.toContain('approve');
    const ruled = await provinceSignatory.ask('POST', `${pathOf(PROVINCE)}/commands`, {
      body: approval('plan', 1, at.today),
      key: provinceSignatory.newKey(),
    });
    expect(ruled.status).toBe(403);
    const document = { documentNo: '99/TB-TLĐ', on: at.today, signer: 'Phó Chủ tịch' };
    const record = { type: 'record-ruling', judged: { stage: 'plan', round: 1 }, document };
    const recorded = await give(registrar, PROVINCE, record);
    expect(recorded.stages.plan.side).toBe('approved');
    const { history } = await viewOf(leader, PROVINCE);
    expect(history[0]?.events).toMatchObject([
      { type: 'approved', outside: { ...document, body: 'Tổng Liên đoàn Lao động Việt Nam' } },
    ]);
    expect(await progress('province')).toMatchObject({ managed: 1, held: 0, stages: { personnel: 1 } });
    for (const stranger of [at.people.reviewer, at.people.officer]) {
      expect((await stranger.ask('GET', pathOf(PROVINCE))).status).toBe(404);
      expect((await stranger.ask('GET', `/api/terms/${TERM}/progress?level=province`)).status).toBe(404);
    }
  });
});
