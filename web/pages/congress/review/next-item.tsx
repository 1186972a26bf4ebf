import { Link } from 'wouter';
import type { CongressView } from '../../../../lambdas/api/contracts.ts';
import { congressPlace } from '../../../places.ts';
import { review as words } from '../../../words/vi-review.ts';
import { useInbox } from '../../inbox/use-inbox.ts';

/** After a ruling: the way to what waits next, least time left first. */
export function NextItem({ view }: { view: Pick<CongressView, 'union'> }) {
  const inbox = useInbox();
  if (!inbox.data || inbox.isFetching) return null;
  // The one just ruled on may still be listed.
  const next = inbox.data.items.find(({ union }) => union !== view.union);
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
