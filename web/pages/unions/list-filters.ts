import type { CongressLine } from '../../../lambdas/api/contracts.ts';
import { type Day, plusDays } from '../../../lambdas/domain/days.ts';
import { isDue, type StandingCode, standingOf } from '../../words/standing.ts';

/** What a list is narrowed to, as its address keeps it; an empty text narrows nothing. */
export type ListFilters = {
  readonly standing: string;
  readonly size: string;
  /** Days ahead within which the registered day is. */
  readonly within: string;
  readonly isUndated: boolean;
  readonly isOverdue: boolean;
};

/** How many days ahead one may look. */
export const WITHIN_DAYS = [7, 14, 30] as const;

const NAMES = {
  standing: 'tinh-trang',
  size: 'quy-mo',
  within: 'trong',
  isUndated: 'chua-dang-ky',
  isOverdue: 'qua-han',
} as const satisfies Record<keyof ListFilters, string>;

/** The filters that an address names. */
export function filtersIn(address: URLSearchParams): ListFilters {
  return {
    standing: address.get(NAMES.standing) ?? '',
    size: address.get(NAMES.size) ?? '',
    within: address.get(NAMES.within) ?? '',
    isUndated: address.has(NAMES.isUndated),
    isOverdue: address.has(NAMES.isOverdue),
  };
}

/** The address with `filters` in place of the ones it named. */
export function withFilters(address: URLSearchParams, filters: ListFilters): URLSearchParams {
  const after = new URLSearchParams(address);
  for (const [key, name] of Object.entries(NAMES) as [keyof ListFilters, string][]) {
    const value = filters[key];
    if (value) after.set(name, value === true ? '1' : value);
    else after.delete(name);
  }
  return after;
}

/** How many of the filters narrow the list. */
export function filterCount(filters: ListFilters): number {
  return Object.values(filters).filter(Boolean).length;
}

/** The lines that pass every filter on `today`. */
export function filterLines(
  lines: readonly CongressLine[],
  filters: ListFilters,
  today: Day,
): readonly CongressLine[] {
  if (filterCount(filters) === 0) return lines;
  const { standing, size, within, isUndated, isOverdue } = filters;
  const [from = 0, below = Number.POSITIVE_INFINITY] = size.split('-').filter(Boolean).map(Number);
  const last = within && plusDays(today, Number(within) || 0);
  return lines.filter(line => {
    if (standing && standingOf(line, today) !== (standing as StandingCode)) return false;
    if (size && !(line.members !== null && line.members >= from && line.members < below)) return false;
    if (last && !(line.date && !line.heldOn && line.date >= today && line.date <= last)) return false;
    if (isUndated && (line.date || line.heldOn || line.outcome || !isDue(line))) return false;
    return !isOverdue || line.clock?.isOverdue === true;
  });
}
