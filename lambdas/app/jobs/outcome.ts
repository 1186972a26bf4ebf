import type { Refusal } from '../../domain/refusals.ts';
import type { Stage } from '../../domain/stages.ts';
import { Busy, type Decider, Forbidden, NotFound, Refused, Stale, Unauthenticated } from '../errors.ts';

/** Why something was not done and will not be by trying again as it is; plain data, to be kept. */
export type Setback =
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | {
      readonly kind: 'stale';
      readonly why: Stale['why'];
      readonly stage: Stage;
      readonly round: number;
      readonly decider?: Decider;
    }
  | { readonly kind: 'forbidden'; readonly why: Forbidden['why'] }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'unauthenticated' }
  | { readonly kind: 'busy' };

/** What came of one union of a job. */
export type Outcome = { readonly union: string } & ({ readonly kind: 'done' } | Setback);

/** What `error` leaves behind; undefined for a bug or an outage, after which trying again may help. */
export function setbackOf(error: unknown): Setback | undefined {
  if (error instanceof Refused) return { kind: 'refused', refusal: error.refusal };
  if (error instanceof Stale) {
    const { why, stage, round, decider } = error;
    return { kind: 'stale', why, stage, round, ...(decider && { decider }) };
  }
  if (error instanceof Forbidden) return { kind: 'forbidden', why: error.why };
  if (error instanceof NotFound) return { kind: 'not-found' };
  if (error instanceof Unauthenticated) return { kind: 'unauthenticated' };
  return error instanceof Busy ? { kind: 'busy' } : undefined;
}

/** The error that left `setback`, to be told as it would have been at once. */
export function errorOf(setback: Setback): Error {
  switch (setback.kind) {
    case 'refused':
      return new Refused(setback.refusal);
    case 'stale':
      return new Stale(setback.why, setback.stage, setback.round, setback.decider);
    case 'forbidden':
      return new Forbidden(setback.why);
    case 'not-found':
      return new NotFound();
    case 'unauthenticated':
      return new Unauthenticated();
    case 'busy':
      return new Busy();
  }
}
