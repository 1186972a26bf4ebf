import type { InsightStore, MadeInsight } from '../../lambdas/app/insight/insight-store.ts';
import type { Level } from '../../lambdas/domain/register.ts';

/** What was made last, in memory. */
export class FakeInsights implements InsightStore {
  readonly #made = new Map<string, MadeInsight>();

  async insight(term: string, level: Level): Promise<MadeInsight | undefined> {
    return this.#made.get(`${term}#${level}`);
  }

  async keep(term: string, level: Level, insight: MadeInsight): Promise<void> {
    this.#made.set(`${term}#${level}`, insight);
  }
}
