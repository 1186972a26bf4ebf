import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { test } from 'vitest';
import { viewBridge } from '../../lambdas/app/queries/bridge.ts';
import { asAt } from '../../lambdas/app/queries/progress.ts';
import { counts, type TwoDates, type UnionAsKnown, unionsAsKnown } from '../../lambdas/domain/as-known.ts';
import { type Day, plusDays } from '../../lambdas/domain/days.ts';
import { FAMILY_NAMES, type Family, type Figures, sumFigures } from '../../lambdas/domain/measures.ts';
import { SHOWN, shownCount } from '../../lambdas/domain/shown.ts';
import { noon } from '../fixtures/office.ts';
import { type RecordedHistory, recount } from '../fixtures/recount.ts';
import { RegisterDesk } from '../fixtures/register-desk.ts';
import {
  anyRegisterHistory,
  enrolInSecond,
  happen,
  type Known,
  type RegisterMove,
  SECOND,
} from './register-moves.ts';

const SECONDS = Number(process.env.HISTORIES_SECONDS ?? 15);
const FIRST = '2023-03-01';
const FAR = '9999-12-31';

/** What all histories of a run came to. */
const seen = { histories: 0, compared: 0, lists: 0, moves: new Map<string, number>() };

test(
  'whatever happens to the register, every figure is what its events say, and earlier ones stay as they were',
  async () => {
    const pair = fc.tuple(fc.integer({ min: -30, max: 60 }), fc.integer({ min: 0, max: 60 }));
    const property = fc.asyncProperty(
      anyRegisterHistory,
      fc.array(pair, { minLength: 4, maxLength: 4 }),
      async (moves, pairs) => {
        const problems = await play(moves, pairs);
        if (problems.length > 0) throw new Error(problems.join('\n'));
        seen.histories += 1;
      },
    );
    await fc.assert(property, { numRuns: 1_000_000, interruptAfterTimeLimit: SECONDS * 1000 });
    console.info(
      `random registers: ${seen.histories} histories, ${seen.compared} figures and ${seen.lists} lists compared`,
      Object.fromEntries([...seen.moves].sort()),
    );
  },
  (SECONDS + 120) * 1000,
);

async function play(
  moves: readonly RegisterMove[],
  pairs: readonly (readonly [number, number])[],
): Promise<string[]> {
  const desk = await RegisterDesk.open();
  const known: Known = { names: [], made: 0 };
  desk.record.register.termsById.set(SECOND, { ...desk.office.term, id: SECOND, countsFrom: '2023-02-01' });
  for (const upper of [desk.a, desk.b])
    await desk.record.register.putUpper(upper, { term: SECOND, level: 'grassroots' });
  for (let index = 0; index < 9; index += 1) {
    const name = `u${index}`;
    const union = desk.office.union(name, index < 6 ? desk.a : desk.b, { members: 10 + index });
    known.names.push(name);
    await desk.office.enrol(union, FIRST, index === 5 ? { obligation: 'conference' } : {});
    if (index % 2 === 0) await enrolInSecond(desk, union, FIRST);
  }
  let today: Day = FIRST;
  const problems: string[] = [];
  for (const move of moves) {
    today = plusDays(today, move.daysLater);
    const earlier = [plusDays(today, -1), plusDays(today, -10)];
    const asKnownThen = () => Promise.all(earlier.map(day => told(desk, FAR, day)));
    const before = [await asKnownThen(), await dated(desk, today)] as const;
    const came = await happen(desk, known, move, today);
    const name = came ? move.kind : `${move.kind} refused`;
    seen.moves.set(name, (seen.moves.get(name) ?? 0) + 1);
    if (JSON.stringify(await asKnownThen()) !== JSON.stringify(before[0]))
      problems.push(`${move.kind} on ${today} changed what was known before`);
    const after = await dated(desk, today);
    const until = came ? came.on : FAR;
    for (const [day, figures] of before[1])
      if (day < until && !isDeepStrictEqual(after.get(day), figures))
        problems.push(`${move.kind} on ${today} changed the figures of ${day}`);
  }
  for (const term of [desk.office.term.id, SECOND])
    problems.push(...(await wrong(desk, known, term, today, [[60, 60], ...pairs])));
  return problems;
}

/** The dated figures of some days, of both terms, as known on `today`. */
async function dated(desk: RegisterDesk, today: Day): Promise<Map<Day, unknown>> {
  const days = [25, 6, 2, 1, 0].map(back => plusDays(today, -back));
  return new Map(
    await Promise.all(days.map(async day => [day, await told(desk, day, FAR, ['dated'])] as const)),
  );
}

async function told(desk: RegisterDesk, asOf: Day, knownAt: Day, families: readonly Family[] = FAMILY_NAMES) {
  const { figures } = desk.record;
  const rows = await Promise.all(
    [desk.office.term.id, SECOND].map(async term =>
      asAt(
        [row(desk.a.id), row(desk.b.id)],
        await figures.deltas(term, 'grassroots', families, asOf),
        knownAt,
      ),
    ),
  );
  // A sum of nothing may be there as zero or not at all.
  return rows.flat().map(({ figures: own }) =>
    Object.entries(own)
      .filter(([, count]) => count !== 0)
      .sort(),
  );
}

const row = (id: string) => ({ id, name: id, order: 0, above: [], figures: {} });

async function wrong(
  desk: RegisterDesk,
  known: Known,
  term: string,
  today: Day,
  pairs: readonly (readonly [number, number])[],
): Promise<string[]> {
  const settings = desk.record.register.termsById.get(term);
  if (!settings) throw new Error(`no term ${term}`);
  const histories = await historiesOf(desk, known, term);
  const problems: string[] = [];
  const start = await countOn(desk, term, settings.countsFrom, FAR);
  for (const [a, k] of pairs) {
    const [asOf, knownAt] = [plusDays(FIRST, a), plusDays(FIRST, k)];
    const at = `${term} as of ${asOf} known ${knownAt}`;
    const counted = recount(histories, settings, 'grassroots', { asOf, knownAt });
    const rows = asAt(
      [row(desk.a.id), row(desk.b.id)],
      await desk.record.figures.deltas(term, 'grassroots', FAMILY_NAMES, asOf),
      knownAt,
    );
    for (const { id, figures } of rows)
      problems.push(...differing(`${at} ${id}`, figures, counted.get(id) ?? {}));
    const unions = await unionsBelow(desk, term, { asOf, knownAt });
    problems.push(...countedTwice(at, [...unions.values()].flat()));
    for (const { id, figures } of rows)
      problems.push(...wrongLists(`${at} ${id}`, figures, unions.get(id) ?? []));
    if (knownAt < today || asOf <= settings.countsFrom) continue;
    const moves = await desk.record.history.moves(term, 'grassroots', settings.countsFrom, asOf);
    const moved = moves.reduce((sum, { count }) => sum + count, 0);
    const managed = sumFigures(rows.map(({ figures }) => figures)).managed ?? 0;
    if (managed !== start + moved) problems.push(`${at}: ${managed} managed, ${start} and ${moved} moves`);
    if (asOf <= today) problems.push(...(await badBridge(desk, term, asOf, today)));
  }
  return problems;
}

async function historiesOf(desk: RegisterDesk, known: Known, term: string): Promise<RecordedHistory[]> {
  const all = known.names.map(async (name): Promise<RecordedHistory[]> => {
    const changes = (await desk.record.changes(term, desk.id(name), 1000)).reverse();
    const enrolled = desk.entry(name);
    return enrolled && changes.length > 0 ? [{ enrolled, changes }] : [];
  });
  return (await Promise.all(all)).flat();
}

async function countOn(desk: RegisterDesk, term: string, asOf: Day, knownAt: Day): Promise<number> {
  const deltas = await desk.record.figures.deltas(term, 'grassroots', ['dated'], asOf);
  const rows = asAt([row(desk.a.id), row(desk.b.id)], deltas, knownAt);
  return sumFigures(rows.map(({ figures }) => figures)).managed ?? 0;
}

/** The unions that anything counts, by upper-level union. */
async function unionsBelow(
  desk: RegisterDesk,
  term: string,
  dates: TwoDates,
): Promise<Map<string, UnionAsKnown[]>> {
  const all = [desk.a.id, desk.b.id].map(async upper => {
    const { facts } = await desk.record.history.facts(term, 'grassroots', upper, dates.knownAt);
    return [upper, unionsAsKnown(facts, dates)] as const;
  });
  return new Map(await Promise.all(all));
}

/** A union counts once or not at all, under one upper-level union, and as held only while it is managed. */
function countedTwice(where: string, unions: readonly UnionAsKnown[]): string[] {
  return [...Map.groupBy(unions, ({ union }) => union)].flatMap(([union, places]) => {
    const count = (shown: 'managed' | 'held' | 'obliged') =>
      places.reduce((sum, { figures }) => sum + shownCount(shown, figures), 0);
    const isOnce =
      count('managed') <= 1 && count('held') <= count('managed') && count('obliged') <= count('managed');
    return isOnce ? [] : [`${where} ${union}: ${count('managed')} managed, ${count('held')} held`];
  });
}

/** Every number's list is as long as the number. */
function wrongLists(where: string, figures: Figures, unions: readonly UnionAsKnown[]): string[] {
  seen.lists += SHOWN.length;
  return SHOWN.flatMap(shown => {
    const lines = unions.filter(union => counts(shown, union)).length;
    const number = shownCount(shown, figures);
    return lines === number ? [] : [`${where}: ${shown} is ${number}, its list has ${lines}`];
  });
}

async function badBridge(desk: RegisterDesk, term: string, from: Day, today: Day): Promise<string[]> {
  try {
    const ask = { term, level: 'grassroots' as const, from, to: today };
    const ports = { readers: desk.ports.readers, history: desk.record.history };
    await viewBridge(ports, desk.asker(), ask, noon(today));
    return [];
  } catch (error) {
    return [`${term}: ${error}`];
  }
}

function differing(where: string, figures: Figures, counted: Figures): string[] {
  const measures = new Set([...Object.keys(figures), ...Object.keys(counted)]) as Set<keyof Figures>;
  seen.compared += measures.size;
  return [...measures]
    .filter(measure => (figures[measure] ?? 0) !== (counted[measure] ?? 0))
    .map(measure => `${where}: ${measure} is ${figures[measure] ?? 0}, counted ${counted[measure] ?? 0}`);
}
