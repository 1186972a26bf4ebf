import type { Officer } from '../authority.ts';
import type { Booked } from '../clashes.ts';
import type { Congress } from '../congress.ts';
import type { Day } from '../days.ts';
import type { Event } from '../events.ts';
import type { Below } from '../gate.ts';
import type { Refusal, RefusalCode } from '../refusals.ts';
import type { Union } from '../register.ts';
import type { Stage } from '../stages.ts';
import type { Term } from '../term.ts';

/** A document of a congress as far as the rules care. */
export type KnownDocument = { readonly id: string; readonly isChecked: boolean };

/** What a decision may look at besides the congress: never the clock of the machine it runs on. */
export type Context = {
  /** Milliseconds UTC. */
  readonly now: number;
  /** The local day of `now`. */
  readonly today: Day;
  readonly term: Term;
  readonly union: Union;
  /** Documents named by the command that belong to this congress, by id. */
  readonly documents: ReadonlyMap<string, KnownDocument>;
  /** How far the unions below are, where what is decided depends on it. */
  readonly below?: Below;
  /** The people named to attend, and where they are expected from the day of the congress to `until`. */
  readonly attendance?: {
    readonly people: readonly Officer[];
    readonly booked: readonly Booked[];
    readonly until: Day;
  };
};

/**
 * What the rules say to a command: events to record (none when it changes nothing), a refusal, or that it judged
 * a version which is superseded, withdrawn or already ruled on.
 */
export type Ruling =
  | { readonly kind: 'events'; readonly events: readonly Event[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'stale'; readonly why: 'superseded' | 'already-ruled'; readonly stage: Stage };

/** Signature of the rule for one command. */
export type Decide<C> = (congress: Congress, command: C, context: Context) => Ruling;

/** The command is accepted and records `events`. */
export function accept(...events: Event[]): Ruling {
  return { kind: 'events', events };
}

/** The command is accepted and changes nothing: it was done before, or there is nothing to do. */
export const NOTHING: Ruling = { kind: 'events', events: [] };

/** The rules say no. */
export function refuse(code: RefusalCode, field?: string, values?: Refusal['values']): Ruling {
  return { kind: 'refused', refusal: { code, ...(field && { field }), ...(values && { values }) } };
}
