import { beforeEach, expect, test } from 'vitest';
import { Refused } from '../../../lambdas/app/errors.ts';
import type { RegisterChange } from '../../../lambdas/domain/register-change.ts';
import { RegisterDesk } from '../../fixtures/register-desk.ts';

const BEFORE = '2023-03-01';
const TODAY = '2023-03-15';

let desk: RegisterDesk;

beforeEach(async () => {
  desk = await RegisterDesk.open();
  for (const name of ['u1', 'u2']) await desk.office.enrol(desk.office.union(name, desk.a), BEFORE);
});

const upgrade = (name: string): RegisterChange => ({
  kind: 'upgrade',
  on: '2023-03-10',
  decisionNo: '12/QĐ-LĐLĐ',
  unions: [desk.id(name)],
  becomes: { id: desk.id('c'), name: 'Công đoàn Khu công nghiệp', shortName: 'Khu công nghiệp' },
});

const rows = async (level: 'grassroots' | 'upper' = 'grassroots') => {
  const all = await desk.record.figures.current(desk.office.term.id, level);
  return all.map(({ name, figures }) => [name, figures.managed ?? 0]);
};

test('a union that is upgraded leaves the grassroots and holds a congress among the upper-level unions', async () => {
  const before = await rows();
  await desk.change(upgrade('u1'), TODAY);
  expect(await desk.total('2023-03-09', TODAY)).toMatchObject({ managed: 2 });
  expect(await desk.total(TODAY)).toMatchObject({ managed: 1 });
  expect((await desk.congress('u1')).outcome).toMatchObject({ kind: 'upgraded', on: '2023-03-10' });
  expect(desk.entry('u1')).toMatchObject({ status: 'upgraded' });
  const raised = await desk.congress('c');
  expect(raised).toMatchObject({ level: 'upper', parent: desk.office.province, attempt: 1 });
  expect(desk.entry('c')).toMatchObject({ level: 'upper', status: 'active', foundedOn: '2023-03-10' });
  expect((await rows()).length).toBe(before.length + 1);
  expect(await rows()).toContainEqual(['Khu công nghiệp', 0]);
  const moves = await desk.record.history.moves(desk.office.term.id, 'grassroots', '2023-03-01', TODAY);
  expect(moves).toMatchObject([{ kind: 'upgraded', count: -1 }]);
});

test('unions are moved to it at once, and on the day all can be taken back', async () => {
  const before = await rows();
  const { id } = await desk.change(upgrade('u1'), TODAY);
  const decided = { on: '2023-03-11', decisionNo: '13/QĐ-LĐLĐ' };
  const to = desk.id('c');
  const moved = await desk.change({ kind: 'move', ...decided, unions: [desk.id('u2')], to }, TODAY);
  expect(await rows()).toContainEqual(['Khu công nghiệp', 1]);
  await desk.undo(moved.id, TODAY);
  expect(await desk.undo(id, TODAY)).toMatchObject({ state: 'undone' });
  expect(await rows()).toEqual(before);
  expect(desk.entry('u1')).toMatchObject({ status: 'active' });
  expect((await desk.congress('c')).spans).toEqual([]);
});

test('a look at it first counts the grassroots only and writes nothing', async () => {
  const { preview } = await desk.ask(upgrade('u1'), TODAY, { dryRun: true });
  expect(preview).toMatchObject([
    { unions: [{ does: 'leaves' }], total: { before: { managed: 2 }, after: { managed: 1 } } },
  ]);
  expect(desk.entry('c')).toBeUndefined();
});

test.each([
  [
    'the id of a union that is there',
    () => ({ ...upgrade('u1'), becomes: { id: desk.b.id, name: 'x' } }),
    'union-exists',
  ],
  [
    'a union that is none of the grassroots',
    () => ({ ...upgrade('u1'), unions: [desk.b.id] }),
    'union-not-grassroots',
  ],
])('%s is refused', async (_, change, code) => {
  const asked = desk.ask(change() as RegisterChange, TODAY);
  await expect(asked).rejects.toSatisfy(error => error instanceof Refused && error.refusal.code === code);
});
