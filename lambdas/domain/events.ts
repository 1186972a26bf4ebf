import type { Arrangement } from './calendar-entry.ts';
import type { Reason } from './command-parts.ts';
import type { RulingBasis } from './commands.ts';
import type { Day } from './days.ts';
import type { ExceptionEvent } from './exception-events.ts';
import type { Below } from './gate.ts';
import type { HeldReport } from './held-report.ts';
import type { Level, Obligation, Union } from './register.ts';
import type { RegisterEnd } from './register-end.ts';
import type { Span, SpanChange } from './spans.ts';
import type { Stage } from './stages.ts';

/** A submission of one stage: its round counts the submissions of that stage from 1. */
export type Version = { readonly stage: Stage; readonly round: number };

/** How a packet reached the office when an officer of the upper-level union typed it in. */
export type Source = 'paper' | 'chat' | 'e-mail' | 'telephone' | 'before-software';

/** What the register can say of one union from a day on, but for its end. */
export type RegisterChangeKind = 'moved' | 'obligation' | 'resized' | 'suspended' | 'resumed';

/** A document by which a body outside the installation ruled, as it was called and signed. */
export type OutsideRuling = {
  readonly body: string;
  readonly documentNo: string;
  readonly on: Day;
  readonly signer: string;
};

/** How a union came to be, where it did so while the term runs. */
export type Origin = {
  readonly kind: 'founded' | 'grouped' | 'split';
  readonly decisionNo: string;
  /** The change of the register that it belongs to. */
  readonly of?: string;
};

/** What the register said of a union before a change that was undone. */
export type EntryBefore = Pick<Union, 'above' | 'stays' | 'status' | 'members'> & { decisionNo?: string };

/**
 * What was recorded of a congress. Past participles; `on` is the local day when it happened, `due` the last
 * local day of the clock that runs from then (none when the stage still has to be opened). `since` is the local day
 * from which that clock runs, where it is another one than `on`.
 */
export type Event =
  | {
      readonly type: 'enrolled';
      readonly on: Day;
      readonly level: Level;
      readonly parent: string;
      readonly obligation: Obligation;
      readonly bundled: boolean;
      readonly pilotOf?: 'province' | 'upper';
      readonly spans: readonly Span[];
      readonly origin?: Origin;
    }
  | { readonly type: 'machine-called'; readonly on: Day; readonly attempt: number; readonly reason: string }
  | { readonly type: 'machine-woken'; readonly on: Day; readonly attempt: number }
  | { readonly type: 'stage-opened'; readonly on: Day; readonly stage: Stage; readonly due: Day }
  | {
      readonly type: 'date-registered';
      readonly on: Day;
      readonly date: Day;
      readonly due?: Day;
      readonly consentNo?: string;
      /** Later than the term lets the union above give: the highest union so decided. */
      readonly overLimit?: true;
      /** How far the unions below were, where that was less than the term asks. */
      readonly warned?: Below;
    }
  | (Arrangement & {
      readonly type: 'attendance-planned';
      readonly on: Day;
      /** Who is expected elsewhere at the same time, and where; known and confirmed. */
      readonly clashes?: readonly { readonly sub: string; readonly term: string; readonly union: string }[];
    })
  | {
      readonly type: 'submitted';
      readonly on: Day;
      readonly versions: readonly Version[];
      readonly due: Day;
      /** Working days that the clocks of the union had left, of each stage whose clock stops with it. */
      readonly left?: Partial<Record<Stage, number>>;
      /** When the reviewer's clocks end of later stages, which could not be ruled on while these were with the union. */
      readonly behind?: Partial<Record<Stage, Day>>;
      readonly source?: Source;
      readonly held?: HeldReport;
      /** It was held without approval: the first stage that was not approved then. */
      readonly irregular?: Stage;
    }
  | ExceptionEvent
  | {
      readonly type: 'minutes-filed';
      readonly on: Day;
      readonly documents: readonly string[];
      /** The upper-level union received the original on paper. */
      readonly onPaper?: true;
    }
  | {
      readonly type: 'withdrawn';
      readonly on: Day;
      readonly versions: readonly Version[];
      /** The union's clock goes on with the working days that it had left. */
      readonly left?: number;
      readonly due?: Day;
    }
  | {
      readonly type: 'returned';
      readonly on: Day;
      readonly versions: readonly Version[];
      readonly reasons: readonly Reason[];
      /** Working days that the union's clock had left when it stopped. */
      readonly left?: number;
      readonly due: Day;
    }
  | {
      readonly type: 'objected';
      readonly on: Day;
      readonly versions: readonly Version[];
      readonly note: string;
    }
  | {
      readonly type: 'objection-answered';
      readonly on: Day;
      readonly versions: readonly Version[];
      readonly note: string;
    }
  | {
      readonly type: 'recommended';
      readonly on: Day;
      readonly versions: readonly Version[];
      readonly note?: string;
    }
  | {
      readonly type: 'approved';
      readonly on: Day;
      readonly versions: readonly Version[];
      readonly ruling?: RulingBasis;
      readonly confirmedBy?: 'attended' | 'telephone' | 'minutes' | 'before-software';
      /** What a body outside the installation ruled, as somebody of the union itself recorded it. */
      readonly outside?: OutsideRuling;
      readonly warned?: Below;
    }
  | {
      readonly type: 'rejected';
      readonly on: Day;
      readonly versions: readonly Version[];
      readonly to: 'plan' | 'personnel';
      readonly reasons: readonly Reason[];
      readonly ruling: RulingBasis;
      readonly since?: Day;
      readonly due: Day;
    }
  | {
      readonly type: 'recognition-refused';
      readonly on: Day;
      readonly versions: readonly Version[];
      readonly reasons: readonly Reason[];
      readonly ruling: RulingBasis;
    }
  | {
      readonly type: 'deadline-missed';
      readonly on: Day;
      readonly stage: Stage;
      readonly due: Day;
      readonly clock: 'union' | 'upper';
    }
  | {
      readonly type: 'deadline-moved';
      readonly on: Day;
      readonly stage: Stage;
      readonly due: Day;
      readonly reason: string;
      /** The version of the term's settings that moved it; none where it was moved for this union alone. */
      readonly revision?: number;
    }
  | {
      readonly type: 'left';
      readonly on: Day;
      readonly how: RegisterEnd | 'exempted';
      readonly into?: string;
      readonly decisionNo: string;
      readonly of?: string;
    }
  | {
      /** `on` is the day from which it holds. */
      readonly type: 'register-changed';
      readonly on: Day;
      readonly kind: RegisterChangeKind;
      readonly change: SpanChange;
      /** The unions above it from then on, nearest first; with a new parent. */
      readonly above?: readonly string[];
      readonly decisionNo: string;
      readonly of?: string;
    }
  | {
      /** A change of the register was undone: all that it touched is as it was before. */
      readonly type: 'restored';
      readonly on: Day;
      readonly of: string;
      readonly parent: string;
      readonly obligation: Obligation;
      readonly spans: readonly Span[];
      readonly outcome?: { readonly kind: 'exempted' | 'appointed'; readonly on: Day };
      readonly entry: EntryBefore;
    }
  | { readonly type: 'appointed'; readonly on: Day; readonly reason: string; readonly ruling: RulingBasis }
  | {
      readonly type: 'held-corrected';
      readonly on: Day;
      /** The fields of the report that tell something else now, each of them whole. */
      readonly held: Partial<HeldReport>;
      readonly reason: string;
      readonly due?: Day;
    }
  | {
      readonly type: 'confirmation-withdrawn';
      readonly on: Day;
      readonly versions: readonly Version[];
      readonly reason: string;
    }
  | {
      readonly type: 'recognition-withdrawn';
      readonly on: Day;
      readonly versions: readonly Version[];
      readonly reason: string;
      readonly ruling?: RulingBasis;
      readonly since?: Day;
      readonly due: Day;
    };

/** An event of one type. */
export type EventOf<T extends Event['type']> = Extract<Event, { type: T }>;
