import { Link } from 'wouter';
import type { Needing } from '../../../../lambdas/domain/insight/insight.ts';
import { congressPlace } from '../../../places.ts';
import { insightWords as words } from '../../../words/vi-insight.ts';
import { needingInWords } from './needing-in-words.ts';

/** The few unions that need attention most, each with why. */
export function AttentionList({ term, needing }: { term: string; needing: readonly Needing[] }) {
  return (
    <section class="card stack insight-card">
      <h2>{words.attention}</h2>
      {needing.length === 0 && <p class="soft">{words.noneNeeding}</p>}
      <ol class="attention">
        {needing.map(one => (
          <li key={one.union}>
            <Link href={congressPlace(term, one.union)} state={{ from: 'progress' }}>
              {one.name}
            </Link>{' '}
            <span class="small attention-why">
              <span class="soft">{one.parentName}</span> – {needingInWords(one).join('; ')}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
