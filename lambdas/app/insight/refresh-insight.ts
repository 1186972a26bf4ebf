import { dayOf, plusDays } from '../../domain/days.ts';
import type { ListedCongress } from '../../domain/insight/attention.ts';
import { type InsightInput, insightOf, isLookedAt } from '../../domain/insight/insight-of.ts';
import type { Level } from '../../domain/register.ts';
import type { CongressLists, FactsReader, FiguresReader, RegisterReader } from '../queries/readers.ts';
import type { SignOffStore } from '../sign-off/sign-off-store.ts';
import type { InsightStore, MadeInsight } from './insight-store.ts';

/** What the making of an insight reads, and where it is kept. */
export type InsightPorts = {
  readonly readers: RegisterReader & Pick<FiguresReader, 'current'> & Pick<CongressLists, 'ofParent'>;
  readonly history: FactsReader;
  readonly signOffs: Pick<SignOffStore, 'signOffs'>;
  readonly insights: InsightStore;
};

/** Rows of one query; a page of DynamoDB ends before. */
const ROWS_AT_ONCE = 1000;

/** Late entries are told of the last week while nothing was signed off. */
const DAYS_BACK = 7;

/** Makes the insight of every level of every term anew. What fails is told at the end, after all others were made. */
export async function refreshInsights(ports: InsightPorts, now: number): Promise<number> {
  const failures: unknown[] = [];
  let made = 0;
  for (const { id } of await ports.readers.terms()) {
    try {
      made += await refreshTerm(ports, id, now);
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} terms, ${made} levels made`);
  return made;
}

/** Makes the insight of every level of a term anew, as of the local day of `now`; gives the number of levels. */
export async function refreshTerm(ports: InsightPorts, id: string, now: number): Promise<number> {
  const today = dayOf(now);
  const term = await ports.readers.term(id);
  if (!term) return 0;
  const lateSince = await lateSinceOf(ports, id, now);
  let made = 0;
  for (const { level } of term.levels) {
    const input = await readLevel(ports, id, level, now);
    if (!input) continue;
    const insight: MadeInsight = {
      at: new Date(now).toISOString(),
      ...insightOf({ ...input, lateSince }, term, today),
    };
    await ports.insights.keep(id, level, insight);
    made += 1;
  }
  return made;
}

/** Everything of one level, one upper-level union after another; undefined where the level has none. */
async function readLevel(
  { readers, history }: InsightPorts,
  term: string,
  level: Level,
  now: number,
): Promise<Omit<InsightInput, 'lateSince'> | undefined> {
  const uppers = await readers.current(term, level);
  if (uppers.length === 0) return undefined;
  const facts: InsightInput['facts'][number][] = [];
  const givenBack: InsightInput['givenBack'][number][] = [];
  const listed: ListedCongress[] = [];
  for (const { id } of uppers) {
    const [known, rows] = await Promise.all([
      history.facts(term, level, id, dayOf(now)),
      rowsOf(readers, term, id),
    ]);
    facts.push(...known.facts.filter(({ measure }) => isLookedAt(measure)));
    givenBack.push(...known.givenBack);
    listed.push(...rows.filter(({ congress }) => congress.level === level));
  }
  return { facts, givenBack, listed, parentNames: new Map(uppers.map(({ id, name }) => [id, name])) };
}

async function rowsOf(
  readers: Pick<CongressLists, 'ofParent'>,
  term: string,
  upper: string,
): Promise<ListedCongress[]> {
  const rows: ListedCongress[] = [];
  let cursor: string | undefined;
  do {
    const page = await readers.ofParent(term, upper, { limit: ROWS_AT_ONCE, ...(cursor && { cursor }) });
    rows.push(...page.items);
    cursor = page.cursor;
  } while (cursor);
  return rows;
}

/** The day after the last that a report tells as known, or a week ago. */
async function lateSinceOf({ signOffs }: InsightPorts, term: string, now: number) {
  const known = (await signOffs.signOffs(term)).map(({ knownAt }) => knownAt).sort();
  return plusDays(known.at(-1) ?? plusDays(dayOf(now), -DAYS_BACK - 1), 1);
}
