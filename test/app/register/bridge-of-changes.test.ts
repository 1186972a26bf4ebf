import { expect, test } from 'vitest';
import { viewBridge } from '../../../lambdas/app/queries/bridge.ts';
import { noon } from '../../fixtures/office.ts';
import { RegisterDesk } from '../../fixtures/register-desk.ts';

const FIRST = '2023-03-01';
const D1 = '2023-03-09';
const D2 = '2023-03-15';
const decided = { on: '2023-03-10', decisionNo: '12/QĐ-LĐLĐ' };

test('four founded, nine dissolved, five merged into two new ones: the bridge tells each, and adds up', async () => {
  const desk = await RegisterDesk.open();
  for (let index = 1; index <= 20; index += 1)
    await desk.office.enrol(desk.office.union(`u${index}`, index % 2 ? desk.a : desk.b), FIRST);
  const ids = (first: number, last: number) =>
    Array.from({ length: last - first + 1 }, (_, index) => desk.id(`u${first + index}`));
  const entering = (...names: string[]) => names.map(name => desk.entering(name, desk.b));
  await desk.change({ kind: 'found', ...decided, enters: entering('n1', 'n2', 'n3', 'n4') }, D2);
  await desk.change({ kind: 'dissolve', ...decided, unions: ids(1, 9) }, D2);
  await desk.change({ kind: 'group', ...decided, unions: ids(10, 14), enters: entering('g1', 'g2') }, D2);
  const readers = desk.ports.readers;
  const ask = { term: desk.office.term.id, level: 'grassroots' as const, from: D1, to: D2 };
  const bridge = await viewBridge({ readers, history: desk.record.history }, desk.asker(), ask, noon(D2));
  expect(bridge).toMatchObject({ start: 20, end: 20 + 4 - 9 - 5 + 2, corrected: 0 });
  expect(bridge.lines.map(({ kind, count, unions }) => [kind, count, unions.length])).toEqual([
    ['founded', 4, 4],
    ['dissolved', -9, 9],
    ['merged', -5, 5],
    ['grouped', 2, 2],
  ]);
  expect((await desk.total(D1, D2)).managed).toBe(bridge.start);
  expect((await desk.total(D2)).managed).toBe(bridge.end);
});
