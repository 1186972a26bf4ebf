import { beforeEach, describe, expect, test } from 'vitest';
import { Forbidden, KeyReused, Refused } from '../../../lambdas/app/errors.ts';
import type { RegisterChange } from '../../../lambdas/domain/register-change.ts';
import { leave, submit } from '../../fixtures/commands-in-words.ts';
import { recognisedCommands } from '../../fixtures/recognised-commands.ts';
import { RegisterDesk } from '../../fixtures/register-desk.ts';

const BEFORE = '2023-03-01';
const TODAY = '2023-03-15';
const decided = { on: '2023-03-10', decisionNo: '12/QĐ-LĐLĐ' };

let desk: RegisterDesk;

beforeEach(async () => {
  desk = await opened();
});

/** Eight unions under `a` and two under `b`; the first has held its congress. */
async function opened(): Promise<RegisterDesk> {
  const made = await RegisterDesk.open();
  for (let index = 1; index <= 8; index += 1)
    await made.office.enrol(made.office.union(`u${index}`, made.a), BEFORE);
  for (const id of ['v1', 'v2']) await made.office.enrol(made.office.union(id, made.b), BEFORE);
  return made;
}

const ids = (...names: string[]) => names.map(name => desk.id(name));
const merge = (into: string, ...names: string[]): RegisterChange => ({
  kind: 'merge',
  ...decided,
  unions: ids(...names),
  into: desk.id(into),
});
const refusalOf = async (asked: Promise<unknown>) => {
  const error = await asked.then(
    () => undefined,
    caught => caught,
  );
  expect(error).toBeInstanceOf(Refused);
  return (error as Refused).refusal;
};

describe('a change of the register', () => {
  test('founds, dissolves and merges, and the numbers follow from its day on', async () => {
    const earlier = JSON.stringify([...(await desk.figures('2023-03-09', '2023-03-14'))]);
    const founded = ['n1', 'n2', 'n3', 'n4'].map(name => desk.entering(name, desk.b));
    await desk.change({ kind: 'found', ...decided, enters: founded }, TODAY);
    await desk.change({ kind: 'dissolve', ...decided, unions: ids('u1', 'u2') }, TODAY);
    const enters = [desk.entering('g1', desk.a, 60), desk.entering('g2', desk.a, 40)];
    await desk.change(
      { kind: 'group', ...decided, unions: ids('u3', 'u4', 'u5', 'u6', 'u7'), enters },
      TODAY,
    );
    expect((await desk.total('2023-03-09', TODAY)).managed).toBe(10);
    expect((await desk.total('2023-03-10', TODAY)).managed).toBe(10 + 4 - 2 - 5 + 2);
    expect((await desk.total(TODAY, '2023-03-14')).managed).toBe(10);
    expect(JSON.stringify([...(await desk.figures('2023-03-09', '2023-03-14'))])).toBe(earlier);
    const moves = await desk.record.history.moves(desk.office.term.id, 'grassroots', '2023-03-10', TODAY);
    const kinds = moves.map(({ kind }) => kind).sort();
    expect(kinds).toEqual([
      ...['dissolved', 'dissolved', 'founded', 'founded', 'founded', 'founded', 'grouped', 'grouped'],
      ...Array(5).fill('merged'),
    ]);
  });

  test('brings a new union in without a congress to hold so shortly before the term ends, by the term’s setting', async () => {
    await desk.change({ kind: 'found', ...decided, enters: [desk.entering('n1', desk.a)] }, TODAY);
    expect((await desk.congress('n1')).obligation).toBe('exempt-new');
    expect(desk.entry('n1')).toMatchObject({
      above: [desk.a.id, desk.office.province],
      stays: [{ parent: desk.a.id, from: '2023-03-10' }],
      foundedOn: '2023-03-10',
      decisionNo: decided.decisionNo,
    });
    const { figures } = desk.office.term;
    const term = {
      ...desk.office.term,
      figures: { ...figures, newlyFounded: { ...figures.newlyFounded, value: 4 } },
    };
    desk.record.register.termsById.set(term.id, term);
    await desk.change({ kind: 'found', ...decided, enters: [desk.entering('n2', desk.a)] }, TODAY);
    const congress = await desk.congress('n2');
    expect(congress).toMatchObject({ obligation: 'congress', attempt: 1 });
  });

  test('lets the union that takes others in grow by their members, and counts who had held once only', async () => {
    const union = desk.office.union('u1', desk.a);
    for (const [who, command] of recognisedCommands(BEFORE, 'recognised'))
      await desk.office.give(who, union, command, BEFORE);
    const before = await desk.total(TODAY);
    expect(before).toMatchObject({ managed: 10, 'held.congress': 1 });
    await desk.change(merge('u2', 'u1', 'u3'), TODAY);
    const after = await desk.total(TODAY);
    expect(after).toMatchObject({ managed: 8, members: before.members });
    expect(after['held.congress']).toBeUndefined();
    expect((await desk.total('2023-03-09', TODAY))['held.congress']).toBe(1);
    expect(desk.entry('u2')?.members).toBe(60);
    expect(desk.entry('u1')).toMatchObject({ status: 'merged', decisionNo: decided.decisionNo });
  });

  test('moves a union with its task to the desk of the new upper-level union', async () => {
    const union = desk.office.union('u1', desk.a);
    await desk.office.give('officer', union, submit(['plan', 'personnel', 'approval'], TODAY), TODAY);
    const at = async (upper: string) =>
      (await desk.record.lists.waitingFor(`UPPER#${upper}`, 10)).map(({ row }) => row.congress.union);
    expect(await at(desk.a.id)).toEqual([desk.id('u1')]);
    await desk.change({ kind: 'move', ...decided, unions: ids('u1'), to: desk.b.id }, TODAY);
    expect(await at(desk.a.id)).toEqual([]);
    expect(await at(desk.b.id)).toEqual([desk.id('u1')]);
    expect((await desk.figures(TODAY, TODAY)).get(desk.b.id)).toMatchObject({
      managed: 3,
      'at.plan.submitted': 1,
    });
    expect(desk.entry('u1')?.above).toEqual([desk.b.id, desk.office.province]);
  });

  test('splits a union, suspends and resumes one, and changes what one owes', async () => {
    const enters = [desk.entering('s1', desk.a, 5)];
    await desk.change({ kind: 'split', ...decided, unions: ids('u1'), enters, remains: true }, TODAY);
    expect(desk.entry('u1')?.members).toBe(15);
    const others = [desk.entering('s2', desk.a, 12), desk.entering('s3', desk.a, 8)];
    await desk.change(
      { kind: 'split', ...decided, unions: ids('u2'), enters: others, remains: false },
      TODAY,
    );
    expect(desk.entry('u2')?.status).toBe('dissolved');
    await desk.change({ kind: 'suspend', ...decided, unions: ids('u3') }, TODAY);
    expect(await desk.total(TODAY)).toMatchObject({ managed: 12, suspended: 1 });
    await desk.change({ kind: 'resume', ...decided, on: TODAY, unions: ids('u3') }, TODAY);
    expect((await desk.total(TODAY)).suspended).toBeUndefined();
    await desk.change({ kind: 'obligation', ...decided, unions: ids('u4'), owes: 'exempt-unable' }, TODAY);
    expect(await desk.congress('u4')).toMatchObject({
      obligation: 'exempt-unable',
      outcome: { kind: 'exempted' },
    });
    await desk.change(
      { kind: 'obligation', ...decided, on: TODAY, unions: ids('u4'), owes: 'conference' },
      TODAY,
    );
    const { obligation, attempt, outcome } = await desk.congress('u4');
    expect({ obligation, attempt, outcome }).toEqual({
      obligation: 'conference',
      attempt: 1,
      outcome: undefined,
    });
  });

  test('tells before it begins what hangs on each union and what the numbers will be, and writes nothing', async () => {
    const union = desk.office.union('u1', desk.a);
    await desk.office.give('officer', union, submit(['plan', 'personnel', 'approval'], TODAY), TODAY);
    const before = await desk.congress('u1');
    const { preview, started } = await desk.ask(merge('v1', 'u1'), TODAY, { dryRun: true });
    expect(started).toBeNull();
    expect(preview).toMatchObject([
      {
        unions: [
          { id: desk.id('v1'), does: 'grows', members: { before: 20, after: 40 } },
          {
            id: desk.id('u1'),
            does: 'leaves',
            task: { stage: 'plan', turn: 'upper' },
            filed: ['plan', 'personnel', 'approval'],
          },
        ],
        numbers: [
          { id: desk.a.id, before: { managed: 8, obliged: 8 }, after: { managed: 7, obliged: 7 } },
          { id: desk.b.id, before: { managed: 2 }, after: { managed: 2 } },
        ],
        total: { before: { managed: 10, held: 0 }, after: { managed: 9, held: 0 } },
      },
    ]);
    expect(await desk.congress('u1')).toEqual(before);
    expect((await desk.list(TODAY)).items).toEqual([]);
  });
});

describe('is refused', () => {
  test.each<[string, () => RegisterChange, string, string]>([
    [
      'ahead of its day',
      () => ({ ...merge('u2', 'u1'), on: '2023-03-16' }),
      'register-day-ahead',
      'change.on',
    ],
    [
      'before figures count',
      () => ({ ...merge('u2', 'u1'), on: '2022-12-31' }),
      'register-day-early',
      'change.on',
    ],
    ['for a union that is not there', () => merge('u2', 'nowhere'), 'union-unknown', 'change.unions.0'],
    ['into one of those that merge', () => merge('u2', 'u1', 'u2'), 'union-twice', 'change.into'],
    ['for a union named twice', () => merge('u2', 'u1', 'u1'), 'union-twice', 'change.unions.1'],
    ['for an upper-level union', () => merge('a', 'u1'), 'union-not-grassroots', 'change.into'],
    [
      'for a code that is taken',
      () => ({ kind: 'found', ...decided, enters: [desk.entering('u1', desk.a)] }),
      'union-exists',
      'change.enters.0.id',
    ],
    [
      'under a union of another level',
      () => ({ kind: 'move', ...decided, unions: ids('u1'), to: desk.id('u2') }),
      'upper-unfit',
      'change.to',
    ],
    [
      'to where it is',
      () => ({ kind: 'move', ...decided, unions: ids('u1'), to: desk.a.id }),
      'register-same-already',
      'change.unions.0',
    ],
    [
      'with more members than there are',
      () => ({
        kind: 'split',
        ...decided,
        unions: ids('u1'),
        enters: [desk.entering('s', desk.a, 21)],
        remains: true,
      }),
      'members-over',
      'change.enters.0.members',
    ],
  ])('%s', async (_, change, code, field) => {
    expect(await refusalOf(desk.ask(change(), TODAY))).toMatchObject({ code, field });
    expect((await desk.list(TODAY)).items).toEqual([]);
  });

  test('for a union that is gone, and for one that changed from a later day', async () => {
    await desk.office.give(
      'registrar',
      desk.office.union('u1', desk.a),
      leave('dissolved', '2023-03-05'),
      TODAY,
    );
    expect(await refusalOf(desk.ask(merge('u2', 'u1'), TODAY))).toMatchObject({ code: 'union-gone' });
    await desk.change(
      { kind: 'move', ...decided, on: '2023-03-12', unions: ids('u3'), to: desk.b.id },
      TODAY,
    );
    expect(await refusalOf(desk.ask(merge('u2', 'u3'), TODAY))).toMatchObject({
      code: 'register-changed-later',
    });
  });

  test('where it would exempt who has held, by name', async () => {
    const union = desk.office.union('u1', desk.a);
    for (const [who, command] of recognisedCommands(BEFORE, 'recognised'))
      await desk.office.give(who, union, command, BEFORE);
    const change = {
      kind: 'obligation' as const,
      ...decided,
      unions: ids('u2', 'u1'),
      owes: 'exempt-unable' as const,
    };
    expect(await refusalOf(desk.ask(change, TODAY))).toMatchObject({
      code: 'already-held',
      field: 'change.unions.1',
    });
  });

  test('to who keeps no register', async () => {
    await expect(desk.ask(merge('u2', 'u1'), TODAY, { who: 'leader' })).rejects.toThrow(Forbidden);
  });
});

test('the same key again finds the change it began, and begins no other', async () => {
  const key = desk.key();
  const { started } = await desk.ask(merge('u2', 'u1'), TODAY, { key });
  await desk.work(started?.id ?? '', TODAY);
  const again = await desk.ask(merge('u2', 'u1'), TODAY, { key });
  expect(again.started).toMatchObject({ id: started?.id, state: 'done' });
  await expect(desk.ask(merge('u2', 'u3'), TODAY, { key })).rejects.toThrow(KeyReused);
  expect((await desk.list(TODAY)).items).toHaveLength(1);
});
