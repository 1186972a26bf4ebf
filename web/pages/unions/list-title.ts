import type { UnionList } from '../../../lambdas/api/contracts.ts';
import type { Level } from '../../../lambdas/domain/register.ts';
import type { Shown } from '../../../lambdas/domain/shown.ts';
import { lists } from '../../words/vi-lists.ts';
import type { LoadedList } from './use-union-list.ts';

/** What the list is of, with how many there are where somebody counted them. */
export function titleOf(show: Shown | undefined, { parent, total }: UnionList, level?: Level): string {
  if (level) {
    const title = lists.aboveTitle(show ? lists.shown[show] : undefined, parent.name);
    return total === null ? title : lists.countedAbove(title, total);
  }
  const title = show ? lists.shownTitle(lists.shown[show], parent.name) : lists.title(parent.name);
  return total === null ? title : lists.counted(title, total);
}

/** How much of the list is on the page. */
export function statusWords(list: LoadedList, lines: number, isFiltered: boolean): string {
  const total = list.first?.total ?? null;
  if (isFiltered && list.hasMore) return lists.loadingAll(list.items.length);
  if (isFiltered) return lists.filtered(lines, list.items.length);
  if (lines === 0) return '';
  return list.hasMore && total !== null ? lists.of(lines, total) : lists.found(lines, list.hasMore);
}

/** Why the list is empty. */
export function emptyWords(search: string, hasUnfiltered: boolean): string {
  if (hasUnfiltered) return lists.noneFiltered;
  return search ? lists.none(search) : lists.empty;
}
