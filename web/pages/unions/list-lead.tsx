import { Link } from 'wouter';
import type { UnionList } from '../../../lambdas/api/contracts.ts';
import { useMe } from '../../api/use-me.ts';
import { gridPlace, progressPlace } from '../../places.ts';
import { lists } from '../../words/vi-lists.ts';
import { datesOf } from './list-context.ts';

/** Under the title of a list: as of when, the way back to where its number stood, and the grid for those who type. */
export function ListLead(props: { term: string; parent: string; list: UnionList; isAbove: boolean }) {
  const { term, parent } = props;
  const { today, asOf, knownAt } = props.list;
  const isPast = asOf < today || knownAt < today;
  const { posts, standsIn } = useMe();
  // The grid is of grassroots unions.
  const mayType =
    !props.isAbove &&
    (posts.some(({ union, role }) => union === parent && (role === 'reviewer' || role === 'signatory')) ||
      standsIn.some(({ at }) => at === parent));
  const goBack = (event: MouseEvent) => {
    if (history.state?.from !== 'progress') return;
    event.preventDefault();
    history.back();
  };
  return (
    <div class="row spread">
      <span class="row">
        <Link
          class="row-link no-print"
          href={progressPlace(term, isPast ? { asOf, knownAt } : undefined)}
          onClick={goBack}
        >
          {lists.back}
        </Link>
        <span class="soft">{datesOf({ today: asOf, knownAt: knownAt < today ? knownAt : undefined })}</span>
      </span>
      {mayType && (
        <Link class="button no-print" href={gridPlace(term, parent)}>
          {lists.grid}
        </Link>
      )}
    </div>
  );
}
