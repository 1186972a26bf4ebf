import type { Command, CommandOf } from './commands.ts';
import type { Congress } from './congress.ts';
import { type Day, plusMonths } from './days.ts';
import type { Union } from './register.ts';
import { type ChangeOf, type Entering, enteringIn, type RegisterChange } from './register-change.ts';
import type { Term } from './term.ts';
import { lastDay } from './term-levels.ts';

/** The register as far as a change is about it. */
export type Register = {
  readonly today: Day;
  /** Every term, of whatever level. */
  readonly terms: readonly Term[];
  /** The entries of all unions that the change names, as far as they exist. */
  readonly unions: ReadonlyMap<string, Union>;
  /** The congresses of those unions, in every term that they are enrolled in. */
  readonly congresses: readonly Congress[];
};

/** A command that a change gives to one union in one term; with its entry where it comes into the register. */
export type RegisterWrite = {
  readonly term: string;
  readonly union: string;
  readonly command: Command;
  readonly entry?: Union;
};

/** What a change does to each union in each term that it is in, in this order. Expects a change without faults. */
export function planOf(change: RegisterChange, id: string, register: Register): RegisterWrite[] {
  switch (change.kind) {
    case 'found':
      return entering(change, 'founded', id, register);
    case 'dissolve':
      return each(change.unions, register, () => leaving(change, 'dissolved', id));
    case 'merge':
      return [
        ...each([change.into], register, () => resized(change, grown(change, register), id)),
        ...each(change.unions, register, () => ({ ...leaving(change, 'merged', id), into: change.into })),
      ];
    case 'group': {
      const [into, ...others] = change.enters;
      const known = into && others.length === 0 ? { into: into.id } : {};
      return [
        ...entering(change, 'grouped', id, register),
        ...each(change.unions, register, () => ({ ...leaving(change, 'merged', id), ...known })),
      ];
    }
    case 'split':
      return [
        ...entering(change, 'split', id, register),
        ...each(change.unions, register, () =>
          change.remains
            ? resized(change, membersLeft(change, register), id)
            : leaving(change, 'dissolved', id),
        ),
      ];
    case 'upgrade':
      return [
        ...raising(change, id, register),
        ...each(change.unions, register, () => ({
          ...leaving(change, 'upgraded', id),
          into: change.becomes.id,
        })),
      ];
    case 'suspend':
    case 'resume': {
      const isSuspended = change.kind === 'suspend';
      const kind = isSuspended ? 'suspended' : 'resumed';
      return each(change.unions, register, () => said(change, kind, { isSuspended }, id));
    }
    case 'move': {
      const above = [change.to, ...(register.unions.get(change.to)?.above ?? [])];
      return each(change.unions, register, () => ({
        ...said(change, 'moved', { parent: change.to }, id),
        above,
      }));
    }
    case 'obligation':
      return each(change.unions, register, () => said(change, 'obligation', { owes: change.owes }, id));
  }
}

/** The terms that a change brings new unions into: those of the unions they come from, or all that count that day. */
export function termsEntered(change: RegisterChange, { terms, congresses }: Register): Term[] {
  return terms
    .filter(term => term.levels.some(({ level }) => level === 'grassroots'))
    .filter(term =>
      change.kind === 'found'
        ? term.countsFrom <= change.on
        : congresses.some(congress => congress.term === term.id),
    );
}

/** What a union founded on `day` owes: nothing so shortly before the term of the unions above it ends. */
export function owedWhenFounded(term: Term, day: Day): 'congress' | 'exempt-new' {
  const last = lastDay(term, 'upper') ?? lastDay(term, 'grassroots');
  return last && plusMonths(day, term.figures.newlyFounded.value) > last ? 'exempt-new' : 'congress';
}

/** How many members a split leaves to the union that it is of. */
export function membersLeft(
  { unions: [union = ''], enters }: ChangeOf<'split'>,
  { unions }: Register,
): number {
  return (unions.get(union)?.members ?? 0) - enters.reduce((sum, { members }) => sum + members, 0);
}

function grown({ unions, into }: ChangeOf<'merge'>, register: Register): number {
  return [into, ...unions].reduce((sum, id) => sum + (register.unions.get(id)?.members ?? 0), 0);
}

function each(unions: readonly string[], { congresses }: Register, command: () => Command): RegisterWrite[] {
  return unions.flatMap(union =>
    congresses
      .filter(congress => congress.union === union)
      .map(({ term }) => ({ term, union, command: command() })),
  );
}

function entering(
  change: RegisterChange,
  kind: 'founded' | 'grouped' | 'split',
  of: string,
  register: Register,
): RegisterWrite[] {
  const terms = termsEntered(change, register);
  return enteringIn(change).flatMap(one => {
    const entry = entryOf(one, change, register);
    return terms.map(term => ({
      term: term.id,
      union: one.id,
      entry,
      command: {
        type: 'enrol' as const,
        obligation: owedWhenFounded(term, change.on),
        origin: { kind, decisionNo: change.decisionNo, of },
      },
    }));
  });
}

/** The terms in which the union that a change raises holds a congress of the higher level. */
export function termsRaisedInto({ terms }: Register): Term[] {
  return terms.filter(({ levels }) => levels.some(({ level }) => level === 'upper'));
}

function raising(change: ChangeOf<'upgrade'>, of: string, register: Register): RegisterWrite[] {
  const { on, decisionNo, becomes, unions } = change;
  const before = register.unions.get(unions[0] ?? '');
  const above = before?.above.slice(1) ?? [];
  const entry: Union = {
    ...becomes,
    order: LAST_IN_LIST,
    level: 'upper',
    kind: 'upper',
    above,
    stays: above.slice(0, 1).map(parent => ({ parent, from: on })),
    status: 'active',
    members: before?.members ?? 0,
    hasPartyCell: before?.hasPartyCell ?? false,
    foundedOn: on,
    decisionNo,
  };
  return termsRaisedInto(register).map(term => ({
    term: term.id,
    union: becomes.id,
    entry,
    command: {
      type: 'enrol' as const,
      obligation: 'congress' as const,
      origin: { kind: 'founded' as const, decisionNo, of },
    },
  }));
}

/** After all others in the official list, until a workbook says otherwise. */
const LAST_IN_LIST = 1_000_000;

function entryOf(
  { parent, ...told }: Entering,
  { on, decisionNo }: RegisterChange,
  { unions }: Register,
): Union {
  return {
    ...told,
    order: LAST_IN_LIST,
    level: 'grassroots',
    above: [parent, ...(unions.get(parent)?.above ?? [])],
    stays: [{ parent, from: on }],
    status: 'active',
    foundedOn: on,
    decisionNo,
  };
}

function leaving(
  { on, decisionNo }: RegisterChange,
  how: 'merged' | 'dissolved' | 'upgraded',
  of: string,
): CommandOf<'leave'> {
  return { type: 'leave', how, on, decisionNo, of };
}

function resized(change: RegisterChange, members: number, of: string): CommandOf<'change-register'> {
  return said(change, 'resized', { members }, of);
}

function said(
  { on, decisionNo }: RegisterChange,
  kind: CommandOf<'change-register'>['kind'],
  change: CommandOf<'change-register'>['change'],
  of: string,
): CommandOf<'change-register'> {
  return { type: 'change-register', kind, on, change, decisionNo, of };
}
