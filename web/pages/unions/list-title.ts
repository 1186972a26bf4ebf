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
export function statusWords(list: LoadedList, lines: number, isFiltered: boolean, level?: Level): string {
  const noun = nounOf(level);
  const total = list.first?.total ?? null;
  if (isFiltered && list.hasMore) return lists.loadingAll(list.items.length, noun);
  if (isFiltered) return lists.filtered(lines, list.items.length, noun);
  if (lines === 0) return '';
  return list.hasMore && total !== null
    ? lists.of(lines, total, noun)
    : lists.found(lines, list.hasMore, noun);
}

/** Why the list is empty. */
export function emptyWords(search: string, hasUnfiltered: boolean, level?: Level): string {
  const noun = nounOf(level);
  if (hasUnfiltered) return lists.noneFiltered(noun);
  return search ? lists.none(search, noun) : lists.empty(noun);
}

function nounOf(level: Level | undefined): string {
  return level ? lists.nouns.above : lists.nouns.grassroots;
}
