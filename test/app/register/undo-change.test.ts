import { beforeEach, describe, expect, test } from 'vitest';
import { Refused } from '../../../lambdas/app/errors.ts';
import type { RegisterChange } from '../../../lambdas/domain/register-change.ts';
import { Crash } from '../../fakes/step.ts';
import { leave, submit } from '../../fixtures/commands-in-words.ts';
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

describe('undoing a change', () => {
  test.each<[string, () => RegisterChange]>([
    ['found', () => ({ kind: 'found', ...decided, enters: [desk.entering('n1', desk.a)] })],
    ['dissolve', () => ({ kind: 'dissolve', ...decided, unions: ids('u1') })],
    ['merge', () => merge('u2', 'u1', 'v1')],
    [
      'group',
      () => ({ kind: 'group', ...decided, unions: ids('u1', 'u2'), enters: [desk.entering('g', desk.b)] }),
    ],
    [
      'split',
      () => ({
        kind: 'split',
        ...decided,
        unions: ids('u1'),
        enters: [desk.entering('s', desk.a, 9)],
        remains: true,
      }),
    ],
    ['suspend', () => ({ kind: 'suspend', ...decided, unions: ids('u1') })],
    ['move', () => ({ kind: 'move', ...decided, unions: ids('u1'), to: desk.b.id })],
    ['obligation', () => ({ kind: 'obligation', ...decided, unions: ids('u1'), owes: 'exempt-unable' })],
  ])('of the kind %s leaves everything as it was', async (_, change) => {
    const union = desk.office.union('u1', desk.a);
    await desk.office.give('officer', union, submit(['plan', 'personnel', 'approval'], TODAY), TODAY);
    const state = async () => {
      const names = ['u1', 'u2', 'v1'];
      const congresses = await Promise.all(names.map(name => desk.congress(name)));
      return {
        entries: names.map(name => desk.entry(name)),
        congresses: congresses.map(
          ({ version: _version, attempt: _attempt, calledAt: _at, ...rest }) => rest,
        ),
        figures: [...(await desk.figures(TODAY, TODAY))],
      };
    };
    const before = await state();
    const { id } = await desk.change(change(), TODAY);
    expect(await state()).not.toEqual(before);
    const line = await desk.undo(id, TODAY);
    expect(line).toMatchObject({ state: 'undone', canUndo: false, undo: { reason: 'entered by mistake' } });
    expect(await state()).toEqual(before);
  });

  test('is possible on the day of the recording only, and once', async () => {
    const { id, canUndo } = await desk.change(merge('u2', 'u1'), TODAY);
    expect(canUndo).toBe(true);
    expect(await refusalOf(desk.undo(id, '2023-03-16'))).toMatchObject({ code: 'register-undo-late' });
    await desk.undo(id, TODAY);
    expect(await refusalOf(desk.undo(id, TODAY))).toMatchObject({ code: 'register-undone' });
  });

  test('is refused while another change stands on it', async () => {
    const first = await desk.change(merge('u2', 'u1'), TODAY);
    const second = await desk.change({ kind: 'move', ...decided, unions: ids('u2'), to: desk.b.id }, TODAY);
    expect(await refusalOf(desk.undo(first.id, TODAY))).toMatchObject({
      code: 'register-changed-since',
      values: { name: 'Union one' },
    });
    await desk.undo(second.id, TODAY);
    expect(await desk.undo(first.id, TODAY)).toMatchObject({ state: 'undone' });
    expect((await desk.total(TODAY)).managed).toBe(10);
  });

  test('gives a union that is live again a machine, and what was filed meanwhile stays', async () => {
    const { id } = await desk.change({ kind: 'dissolve', ...decided, unions: ids('u1') }, TODAY);
    expect((await desk.congress('u1')).outcome).toMatchObject({ kind: 'dissolved' });
    await desk.undo(id, TODAY);
    const congress = await desk.congress('u1');
    expect(congress.outcome).toBeUndefined();
    expect(congress.attempt).toBe(1);
  });
});

test('a change that something else overtook stops, and is taken back', async () => {
  const { started } = await desk.ask(merge('u2', 'u1', 'u3'), TODAY);
  const id = started?.id ?? '';
  await desk.office.give(
    'registrar',
    desk.office.union('u1', desk.a),
    leave('dissolved', '2023-03-05'),
    TODAY,
  );
  await desk.work(id, TODAY);
  const [line] = (await desk.list(TODAY)).items;
  expect(line).toMatchObject({ state: 'failed', failure: 'register-overtaken', canUndo: true });
  expect(desk.entry('u2')?.members).toBe(60);
  expect(await desk.undo(id, TODAY)).toMatchObject({ state: 'undone' });
  expect(desk.entry('u2')?.members).toBe(20);
  expect(desk.entry('u1')?.status).toBe('dissolved');
});

test('a crash at any call of a port does nothing twice and leaves nothing out, in a change and in its undoing', async () => {
  const crashed = new Set<string>();
  const isWhole = (state: string) => async (id: string) => {
    const { items } = await desk.list(TODAY);
    expect(items.find(item => item.id === id)?.state).toBe(state);
  };
  const survive = async (id: string, at: number): Promise<boolean> => {
    let left = at;
    const isOver = await desk
      .work(id, TODAY, call => {
        if (left-- !== 0) return;
        crashed.add(`${call.when} ${call.call}`);
        throw new Crash(call);
      })
      .then(
        () => true,
        () => false,
      );
    await desk.work(id, TODAY);
    return isOver;
  };
  for (let at = 0, isOver = false; !isOver; at += 1) {
    desk = await opened();
    const enters = [desk.entering('g1', desk.b, 40)];
    const change: RegisterChange = { kind: 'group', ...decided, unions: ids('u1', 'u2'), enters };
    const { started } = await desk.ask(change, TODAY);
    const id = started?.id ?? '';
    const isDone = await survive(id, at);
    await isWhole('done')(id);
    expect(await desk.total(TODAY)).toMatchObject({ managed: 9, members: 200 });
    expect((await desk.congress('u1')).version).toBe(2);
    const isUndone = await survive(await desk.beginUndo(id, TODAY), at);
    await isWhole('undone')(id);
    expect(await desk.total(TODAY)).toMatchObject({ managed: 10, members: 200 });
    expect((await desk.congress('u1')).version).toBe(3);
    expect((await desk.congress('g1')).spans).toEqual([]);
    isOver = isDone && isUndone;
  }
  const calls = ['get', 'commands', 'changes', 'load', 'commit', 'save'];
  expect([...crashed].sort()).toEqual(calls.flatMap(call => [`before ${call}`, `after ${call}`]).sort());
});

test('two workers on one change do nothing twice', async () => {
  const { started } = await desk.ask(merge('u2', 'u1', 'u3', 'v1'), TODAY);
  const id = started?.id ?? '';
  await Promise.all([desk.work(id, TODAY), desk.work(id, TODAY), desk.work(id, TODAY)]);
  await desk.work(id, TODAY);
  expect(await desk.total(TODAY)).toMatchObject({ managed: 7, members: 200 });
  expect((await desk.list(TODAY)).items).toMatchObject([{ state: 'done' }]);
});
