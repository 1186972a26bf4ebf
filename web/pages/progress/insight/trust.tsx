import type { Insight } from '../../../../lambdas/domain/insight/insight.ts';
import { insightWords as words } from '../../../words/vi-insight.ts';

/** How far the figures can be trusted: what counts without its minutes, and what was recorded late. */
export function Trust({ trust, at }: { trust: Insight['trust']; at: string }) {
  return (
    <section class="card stack insight-card">
      <h2>{words.trust}</h2>
      <p>{words.withoutMinutes(trust.withoutMinutes)}</p>
      <p>{words.lateEntries(trust.lateEntries, trust.lateSince)}</p>
      <p class="small soft">{words.madeAt(at)}</p>
    </section>
  );
}
