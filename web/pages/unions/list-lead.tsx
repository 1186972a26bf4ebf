import { Link } from 'wouter';
import type { Day } from '../../../lambdas/domain/days.ts';
import { useMe } from '../../api/use-me.ts';
import { gridPlace, progressPlace } from '../../places.ts';
import { lists } from '../../words/vi-lists.ts';

/** Under the title of a list: as of when, the way back to where its number stood, and the grid for those who type. */
export function ListLead({ term, parent, today }: { term: string; parent: string; today: Day }) {
  const { posts } = useMe();
  const mayType = posts.some(
    ({ union, role }) => union === parent && (role === 'reviewer' || role === 'signatory'),
  );
  const goBack = (event: MouseEvent) => {
    if (history.state?.from !== 'progress') return;
    event.preventDefault();
    history.back();
  };
  return (
    <div class="row spread">
      <span class="row">
        <Link class="row-link no-print" href={progressPlace(term)} onClick={goBack}>
          {lists.back}
        </Link>
        <span class="soft">{lists.asOf(today)}</span>
      </span>
      {mayType && (
        <Link class="button no-print" href={gridPlace(term, parent)}>
          {lists.grid}
        </Link>
      )}
    </div>
  );
}
