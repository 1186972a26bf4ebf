import { Link } from 'wouter';
import type { CongressView } from '../../../../lambdas/api/contracts.ts';
import { useAnswer } from '../../../api/use-answer.ts';
import { congressPlace } from '../../../places.ts';
import { review as words } from '../../../words/vi-review.ts';
import { leastTimeFirst } from '../../inbox/least-time-first.ts';

/** Enough of the inbox to find the next item in, even where the one just ruled on is still listed. */
const ASKED = 5;

/** After a ruling: the way to what waits next, least time left first. */
export function NextItem({ view }: { view: Pick<CongressView, 'term' | 'union'> }) {
  const inbox = useAnswer('inbox', { query: { limit: ASKED } });
  if (!inbox.data || inbox.isFetching) return null;
  const [next] = leastTimeFirst([inbox.data]).filter(
    ({ term, union }) => term !== view.term || union !== view.union,
  );
  if (!next) return <p>{words.next.none}</p>;
  return (
    <div class="row">
      <Link class="button main-action" href={congressPlace(next.term, next.union)}>
        {words.next.go}
      </Link>
      <span class="soft small">{next.name}</span>
    </div>
  );
}
