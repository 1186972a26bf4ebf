import { Link } from 'wouter';
import type { ProgressView } from '../../../../lambdas/api/contracts.ts';
import { bridgeSum } from '../../../../lambdas/domain/bridge-text.ts';
import { endOfLastQuarter } from '../../../../lambdas/domain/quarter.ts';
import { useAnswer } from '../../../api/use-answer.ts';
import { useMe } from '../../../api/use-me.ts';
import { bridgePlace } from '../../../places.ts';
import { insightWords as words } from '../../../words/vi-insight.ts';
import { FigureWords } from '../figure.tsx';
import { opensOf } from '../opens.ts';

/** How the number of unions became what it is since the last quarter, in one line, and how many owe nothing. */
export function UnionNumbers({ progress }: { progress: ProgressView }) {
  const { term, today, asOf, knownAt, managed, obliged } = progress;
  const opens = opensOf(progress, useMe());
  const { data: bridge } = useAnswer('bridge', {
    params: { term },
    query: { from: endOfLastQuarter(asOf), to: asOf, knownAt },
  });
  const isPast = asOf < today || knownAt < today;
  return (
    <section class="card stack insight-card">
      <h2>{words.unions}</h2>
      {bridge && <p>{words.bridge(bridge.from, bridgeSum(bridge))}</p>}
      {managed > obliged && (
        <p>
          <FigureWords count={managed - obliged} shown="exempt" opens={opens}>
            {words.exempt(managed - obliged)}
          </FigureWords>
        </p>
      )}
      <p class="no-print">
        <Link class="row-link" href={bridgePlace(term, isPast ? { asOf, knownAt } : undefined)}>
          {words.bridgeLink}
        </Link>
      </p>
    </section>
  );
}
