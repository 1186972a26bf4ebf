import { describe, expect, test } from 'vitest';
import type { CongressLine } from '../../../lambdas/api/contracts.ts';
import { filterCount, filterLines, filtersIn, withFilters } from '../../../web/pages/unions/list-filters.ts';
import { sizeBands } from '../../../web/pages/unions/size-bands.ts';
import { sampleTerm } from '../../fixtures/small-term.ts';
import { gridLine } from '../grid/grid-line.ts';

const TODAY = '2023-03-15';

const late = {
  stage: 'plan',
  turn: 'union',
  due: '2023-03-01',
  workingDaysLeft: -10,
  isOverdue: true,
} as const;
const LINES: Record<string, Partial<CongressLine>> = {
  soon: { date: '2023-03-22', members: 9 },
  later: { date: '2023-04-30', members: 30 },
  past: { date: '2023-03-14', members: 29 },
  undated: { current: 'plan', members: 10, clock: late },
  held: { current: 'recognition', heldOn: '2023-03-10', members: null },
  exempt: { obligation: 'exempt-new', current: 'plan', members: 200 },
};

function kept(address: string): string[] {
  const lines = Object.entries(LINES).map(([union, over]) => gridLine({ union, ...over }));
  return filterLines(lines, filtersIn(new URLSearchParams(address)), TODAY).map(({ union }) => union);
}

describe('a list is narrowed', () => {
  test.each([
    ['', Object.keys(LINES)],
    ['trong=7', ['soon']],
    ['trong=30', ['soon']],
    ['trong=60', ['soon', 'later']],
    ['chua-dang-ky=1', ['undated']],
    ['qua-han=1', ['undated']],
    ['tinh-trang=held', ['held']],
    ['tinh-trang=not-due', ['exempt']],
    ['quy-mo=0-10', ['soon']],
    ['quy-mo=10-30', ['past', 'undated']],
    ['quy-mo=150-', ['exempt']],
    ['quy-mo=10-30&qua-han=1', ['undated']],
    ['tinh-trang=nonsense', []],
  ])('by %s', (address, unions) => {
    expect(kept(address)).toEqual(unions);
  });

  test('as its address says, and what else stands there is kept', () => {
    const address = new URLSearchParams('xem=held&tim=a&quy-mo=10-30&qua-han=1');
    const filters = filtersIn(address);
    expect(filterCount(filters)).toBe(2);
    expect(withFilters(address, filters).toString()).toBe(address.toString());
    expect(withFilters(address, { ...filters, size: '', isOverdue: false }).toString()).toBe(
      'xem=held&tim=a',
    );
  });
});

test('the sizes are those at which the term asks for something else', () => {
  const term = sampleTerm();
  const bands = sizeBands({
    ...term,
    papers: [],
    committeeFrom: { ...term.committeeFrom, value: 10 },
    bundleBelow: { ...term.bundleBelow, value: 150 },
  });
  expect(bands).toEqual([{ from: 0, below: 10 }, { from: 10, below: 150 }, { from: 150 }]);
});
