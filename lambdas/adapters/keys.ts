import type { Day } from '../domain/days.ts';
import { fold } from '../domain/fold.ts';
import type { Family } from '../domain/measures.ts';
import type { Level } from '../domain/register.ts';
import { reportKey } from '../domain/sign-off.ts';
import type { Stage } from '../domain/stages.ts';

/** Primary key of one item. This file is the only place that spells a key. */
export type Key = { readonly pk: string; readonly sk: string };

/** Most bytes of a sort key that DynamoDB takes. */
export const LONGEST_SORT_KEY = 1024;

/** Shards of the list of unfinished congresses: enough that no partition of it grows hot. */
export const LIVE_SHARDS = 4;

const NUMBER_WIDTH = 6;

/** The current settings of a term. */
export const termKey = (term: string): Key => ({ pk: `TERM#${term}`, sk: 'NOW' });

/** What a term said from one day on; sorts by the day of recording, then by the number of the version. */
export const TERM_VERSION_PREFIX = 'FROM#';
export const termVersionKey = (term: string, recorded: Day, revision: number): Key => ({
  pk: termKey(term).pk,
  sk: `${TERM_VERSION_PREFIX}${recorded}#${String(revision).padStart(NUMBER_WIDTH, '0')}`,
});

/** The list of terms: its partition, and one term in it. */
export const TERMS = 'TERMS';
export const termInListKey = (term: string): Key => ({ pk: TERMS, sk: term });

/** The current register entry of a union. */
export const unionKey = (union: string): Key => ({ pk: `UNION#${union}`, sk: 'NOW' });

/** Everything of one congress that people may read. */
export const congressPartition = (term: string, union: string): string => `CONGRESS#${term}#${union}`;
export const stateKey = (term: string, union: string): Key => ({
  pk: congressPartition(term, union),
  sk: 'STATE',
});
export const EVENT_PREFIX = 'EVENT#';
export const eventKey = (term: string, union: string, number: number): Key => ({
  pk: congressPartition(term, union),
  sk: `${EVENT_PREFIX}${String(number).padStart(NUMBER_WIDTH, '0')}`,
});
export const SUBMISSION_PREFIX = 'SUBMISSION#';
export const submissionKey = (term: string, union: string, stage: Stage, round: number): Key => ({
  pk: congressPartition(term, union),
  sk: `${SUBMISSION_PREFIX}${stage}#${String(round).padStart(NUMBER_WIDTH, '0')}`,
});
export const DOCUMENT_PREFIX = 'DOCUMENT#';
export const documentKey = (term: string, union: string, id: string): Key => ({
  pk: congressPartition(term, union),
  sk: `${DOCUMENT_PREFIX}${id}`,
});

/** Who opened a restricted paper, in the order of the spans of time that one link is good for. */
export const OPENING_PREFIX = 'OPENING#';
export const openingKey = (
  term: string,
  union: string,
  { span, document, by }: { span: string; document: string; by: string },
): Key => ({
  pk: congressPartition(term, union),
  sk: `${OPENING_PREFIX}${span}#${document}#${by}`,
});

/** The machine's token: a partition of its own, which API roles may not touch. */
export const waitKey = (term: string, union: string): Key => ({ pk: `WAIT#${term}#${union}`, sk: 'WAIT' });

/** What makes a person's repeat harmless. */
export const receiptKey = (actor: string, key: string): Key => ({ pk: `RECEIPT#${actor}`, sk: key });

/** What an office was told, in the order of recording. */
export const noticePartition = (office: string): string => `NOTICE#${office}`;
export const noticeKey = (office: string, at: string, term: string, union: string, number: number): Key => ({
  pk: noticePartition(office),
  sk: `${at}#${term}#${union}#${number}`,
});

/** A person who may sign in, and one change of them: by whom, and the key of what was asked. */
export const officerKey = (sub: string): Key => ({ pk: `OFFICER#${sub}`, sk: 'OFFICER' });
export const PERSON_CHANGE_PREFIX = 'CHANGE#';
export const personChangeKey = (sub: string, by: string, key: string): Key => ({
  pk: `OFFICER#${sub}`,
  sk: `${PERSON_CHANGE_PREFIX}${by}#${key}`,
});

/** The list of the people of one upper-level union or of the province's office, and one person in it, by name. */
export const peoplePartition = (upper: string): string => `PEOPLE#${upper}`;
export const personInListKey = (upper: string, name: string, sub: string): Key => ({
  pk: peoplePartition(upper),
  sk: `${fold(name)}#${sub}`,
});

/**
 * The congresses that a person was named to attend, one item a day: its number grows with each of them, so that of two
 * who name the same person at once the second sees the first. Who attends what is said by the congresses themselves.
 */
export const bookingKey = (sub: string, day: Day): Key => ({ pk: `BOOKING#${sub}`, sk: day });

/** The secret link to a person's calendar, of which a hash is kept. */
export const feedKey = (sub: string): Key => ({ pk: `FEED#${sub}`, sk: 'FEED' });

/** The figures of one level: its partition, the running sums, and what one pair of days added. */
export const tallyPartition = (term: string, level: Level): string => `TALLY#${term}#${level}`;
export const NOW_PREFIX = 'NOW#';
export const nowKey = (term: string, level: Level, upper: string): Key => ({
  pk: tallyPartition(term, level),
  sk: `${NOW_PREFIX}${upper}`,
});
/** One family after another, so that each is read without the others. */
export const DELTA_PREFIX: Readonly<Record<Family, string>> = {
  dated: 'DELTA#',
  standing: 'STANDING#',
  people: 'PEOPLE#',
  planned: 'PLANNED#',
};
export const deltaKey = (
  term: string,
  level: Level,
  family: Family,
  effective: Day,
  recorded: Day,
  upper: string,
): Key => ({
  pk: tallyPartition(term, level),
  sk: `${DELTA_PREFIX[family]}${effective}#${recorded}#${upper}`,
});
/** Sorts after every delta of a family that is effective on `day` or earlier. */
export const afterDeltasOf = (family: Family, day: Day): string => `${DELTA_PREFIX[family]}${day}#~`;

/** Figures that were signed off, by the number of their report: no number twice. */
export const signOffKey = (term: string, number: string): Key => ({
  pk: `SIGNED#${term}`,
  sk: reportKey(number),
});

/** Unions that came or went, by the day from which that holds. */
export const movesPartition = (term: string, level: Level): string => `MOVES#${term}#${level}`;
export const moveKey = (
  term: string,
  level: Level,
  { on, recorded, union, number, upper }: MovePlace,
): Key => ({
  pk: movesPartition(term, level),
  sk: `${on}#${recorded}#${union}#${number}#${upper}`,
});
type MovePlace = { on: Day; recorded: Day; union: string; number: number; upper: string };

/** What stands out in a level of a term, as it was made last. */
export const insightKey = (term: string, level: Level): Key => ({ pk: `INSIGHT#${term}`, sk: level });

/** Long work: where it is, the unions it is about, and what came of them, step by step. */
export const jobPartition = (id: string): string => `JOB#${id}`;
export const jobKey = (id: string): Key => ({ pk: jobPartition(id), sk: 'JOB' });
export const jobUnionsKey = (id: string): Key => ({ pk: jobPartition(id), sk: 'UNIONS' });
export const OUTCOMES_PREFIX = 'OUTCOMES#';
export const jobOutcomesKey = (id: string, step: number): Key => ({
  pk: jobPartition(id),
  sk: `${OUTCOMES_PREFIX}${String(step).padStart(NUMBER_WIDTH, '0')}`,
});

/** What was repaired, what ran by the clock, and what a person asked for, so that a repeat is harmless. */
export const OPERATIONS = 'OPERATIONS';
export const RUN_PREFIX = 'RUN#';
export const runKey = (name: string): Key => ({ pk: OPERATIONS, sk: `${RUN_PREFIX}${name}` });
export const LOG_PREFIX = 'LOG#';
export const logKey = (at: string, id: string): Key => ({ pk: OPERATIONS, sk: `${LOG_PREFIX}${at}#${id}` });
export const repairAskedKey = (id: string): Key => ({ pk: OPERATIONS, sk: `ASKED#${id}` });

/** Changes of the register in the order of recording, and the commands that do them beside their job. */
export const REGISTER_CHANGES = 'REGISTER-CHANGES';
export const registerChangeKey = (id: string, at: string): Key => ({
  pk: REGISTER_CHANGES,
  sk: `${at}#${id}`,
});
export const registerCommandsKey = (id: string): Key => ({ pk: jobPartition(id), sk: 'COMMANDS' });

/** Index `inbox`: on whose desk, least time left first; no two congresses, nor a day that one asks for, share a place. */
export const inboxKeys = (office: string, due: Day, union: string, term: string, asks?: Day) => ({
  inbox: office,
  inboxSk: `${due}#${union}#${term}${asks ? `#${asks}` : ''}`,
});

/** Index `register`: the unions under a parent in a term, by folded name. */
export const registerPartition = (term: string, parent: string): string => `REGISTER#${term}#${parent}`;
export const registerKeys = (term: string, parent: string, name: string, union: string) => ({
  registerPk: registerPartition(term, parent),
  registerSk: `${fold(name)}#${union}`,
});

/**
 * Index `facts`: what each change added to the figures of one upper-level union, by the day of recording. A change
 * carries its facts itself; what it adds to a second upper-level union stands in an item beside it.
 */
export const factsPartition = (term: string, level: Level, upper: string): string =>
  `FACTS#${term}#${level}#${upper}`;
export const factsKeys = (
  term: string,
  level: Level,
  { upper, recorded, union, number }: Omit<MovePlace, 'on'>,
) => ({ factsPk: factsPartition(term, level, upper), factsSk: `${recorded}#${union}#${number}` });
export const afterFactsOf = (day: Day): string => `${day}#~`;
export const besideKey = (term: string, union: string, number: number, upper: string): Key => ({
  pk: congressPartition(term, union),
  sk: `FACTS#${String(number).padStart(NUMBER_WIDTH, '0')}#${upper}`,
});

/** Index `live`: unfinished congresses, by shard, and those that ended, by the day that was recorded. */
export const livePartition = (shard: number): string => `LIVE#${shard}`;
export const endedPartition = (recorded: Day): string => `ENDED#${recorded}`;
export const liveKeys = (term: string, union: string) => ({
  livePk: livePartition(shardOf(union)),
  liveSk: `${term}#${union}`,
});
export const endedKeys = (term: string, union: string, recorded: Day) => ({
  livePk: endedPartition(recorded),
  liveSk: `${term}#${union}`,
});

/** Long work that is not done stands beside the unfinished congresses, in the order in which it began. */
export const UNFINISHED_JOBS = 'JOBS';
export const unfinishedJobKeys = (id: string, startedAt: string) => ({
  livePk: UNFINISHED_JOBS,
  liveSk: `${startedAt}#${id}`,
});

/**
 * Index `calendar`: the congresses under a parent in a term, by day. Short names, and nothing told twice: they stand in
 * the item of a congress, which is written with every command.
 */
export const calendarPartition = (term: string, parent: string): string => `CAL#${term}#${parent}`;
export const calendarKeys = (term: string, parent: string, day: Day) => ({
  calPk: calendarPartition(term, parent),
  calSk: day,
});

/** The term and union that a key of the live index or of a congress names. */
export function congressOfKey(text: string): { term: string; union: string } {
  const [term = '', union = ''] = text.replace(/^CONGRESS#/, '').split('#');
  return { term, union };
}

function shardOf(union: string): number {
  let sum = 0;
  for (const character of union) sum += character.charCodeAt(0);
  return sum % LIVE_SHARDS;
}
