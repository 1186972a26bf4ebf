import type { Congress } from './congress.ts';
import type { Refusal, RefusalCode } from './refusals.ts';
import { parentOf, type Union } from './register.ts';
import { enteringIn, type RegisterChange, standingIn } from './register-change.ts';
import { isOver } from './register-end.ts';
import { membersLeft, type Register, termsEntered, termsRaisedInto } from './register-plan.ts';

/** Why a change of the register is refused, before it is asked of each union; fields are those of the change. */
export function changeFaults(change: RegisterChange, register: Register): Refusal[] {
  const days = dayFaults(change, register);
  if (days.length > 0) return days;
  return [
    ...twiceNamed(change),
    ...(change.kind === 'found'
      ? []
      : change.unions.flatMap((id, index) => unionFaults(change, id, `unions.${index}`, register))),
    ...(change.kind === 'merge' ? standingFaults(change.into, change, 'into', register) : []),
    ...(change.kind === 'move' ? upperFaults(change.to, 'to', register) : []),
    ...(change.kind === 'upgrade' ? raisedFaults(change.becomes.id, register) : []),
    ...enteringFaults(change, register),
  ];
}

function dayFaults(change: RegisterChange, register: Register): Refusal[] {
  const { on } = change;
  if (on > register.today) return [{ code: 'register-day-ahead', field: 'on', values: { day: on } }];
  const concerned = new Set(register.congresses.map(({ term }) => term));
  const terms =
    change.kind === 'found' ? register.terms : register.terms.filter(({ id }) => concerned.has(id));
  const first = terms.map(({ countsFrom }) => countsFrom).sort()[0];
  return first && on < first ? [{ code: 'register-day-early', field: 'on', values: { day: first } }] : [];
}

function twiceNamed(change: RegisterChange): Refusal[] {
  const named = [
    ...standingIn(change).map((id, index, all) => ({
      id,
      field: change.kind === 'merge' && index === all.length - 1 ? 'into' : `unions.${index}`,
    })),
    ...enteringIn(change).map(({ id }, index) => ({ id, field: `enters.${index}.id` })),
  ];
  return named
    .filter(({ id }, index) => named.findIndex(one => one.id === id) < index)
    .map(({ id, field }) => ({ code: 'union-twice', field, values: { name: id } }));
}

function unionFaults(change: RegisterChange, id: string, field: string, register: Register): Refusal[] {
  const standing = standingFaults(id, change, field, register);
  const union = register.unions.get(id);
  if (standing.length > 0 || !union) return standing;
  const congresses = register.congresses.filter(congress => congress.union === id);
  return saysNothingNew(change, union, congresses) ? [fault('register-same-already', field, union)] : [];
}

/** Why a union that is to stand in the register does not, or not so that the change could hold from its day. */
function standingFaults(id: string, { on }: RegisterChange, field: string, register: Register): Refusal[] {
  const union = register.unions.get(id);
  if (!union) return [{ code: 'union-unknown', field }];
  if (union.level !== 'grassroots') return [fault('union-not-grassroots', field, union)];
  const congresses = register.congresses.filter(congress => congress.union === id);
  if (congresses.length === 0) return [fault('not-enrolled', field, union)];
  const isGone = isOver(union.status);
  if (isGone || congresses.some(hasEnded)) return [fault('union-gone', field, union)];
  const isLater = congresses.some(({ spans }) => (spans.at(-1)?.from ?? '') > on);
  return isLater ? [fault('register-changed-later', field, union)] : [];
}

function hasEnded({ spans }: Congress): boolean {
  return spans.at(-1)?.until !== undefined || spans.length === 0;
}

function saysNothingNew(change: RegisterChange, union: Union, congresses: readonly Congress[]): boolean {
  switch (change.kind) {
    case 'suspend':
      return union.status === 'suspended';
    case 'resume':
      return union.status !== 'suspended';
    case 'move':
      return parentOf(union) === change.to;
    case 'obligation':
      return congresses.every(({ obligation }) => obligation === change.owes);
    default:
      return false;
  }
}

function enteringFaults(change: RegisterChange, register: Register): Refusal[] {
  const enters = enteringIn(change);
  if (enters.length === 0) return [];
  if (termsEntered(change, register).length === 0) return [{ code: 'level-not-in-term', field: 'on' }];
  const over = change.kind === 'split' && change.remains && membersLeft(change, register) < 0;
  return [
    ...enters.flatMap(({ id, parent }, index) => [
      ...(register.unions.has(id) ? [{ code: 'union-exists' as const, field: `enters.${index}.id` }] : []),
      ...upperFaults(parent, `enters.${index}.parent`, register),
    ]),
    ...(over ? [{ code: 'members-over' as const, field: 'enters.0.members' }] : []),
  ];
}

function raisedFaults(id: string, register: Register): Refusal[] {
  const field = 'becomes.id';
  if (register.unions.has(id)) return [{ code: 'union-exists', field }];
  return termsRaisedInto(register).length === 0 ? [{ code: 'level-not-in-term', field }] : [];
}

/** Unions of the grassroots stand under an upper-level union, and under one that stands itself. */
function upperFaults(id: string, field: string, { unions }: Register): Refusal[] {
  const upper = unions.get(id);
  if (!upper) return [{ code: 'union-unknown', field }];
  const fits = upper.level === 'upper' && upper.status === 'active';
  return fits ? [] : [fault('upper-unfit', field, upper)];
}

function fault(code: RefusalCode, field: string, { name }: Union): Refusal {
  return { code, field, values: { name } };
}
