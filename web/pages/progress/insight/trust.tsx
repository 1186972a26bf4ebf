import type { Insight } from '../../../../lambdas/domain/insight/insight.ts';
import { insightWords as words } from '../../../words/vi-insight.ts';
import { FigureWords } from '../figure.tsx';
import type { Opens } from '../opens.ts';

/** How far the figures can be trusted: what counts without its minutes, and what was recorded late. */
export function Trust(props: { trust: Insight['trust']; at: string; opens: Opens }) {
  const { trust, at, opens } = props;
  return (
    <section class="card stack insight-card">
      <h2>{words.trust}</h2>
      <p>
        <FigureWords count={trust.withoutMinutes} shown="without-minutes" opens={opens}>
          {words.withoutMinutes(trust.withoutMinutes)}
        </FigureWords>
      </p>
      <p>{words.lateEntries(trust.lateEntries, trust.lateSince)}</p>
      <p class="small soft">{words.madeAt(at)}</p>
    </section>
  );
}
