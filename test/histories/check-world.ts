import { isDeepStrictEqual } from 'node:util';
import type { ChangeEntry } from '../../lambdas/app/congress-store.ts';
import { changeHash } from '../../lambdas/app/hash.ts';
import { asAt } from '../../lambdas/app/queries/progress.ts';
import { counts, type TwoDates, unionsAsKnown } from '../../lambdas/domain/as-known.ts';
import { type Congress, currentStage, isLive } from '../../lambdas/domain/congress.ts';
import type { Day } from '../../lambdas/domain/days.ts';
import { mustWake } from '../../lambdas/domain/directive.ts';
import { evolveAll } from '../../lambdas/domain/evolve.ts';
import {
  FAMILY_NAMES,
  type Figures,
  isKeptRunning,
  type Measure,
  sumFigures,
} from '../../lambdas/domain/measures.ts';
import { SHOWN, shownCount } from '../../lambdas/domain/shown.ts';
import { type RecordedHistory, recount } from '../fixtures/recount.ts';
import { type Asked, isRecorded, recordedAnswers } from './requests.ts';
import type { World } from './world.ts';

/** Later than every day of every history. */
const FAR: Day = '9999-12-31';

type Recorded = Omit<RecordedHistory, 'changes'> & {
  readonly changes: readonly ChangeEntry[];
  readonly congress: Congress;
  readonly head: string;
};

/**
 * What is wrong with a world at rest; nothing, if the product keeps its promises. `pick` chooses the pairs of days
 * for which the figures are counted afresh: places among the days that occur.
 */
export async function checkWorld(
  world: World,
  pick: readonly (readonly [number, number])[],
): Promise<string[]> {
  const bugs = world.bugs.map(bug => `bug: ${bug instanceof Error ? bug.stack : bug}`);
  const recorded = await everythingRecorded(world);
  return [
    ...bugs,
    ...recorded.flatMap(brokenHistory),
    ...badReceipts(world.asked),
    ...unaccountedChanges(world.asked, recorded),
    ...(await wrongFigures(world, recorded, pick)),
    ...(await lostMachines(world, () => true)),
  ];
}

/**
 * An unfinished congress has exactly one machine, which waits as the record asks; a finished one has none. Looks only
 * at the congresses that `isAsked`.
 */
export async function lostMachines(
  world: World,
  isAsked: (congress: Congress) => boolean,
): Promise<string[]> {
  const congresses = (await everythingRecorded(world)).map(({ congress }) => congress).filter(isAsked);
  return (await Promise.all(congresses.map(congress => lostMachine(world, congress)))).flat();
}

async function everythingRecorded(world: World): Promise<Recorded[]> {
  const { office, unions } = world.cast;
  const all = await Promise.all(
    unions.map(async enrolled => {
      const { congress } = await world.record.load({ term: office.term.id, union: enrolled.id });
      const changes = (await world.record.changes(office.term.id, enrolled.id, 10_000)).reverse();
      return congress ? [{ enrolled, changes, ...congress }] : [];
    }),
  );
  return all.flat();
}

/** A congress is what its changes make of it, and every change is chained to the one before. */
function brokenHistory({ congress, changes, head }: Recorded): string[] {
  const problems: string[] = [];
  const { term, union } = congress;
  let replayed: Congress | undefined;
  let last: string | undefined;
  for (const [index, change] of changes.entries()) {
    if (!change) return [`${union}: change ${index + 1} is missing`];
    const { hash, ...entry } = change;
    if (entry.number !== index + 1)
      problems.push(`${union}: change ${index + 1} is numbered ${entry.number}`);
    if (hash !== changeHash(last, entry))
      problems.push(`${union}: the chain breaks at change ${entry.number}`);
    replayed = evolveAll(replayed, entry.events, { term, union });
    last = hash;
  }
  if (last !== head) problems.push(`${union}: the chain does not end in the head`);
  if (!isDeepStrictEqual(replayed, congress)) problems.push(`${union}: its changes make another congress`);
  return problems;
}

/** A repeat answers the same, and the same key is good for one request only. */
function badReceipts(all: readonly Asked[]): string[] {
  return all.flatMap(asked => {
    const { request, deliveries } = asked;
    if (!request.key) return [];
    const name = `${request.union} ${request.command.type} ${request.key}`;
    const [first, ...others] = recordedAnswers(asked);
    if (!first) return [];
    const problems = others.some(other => !isDeepStrictEqual(other, first)) ? [`${name}: two answers`] : [];
    const answeredAt = Math.min(...deliveries.filter(isRecorded).map(({ ended = 0 }) => ended));
    const late = deliveries.filter(({ began, outcome }) => began > answeredAt && outcome?.kind === 'told-no');
    return late.length > 0 ? [...problems, `${name}: answered, and then refused`] : problems;
  });
}

/** Every command answered 200 is recorded exactly once, and nothing is recorded that was not answered so. */
function unaccountedChanges(all: readonly Asked[], recorded: readonly Recorded[]): string[] {
  const problems: string[] = [];
  const left = new Map<string, ChangeEntry>();
  for (const { congress, changes } of recorded) {
    for (const change of changes) {
      if (change?.by.kind === 'person') left.set(`${congress.union} ${change.number}`, change);
    }
  }
  for (const asked of all) {
    const [answer] = recordedAnswers(asked);
    const { request } = asked;
    if (!answer) continue;
    const name = `${answer.union} ${answer.version}`;
    const change = left.get(name);
    left.delete(name);
    const types = change?.events.map(event => event.type);
    const isIt =
      change?.at === answer.at &&
      isDeepStrictEqual(types, answer.recorded) &&
      isDeepStrictEqual(change.by, request.by);
    if (!isIt) problems.push(`${name}: ${request.command.type} was answered and is not recorded`);
  }
  for (const [name, change] of left) {
    // An import sends without a key: a repeat after a crash finds the union enrolled.
    if (change.events[0]?.type === 'enrolled') continue;
    problems.push(`${name}: ${change.events[0]?.type} is recorded and was never answered`);
  }
  return problems;
}

/** Figures are what a recount from the changes finds, in total and per upper-level union. */
async function wrongFigures(
  world: World,
  recorded: readonly Recorded[],
  pick: readonly (readonly [number, number])[],
): Promise<string[]> {
  const { term } = world.cast.office;
  const days = [...new Set(recorded.flatMap(({ changes }) => changes.flatMap(daysIn)))].sort();
  const dayAt = (place: number) => days[place % (days.length + 1)] ?? FAR;
  const pairs = [[FAR, FAR] as const, ...pick.map(([a, b]) => [dayAt(a), dayAt(b)] as const)];
  const current = await world.record.figures.current(term.id, 'grassroots');
  const problems: string[] = [];
  for (const [asOf, knownAt] of pairs) {
    const expected = recount(recorded, term, 'grassroots', { asOf, knownAt });
    const deltas = await world.record.figures.deltas(term.id, 'grassroots', FAMILY_NAMES, asOf);
    const told = asAt(current, deltas, knownAt);
    for (const row of told) problems.push(...(await wrongLists(world, row, { asOf, knownAt })));
    for (const { id, figures } of told) {
      problems.push(...differing(`${id} as of ${asOf} known ${knownAt}`, figures, expected.get(id) ?? {}));
    }
    const totals = [told.map(row => row.figures), [...expected.values()]].map(sumFigures) as [
      Figures,
      Figures,
    ];
    problems.push(...differing(`total as of ${asOf} known ${knownAt}`, ...totals));
  }
  const now = recount(recorded, term, 'grassroots', { asOf: FAR, knownAt: FAR });
  for (const { id, figures } of current)
    problems.push(...differing(`${id} now`, figures, running(now.get(id))));
  return problems;
}

/** Every number's list is as long as the number, on any two dates. */
async function wrongLists(
  world: World,
  { id, figures }: { id: string; figures: Figures },
  dates: TwoDates,
): Promise<string[]> {
  const { facts } = await world.record.history.facts(
    world.cast.office.term.id,
    'grassroots',
    id,
    dates.knownAt,
  );
  const unions = unionsAsKnown(facts, dates);
  return SHOWN.flatMap(shown => {
    const lines = unions.filter(union => counts(shown, union)).length;
    const number = shownCount(shown, figures);
    if (lines === number) return [];
    return [`${id} as of ${dates.asOf} known ${dates.knownAt}: ${shown} is ${number}, its list has ${lines}`];
  });
}

/** Those of which running sums are kept. */
function running(figures: Figures = {}): Figures {
  const kept = Object.entries(figures).filter(([measure]) => isKeptRunning(measure as Measure));
  return Object.fromEntries(kept);
}

function daysIn(change: ChangeEntry): Day[] {
  return [change.recorded, ...change.events.map(event => event.on)];
}

function differing(where: string, told: Figures, expected: Figures): string[] {
  const measures = new Set([...Object.keys(told), ...Object.keys(expected)]) as Set<keyof Figures>;
  return [...measures]
    .filter(measure => (told[measure] ?? 0) !== (expected[measure] ?? 0))
    .map(
      measure =>
        `figures of ${where}: ${measure} is ${told[measure] ?? 0}, counted ${expected[measure] ?? 0}`,
    );
}

async function lostMachine(world: World, congress: Congress): Promise<string[]> {
  const { term, union, attempt } = congress;
  const own = world.machine.running.filter(({ id }) => id.term === term && id.union === union);
  if (!isLive(congress)) return own.length > 0 ? [`${union}: finished, and still has a machine`] : [];
  const [execution] = own;
  if (!execution || own.length > 1) return [`${union}: ${own.length} machines`];
  if (execution.id.attempt !== attempt) return [`${union}: a machine of another attempt runs`];
  const wait = await world.waits.get(term, union);
  if (execution.at !== 'await' || execution.stage !== currentStage(congress)) {
    return [`${union}: its machine stands ${execution.at} ${execution.stage}`];
  }
  if (!wait || wait.token !== execution.token || wait.stage !== execution.stage) {
    return [`${union}: nobody has the token of its machine`];
  }
  const sleepsThrough = mustWake(congress, wait.stage, wait.wakeAt, world.now);
  return sleepsThrough ? [`${union}: its machine sleeps through what the record asks for`] : [];
}
