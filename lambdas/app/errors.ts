import type { ForbiddenWhy } from '../domain/authority.ts';
import type { Day } from '../domain/days.ts';
import type { Refusal } from '../domain/refusals.ts';
import type { Stage } from '../domain/stages.ts';

/** What is asked for does not exist, or the asker may not know that it does. */
export class NotFound extends Error {
  override readonly name = 'NotFound';
}

/** The asker may see it, but may not do that. */
export class Forbidden extends Error {
  override readonly name = 'Forbidden';
  readonly why: ForbiddenWhy;

  constructor(why: ForbiddenWhy) {
    super(why);
    this.why = why;
  }
}

/** Nobody is known by this token, or the session is over. */
export class Unauthenticated extends Error {
  override readonly name = 'Unauthenticated';
}

/** The rules say no. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/** Who ruled on the version that somebody else judged, and when (instant, UTC). */
export type Decider = { readonly name: string; readonly at: string; readonly on: Day; readonly act: string };

/** The judged version is superseded, withdrawn or already ruled on. */
export class Stale extends Error {
  override readonly name = 'Stale';
  readonly why: 'superseded' | 'already-ruled';
  readonly stage: Stage;
  readonly round: number;
  readonly decider: Decider | undefined;

  constructor(
    why: 'superseded' | 'already-ruled',
    stage: Stage,
    round: number,
    decider: Decider | undefined,
  ) {
    super(why);
    this.why = why;
    this.stage = stage;
    this.round = round;
    this.decider = decider;
  }
}

/** Somebody set the same thing since the asker read it (`term-changed`), or made it already (`term-exists`). */
export class Outdated extends Error {
  override readonly name = 'Outdated';
  readonly why: 'term-changed' | 'term-exists';
  readonly decider: Decider;

  constructor(why: 'term-changed' | 'term-exists', decider: Decider) {
    super(why);
    this.why = why;
    this.decider = decider;
  }
}

/** The same idempotency key came with another body. */
export class KeyReused extends Error {
  override readonly name = 'KeyReused';
}

/** Somebody else changed the item between the read and the write; thrown by adapters. */
export class VersionConflict extends Error {
  override readonly name = 'VersionConflict';
}

/** Lost the race against other writers more often than is worth trying; the client may try again. */
export class Busy extends Error {
  override readonly name = 'Busy';
}

/** The request cannot be understood: `field` says where. */
export class BadRequest extends Error {
  override readonly name = 'BadRequest';
  readonly field: string;

  constructor(field: string) {
    super(field);
    this.field = field;
  }
}

/** The file is larger than `maxBytes`. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge';
  readonly maxBytes: number;

  constructor(maxBytes: number) {
    super(`more than ${maxBytes} bytes`);
    this.maxBytes = maxBytes;
  }
}

/** The bytes are not of the type that was announced. */
export class UnsupportedMedia extends Error {
  override readonly name = 'UnsupportedMedia';
}

/** One wrong field of a request, as a path such as `papers.3.label`, and the kind of its fault. */
export type FieldFault = { readonly field: string; readonly code: string };

/** Fields of the request are missing, unreadable or do not hold together. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
  readonly faults: readonly FieldFault[];

  constructor(faults: readonly FieldFault[]) {
    super(faults.map(({ field, code }) => `${field}: ${code}`).join(', '));
    this.faults = faults;
  }
}
