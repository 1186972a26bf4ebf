import { expect, test } from 'vitest';
import type { Me, ProgressView } from '../../../lambdas/api/contracts.ts';
import type { Role } from '../../../lambdas/domain/authority.ts';
import { opensOf } from '../../../web/pages/progress/opens.ts';
import { searchParents } from '../../../web/pages/search/search-parents.ts';

const TODAY = '2023-03-15';

function progress(over: Partial<ProgressView> = {}, uppers = ['SH', 'PT']): ProgressView {
  const unions = uppers.map(id => ({ id, name: id }));
  return { term: 't', today: TODAY, asOf: TODAY, knownAt: TODAY, unions, ...over } as unknown as ProgressView;
}

const posts = (...all: [Role, string, Me['posts'][number]['level']][]): Pick<Me, 'posts'> => ({
  posts: all.map(([role, union, level]) => ({ role, union, unionName: union, level })),
});

const LEADER = posts(['leader', 'LC', 'province']);

test('a number of today opens the list of its row, and the sum that of the province', () => {
  expect(opensOf(progress(), LEADER, 'SH')('held')).toBe('/nhiem-ky/t/cong-doan/SH/danh-sach?xem=held');
  expect(opensOf(progress(), LEADER)('at.plan')).toBe('/nhiem-ky/t/cong-doan/LC/danh-sach?xem=at.plan');
});

test.each([
  [{ asOf: '2023-03-14' }, 'tinh-den=2023-03-14&cap-nhat=2023-03-15'],
  [{ knownAt: '2023-03-14' }, 'tinh-den=2023-03-15&cap-nhat=2023-03-14'],
])('a number as %j opens the list of those two days', (days, dates) => {
  const list = '/nhiem-ky/t/cong-doan/SH/danh-sach?xem=held';
  expect(opensOf(progress(days), LEADER, 'SH')('held')).toBe(`${list}&${dates}`);
});

test('the only row is the whole, and the sum of some rows is nobody’s', () => {
  const reviewer = posts(['reviewer', 'SH', 'upper'], ['reviewer', 'PT', 'upper']);
  expect(opensOf(progress({}, ['SH']), reviewer)('held')).toContain('/SH/');
  expect(opensOf(progress(), reviewer)('held')).toBeUndefined();
});

test('one searches below the province where one reads it, and else below the own upper-level unions', () => {
  expect(searchParents(posts(['signatory', 'SH', 'upper'], ['leader', 'LC', 'province']))).toEqual(['LC']);
  expect(searchParents(posts(['reviewer', 'SH', 'upper'], ['signatory', 'SH', 'upper']))).toEqual(['SH']);
  expect(searchParents(posts(['officer', 'SH-001', 'grassroots']))).toEqual([]);
});
