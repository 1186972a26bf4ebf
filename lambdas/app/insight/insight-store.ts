import type { Insight } from '../../domain/insight/insight.ts';
import type { Level } from '../../domain/register.ts';

/** An insight with the instant (ISO 8601 UTC) at which it was made. */
export type MadeInsight = Insight & { readonly at: string };

/** Reads what was made last. */
export type InsightReader = { insight(term: string, level: Level): Promise<MadeInsight | undefined> };

/** Keeps one insight for each level of a term: the last that was made. */
export type InsightStore = InsightReader & {
  keep(term: string, level: Level, insight: MadeInsight): Promise<void>;
};
