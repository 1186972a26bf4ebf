import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { requestHash } from '../../lambdas/app/hash.ts';
import type { Request } from '../../lambdas/app/perform.ts';
import type { CommandOf } from '../../lambdas/domain/commands.ts';
import { dayOf, endOf } from '../../lambdas/domain/days.ts';
import { atRest } from './drain.ts';
import { anyEnrolment, anyWish, type Wish } from './random-commands.ts';
import type { Fate } from './scheduler.ts';
import type { World } from './world.ts';

/** One thing that happens in a history. Places count round: any number names something that is there. */
export type Move =
  | { readonly do: 'ask'; readonly union: number; readonly wish: Wish; readonly reuse?: number }
  | { readonly do: 'enrol'; readonly union: number; readonly enrolment: CommandOf<'enrol'> }
  | { readonly do: 'repeat'; readonly nth: number }
  | { readonly do: 'go'; readonly nth: number; readonly fate: Fate }
  | { readonly do: 'bustle'; readonly steps: readonly number[]; readonly starve: number | null }
  | { readonly do: 'run-task'; readonly nth: number }
  | { readonly do: 'deliver'; readonly nth: number; readonly fate: 'once' | 'twice' | 'never' }
  | { readonly do: 'time-out'; readonly nth: number }
  | { readonly do: 'abort'; readonly nth: number }
  | { readonly do: 'days'; readonly days: number; readonly minutes: number }
  | { readonly do: 'seconds'; readonly seconds: number }
  | { readonly do: 'lag'; readonly rows: number }
  | { readonly do: 'reconcile' | 'finish' | 'rest' | 'near-midnight' };

const nth = fc.nat(1000);
/** Mostly the same union, so that things happen to it at once. */
const union = fc.constantFrom(0, 0, 0, 0, 1, 1, 2, 3);
const fate = fc.oneof(
  { weight: 16, arbitrary: fc.constant<Fate>('go') },
  { weight: 1, arbitrary: fc.constantFrom<Fate>('crash-before', 'crash-after') },
);
const delivery = fc.oneof(
  { weight: 8, arbitrary: fc.constant('once') },
  { weight: 2, arbitrary: fc.constant('twice') },
  { weight: 1, arbitrary: fc.constant('never') },
);

const anyMove: fc.Arbitrary<Move> = fc.oneof(
  { weight: 24, arbitrary: fc.record({ do: fc.constant('ask'), union, wish: anyWish }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('ask'), union, wish: anyWish, reuse: nth }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('enrol'), union, enrolment: anyEnrolment }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('repeat'), nth }) },
  { weight: 24, arbitrary: fc.record({ do: fc.constant('go'), nth, fate }) },
  {
    weight: 16,
    arbitrary: fc.record({
      do: fc.constant('bustle'),
      steps: fc.array(nth, { maxLength: 40 }),
      starve: fc.option(nth),
    }),
  },
  { weight: 12, arbitrary: fc.record({ do: fc.constant('run-task'), nth }) },
  { weight: 12, arbitrary: fc.record({ do: fc.constant('deliver'), nth, fate: delivery }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('time-out'), nth }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('abort'), nth }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('days'),
      days: fc.constantFrom(0, 0, 1, 1, 3, 9, 40, 200),
      minutes: fc.nat(1439),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('seconds'), seconds: fc.nat(9) }) },
  { weight: 2, arbitrary: fc.constant<Move>({ do: 'near-midnight' }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('lag'), rows: fc.nat(6) }) },
  { weight: 1, arbitrary: fc.constant<Move>({ do: 'reconcile' }) },
  { weight: 3, arbitrary: fc.constant<Move>({ do: 'rest' }) },
  { weight: 6, arbitrary: fc.constant<Move>({ do: 'finish' }) },
) as fc.Arbitrary<Move>;

/** Everything that happens in one history, and the days for which its figures are counted afresh at the end. */
export const anyHistory = fc.record({
  enrolments: fc.array(anyEnrolment, { minLength: 3, maxLength: 3 }),
  moves: fc.array(anyMove, { minLength: 20, maxLength: 160, size: 'max' }),
  pick: fc.array(fc.tuple(nth, nth), { minLength: 4, maxLength: 4 }),
});

/** One history. */
export type History = {
  readonly enrolments: readonly CommandOf<'enrol'>[];
  readonly moves: readonly Move[];
  readonly pick: readonly (readonly [number, number])[];
};

/** Does `move` in `world`; nothing where it names nothing. */
export async function make(move: Move, world: World): Promise<void> {
  if (move.do !== 'ask' && move.do !== 'enrol') world.tell(Object.values(move).join(' '));
  const { machine, scheduler, stream, asked } = world;
  switch (move.do) {
    case 'ask':
      return ask(move, world);
    case 'enrol':
      return enrol(move, world);
    case 'repeat': {
      const again = asked.length > 0 ? asked[move.nth % asked.length] : undefined;
      if (again) world.send(again);
      return;
    }
    case 'go':
      if (scheduler.waiting > 0) await scheduler.releaseAnother(move.nth, move.fate);
      return;
    case 'bustle':
      return bustle(move, world);
    case 'run-task':
      if (machine.tasks.length > 0) world.runTask(move.nth);
      return;
    case 'deliver':
      if (stream.length > 0) world.deliver(move.nth, move.fate);
      return;
    case 'time-out': {
      const late = machine.overdue(world.now);
      const one = late[move.nth % late.length];
      if (one) machine.timeOut(one);
      return;
    }
    case 'abort':
      world.abort(move.nth);
      return;
    case 'days':
      return pass(world, move.days * 86_400_000 + move.minutes * 60_000);
    case 'near-midnight':
      return pass(world, Math.max(0, endOf(dayOf(world.now)) - world.now - 5000));
    case 'seconds':
      // Functions may see midnight pass.
      world.moveClock(move.seconds * 1000);
      return;
    case 'lag':
      world.lag = move.rows;
      return;
    case 'reconcile':
      world.reconcile();
      return;
    case 'finish':
      while (await scheduler.releaseAnother(0));
      return;
    case 'rest':
      return atRest(world);
  }
}

/** Everything goes on in any order, but for one function that is slow: it waits until some bustle has another. */
async function bustle({ steps, starve }: Extract<Move, { do: 'bustle' }>, world: World): Promise<void> {
  const { machine, scheduler, stream } = world;
  if (starve !== null) scheduler.starve(starve);
  for (const step of steps) {
    const place = step % Math.max(1, scheduler.waiting + machine.tasks.length + stream.length);
    if (place < scheduler.waiting && (await scheduler.releaseAnother(step))) continue;
    if (stream.length > 0 && (place % 2 === 0 || machine.tasks.length === 0)) world.deliver(step, 'once');
    else if (machine.tasks.length > 0) world.runTask(step);
  }
}

/** Time passes. Functions run for seconds only, and reconcile comes by many times a day. */
async function pass(world: World, milliseconds: number): Promise<void> {
  await world.finish();
  const isAnotherDay = dayOf(world.now) !== dayOf(world.now + milliseconds);
  if (isAnotherDay && world.lost.size + world.stream.length > 0) {
    world.lag = 0;
    world.reconcile();
    await world.finish();
  }
  world.moveClock(milliseconds);
}

async function ask(move: Extract<Move, { do: 'ask' }>, world: World): Promise<void> {
  const { cast, record, asked } = world;
  const union = cast.unions[move.union];
  const congress = union && (await record.state(cast.office.term.id, union.id));
  if (!union || !congress) return;
  const [person, command] = move.wish({ cast, union, congress, today: dayOf(world.now) });
  const reused = move.reuse === undefined ? undefined : asked[move.reuse % asked.length]?.request;
  const own = { kind: 'person' as const, sub: cast.subOf(person, union) };
  const by = reused?.key ? reused.by : own;
  const key = reused?.key ?? `key-${asked.length}`;
  const request = { term: cast.office.term.id, union: union.id, command, by, key };
  // The same key with the very same body is a repeat, whoever thinks of it.
  const same = asked.find(other => isSame(other.request, request));
  if (same) world.send(same);
  else world.ask(request);
}

function isSame(one: Request, other: Request): boolean {
  return (
    one.key === other.key && isDeepStrictEqual(one.by, other.by) && requestHash(one) === requestHash(other)
  );
}

async function enrol(move: Extract<Move, { do: 'enrol' }>, world: World): Promise<void> {
  const { office, unions, subOf } = world.cast;
  const entry = unions[move.union];
  if (!entry) return;
  const by = { kind: 'person' as const, sub: subOf('registrar', entry) };
  world.ask({ term: office.term.id, union: entry.id, entry, command: move.enrolment, by });
}
