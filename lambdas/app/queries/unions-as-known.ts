import { counts, type TwoDates, type UnionAsKnown, unionsAsKnown } from '../../domain/as-known.ts';
import { OBLIGATION_MEASURE } from '../../domain/contributions.ts';
import type { Calendar, Day } from '../../domain/days.ts';
import { fold } from '../../domain/fold.ts';
import { STAGE_MEASURES } from '../../domain/measures.ts';
import type { Level, Obligation } from '../../domain/register.ts';
import type { Shown } from '../../domain/shown.ts';
import type { Side, Stage } from '../../domain/stages.ts';
import { type CongressLine, congressLine } from './congress-row.ts';
import type { CongressLists, FactsReader, Page } from './readers.ts';

/** Which unions of one upper-level union, on which two dates. */
type Ask = TwoDates & {
  readonly term: string;
  readonly level: Level;
  readonly show: Shown;
  readonly search?: string;
  readonly limit: number;
  /** The union after which the page begins. */
  readonly cursor?: string;
};

/**
 * One page of the unions of `upper` that a number counted on two dates, by code, each line as it stood then. Made
 * from the very facts that the number is the sum of.
 */
export async function unionsOfPast(
  { readers, history }: { readonly readers: CongressLists; readonly history: FactsReader },
  upper: string,
  ask: Ask,
  calendar: Calendar,
  today: Day,
): Promise<Page<CongressLine>> {
  const { term, level, knownAt, show, search, limit, cursor = '' } = ask;
  const { facts } = await history.facts(term, level, upper, knownAt);
  const counted = unionsAsKnown(facts, ask).filter(union => counts(show, union) && union.union > cursor);
  // A search needs the names of all; a page without one needs its own only.
  const wanted = search ? counted : counted.slice(0, limit + 1);
  const rows = new Map(
    (
      await readers.rows(
        term,
        wanted.map(({ union }) => union),
      )
    ).map(row => [row.congress.union, row]),
  );
  const lines = wanted.flatMap(known => {
    const row = rows.get(known.union);
    if (!row || (search && !fold(row.name).includes(fold(search)))) return [];
    return [lineAsKnown(congressLine(row, calendar, today), known, upper)];
  });
  const items = lines.slice(0, limit);
  const last = lines.length > limit ? items.at(-1)?.union : undefined;
  return { items, ...(last && { cursor: last }) };
}

/** The line of a union as it stood: whose it was, what it owed, on whose desk its papers lay. No clock ran from then. */
function lineAsKnown(
  { lacksMinutes: _, ...now }: CongressLine,
  known: UnionAsKnown,
  upper: string,
): CongressLine {
  const { figures, heldOn, recognisedOn, bookedOn } = known;
  const at = STAGE_MEASURES.find(measure => (figures[measure] ?? 0) > 0);
  const [, stage, side = null] = (at?.split('.') ?? []) as [string?, Stage?, Side?];
  // Where papers lay before the software was used was never recorded; that a congress was held, was.
  const told = heldOn && !recognisedOn ? 'recognition' : null;
  return {
    ...now,
    parent: upper,
    obligation: owedIn(figures) ?? 'closed',
    current: stage ?? told,
    side,
    clock: null,
    date: bookedOn ?? heldOn ?? null,
    postponedTo: (figures.postponed ?? 0) > 0 ? now.postponedTo : null,
    heldOn: heldOn ?? null,
    ...((figures['held.without-minutes'] ?? 0) > 0 && { lacksMinutes: true }),
    recognisedOn: recognisedOn ?? null,
    outcome: (figures['ended.appointed'] ?? 0) > 0 ? 'appointed' : null,
    objection: null,
  };
}

function owedIn(figures: UnionAsKnown['figures']): Obligation | undefined {
  const found = Object.entries(OBLIGATION_MEASURE).find(([, measure]) => (figures[measure] ?? 0) > 0);
  return found?.[0] as Obligation | undefined;
}
