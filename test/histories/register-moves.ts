import * as fc from 'fast-check';
import { Forbidden, NotFound, Refused, Stale } from '../../lambdas/app/errors.ts';
import { perform } from '../../lambdas/app/perform.ts';
import { type Day, plusDays } from '../../lambdas/domain/days.ts';
import type { Union } from '../../lambdas/domain/register.ts';
import type { RegisterChange } from '../../lambdas/domain/register-change.ts';
import { checkedDocument, noon } from '../fixtures/office.ts';
import { recognisedCommands } from '../fixtures/recognised-commands.ts';
import type { RegisterDesk } from '../fixtures/register-desk.ts';

const KINDS = [
  'found',
  'dissolve',
  'merge',
  'group',
  'split',
  'suspend',
  'resume',
  'move',
  'obligation',
  'undo',
  'hold',
  'hold',
  'date',
] as const;

/** Something that happens to the register, or to a congress in between; numbers choose among what is there. */
export type RegisterMove = {
  readonly kind: (typeof KINDS)[number];
  readonly daysLater: number;
  readonly daysBack: number;
  readonly picks: readonly number[];
  readonly flag: boolean;
};

/** Any history of a register. */
export const anyRegisterHistory = fc.array(
  fc.record({
    kind: fc.constantFrom(...KINDS),
    daysLater: fc.constantFrom(0, 0, 0, 1, 3),
    daysBack: fc.constantFrom(0, 0, 1, 5, 20),
    picks: fc.array(fc.nat(100), { minLength: 5, maxLength: 5 }),
    flag: fc.boolean(),
  }),
  { minLength: 3, maxLength: 22 },
);

/** What a move came to: something recorded from `on`, or nothing because the rules say no. */
export type Came = { readonly on: Day } | undefined;

/** Every union that ever was, by its name in the office; `made` counts those that changes brought in. */
export type Known = { readonly names: string[]; made: number };

/** Lets `move` happen on `today`. Any error but a refusal is one. */
export async function happen(
  desk: RegisterDesk,
  known: Known,
  move: RegisterMove,
  today: Day,
): Promise<Came> {
  const on = plusDays(today, -move.daysBack);
  try {
    if (move.kind === 'undo') return await undoSome(desk, move, today);
    if (move.kind === 'hold' || move.kind === 'date') return await holdSome(desk, known, move, today);
    const change = changeOf(desk, known, move, on);
    const line = await desk.change(change, today);
    if (line.state !== 'done') throw new Error(`a change is ${line.state}: ${line.failure}`);
    if ('enters' in change) known.names.push(...change.enters.map(({ id }) => id.split('.')[1] ?? ''));
    return { on };
  } catch (error) {
    if (error instanceof Refused || error instanceof Stale || error instanceof NotFound) return undefined;
    if (error instanceof Forbidden) return undefined;
    throw error;
  }
}

async function undoSome(desk: RegisterDesk, { picks }: RegisterMove, today: Day): Promise<Came> {
  const { items } = await desk.list(today);
  const open = items.filter(({ canUndo }) => canUndo);
  const some = open.length > 0 ? open : items;
  const line = some[(picks[0] ?? 0) % Math.max(some.length, 1)];
  if (!line) return undefined;
  const after = await desk.undo(line.id, today);
  if (after.state !== 'undone') throw new Error(`an undoing is ${after.state}: ${after.failure}`);
  return { on: line.change.on };
}

/** A union files, is approved, holds and is recognised, as far as it comes; or it registers a day. */
async function holdSome(
  desk: RegisterDesk,
  known: Known,
  { kind, picks, daysBack }: RegisterMove,
  today: Day,
): Promise<Came> {
  const name = pick(known.names, picks[0]);
  const union = desk.entry(name);
  if (!union) return undefined;
  await equip(desk, union);
  const on = plusDays(today, -daysBack);
  if (kind === 'date') {
    const command = { type: 'register-date' as const, date: plusDays(today, (picks[1] ?? 0) % 40) };
    await desk.office.give('officer', union, command, today);
    return { on: today };
  }
  const upTo = (picks[2] ?? 0) % 7;
  for (const [who, command] of recognisedCommands(on, 'recognised').slice(0, upTo))
    await desk.office.give(who, union, command, today);
  return { on };
}

/** Unions that a change brought in have nobody and no file yet. */
async function equip(desk: RegisterDesk, union: Union): Promise<void> {
  const { office, record } = desk;
  await record.register.putOfficer(
    office.person(`officer-${union.id}`, [{ union: union.id, role: 'officer' }]),
  );
  await record.documents.put(checkedDocument(office.term.id, union.id));
}

function changeOf(
  desk: RegisterDesk,
  known: Known,
  { kind, picks, flag }: RegisterMove,
  on: Day,
): RegisterChange {
  const [p0 = 0, p1 = 0, p2 = 0, p3 = 0, p4 = 0] = picks;
  const decided = { on, decisionNo: `${p4}/QĐ` };
  const one = desk.id(pick(known.names, p0));
  const some = flag ? [...new Set([p0, p1, p2].map(place => desk.id(pick(known.names, place))))] : [one];
  const upper = p3 % 2 === 0 ? desk.a : desk.b;
  const enter = (members: number) => {
    known.made += 1;
    return desk.entering(`n${known.made}`, upper, members);
  };
  switch (kind) {
    case 'found':
      return { kind, ...decided, enters: flag ? [enter(p1), enter(p2)] : [enter(p1)] };
    case 'merge':
      return { kind, ...decided, unions: some, into: desk.id(pick(known.names, p3)) };
    case 'group':
      return {
        kind,
        ...decided,
        unions: [...new Set([...some, desk.id(pick(known.names, p1))])],
        enters: p4 % 2 === 0 ? [enter(p3)] : [enter(p3), enter(p4)],
      };
    case 'split':
      return { kind, ...decided, unions: [one], enters: [enter(p1 % 12), enter(p2 % 12)], remains: flag };
    case 'move':
      return { kind, ...decided, unions: some, to: upper.id };
    case 'obligation': {
      const owes = (['congress', 'conference', 'exempt-new', 'exempt-unable', 'closed'] as const)[p3 % 5];
      return { kind, ...decided, unions: some, owes: owes ?? 'congress' };
    }
    case 'resume': {
      // Few are suspended at any time: one of all would seldom be.
      const resting = known.names.filter(name => desk.entry(name)?.status === 'suspended');
      return { kind, ...decided, unions: [resting.length > 0 ? desk.id(pick(resting, p0)) : one] };
    }
    case 'dissolve':
    case 'suspend':
      return { kind, ...decided, unions: some };
    default:
      throw new Error(`${kind} is no change of the register`);
  }
}

/** The term beside that of the office, in which every second union is too. */
export const SECOND = 't-second';

/** Brings `union` into the second term. */
export async function enrolInSecond(desk: RegisterDesk, union: Union, day: Day): Promise<void> {
  const by = { kind: 'person' as const, sub: desk.office.sub('registrar') };
  const command = { type: 'enrol' as const, obligation: 'congress' as const };
  await perform(desk.record, { term: SECOND, union: union.id, entry: union, command, by }, noon(day));
}

function pick(names: readonly string[], place = 0): string {
  return names[place % names.length] ?? '';
}
