import { type Day, dayOf } from '../../domain/days.ts';
import type { Term } from '../../domain/term.ts';
import type { TermChange } from '../../domain/term-changes.ts';
import { NotFound } from '../errors.ts';
import { replanJobIdOf } from '../replan/replan-job.ts';
import type { TermReader, TermVersion } from '../term-store.ts';
import { type Asker, officerOf } from './ask.ts';
import type { OfficerReader } from './readers.ts';

/** The settings of a term, the number of their version, and today's day. */
export type TermView = Term & {
  readonly revision: number;
  readonly today: Day;
  /** The job that reckons the running clocks anew from this version; none where it touches no clock. */
  readonly replanJob?: string;
};

/** One change of a term as its history shows it. */
export type TermHistoryEntry = {
  readonly revision: number;
  /** Instant, ISO 8601 UTC. */
  readonly at: string;
  readonly by: string;
  readonly reason?: string;
  readonly decisionNo?: string;
  readonly changes: readonly TermChange[];
};

/** Changes of a term from the newest back, and where to go on. */
export type TermHistory = { readonly items: readonly TermHistoryEntry[]; readonly cursor?: string };

type Ports = { readonly readers: OfficerReader; readonly terms: TermReader };

/** The settings of a term; everybody who signs in may read them. */
export async function viewTerm(
  { readers, terms }: Ports,
  asker: Asker,
  id: string,
  now: number,
): Promise<TermView> {
  const [, standing] = await Promise.all([officerOf(readers, asker), terms.standing(id)]);
  if (!standing) throw new NotFound(id);
  const job = replanJobIdOf(standing);
  return {
    ...standing.term,
    revision: standing.revision,
    today: dayOf(now),
    ...(job !== undefined && { replanJob: job }),
  };
}

/** Who changed the settings of a term, when, why and how; everybody who signs in may read it. */
export async function viewTermHistory(
  { readers, terms }: Ports,
  asker: Asker,
  { term, ...options }: { term: string; limit: number; cursor?: string | undefined },
): Promise<TermHistory> {
  const { limit, cursor } = options;
  const [, page] = await Promise.all([
    officerOf(readers, asker),
    terms.versions(term, { limit, ...(cursor !== undefined && { cursor }) }),
  ]);
  if (page.items.length === 0 && cursor === undefined) throw new NotFound(term);
  const people = await readers.officers([...new Set(page.items.map(({ by }) => by))]);
  const names = new Map(people.map(({ sub, name }) => [sub, name]));
  return { ...page, items: page.items.map(version => entryOf(version, names)) };
}

function entryOf(version: TermVersion, names: ReadonlyMap<string, string>): TermHistoryEntry {
  const { term: _, recorded: __, by, ...entry } = version;
  return { ...entry, by: names.get(by) ?? '' };
}
