import type { CommandAnswer } from '../../lambdas/app/command-answer.ts';
import {
  Busy,
  Forbidden,
  KeyReused,
  NotFound,
  Refused,
  Stale,
  Unauthenticated,
} from '../../lambdas/app/errors.ts';
import type { Request } from '../../lambdas/app/perform.ts';
import { Crash } from '../fakes/step.ts';

/** How one delivery of a request ended: answered 200, told no, or without any answer. */
export type Outcome =
  | { readonly kind: 'answered'; readonly answer: CommandAnswer }
  | { readonly kind: 'told-no'; readonly error: Error }
  | { readonly kind: 'lost'; readonly error: Error };

/** One sending of a request: when it began and ended, in the order of the world's steps. */
export type Delivery = { readonly began: number; ended?: number; outcome?: Outcome };

/** What a person asked for, and every time it was sent; the client sends it again until it is answered. */
export type Asked = { readonly request: Request; readonly deliveries: Delivery[] };

const NO = [Refused, Stale, NotFound, Forbidden, KeyReused, Unauthenticated];

/** What the client makes of an error: an answer, a reason to send the request again, or a bug (undefined). */
export function outcomeOf(error: unknown): Outcome | undefined {
  if (error instanceof Crash || error instanceof Busy) return { kind: 'lost', error };
  return NO.some(kind => error instanceof kind) ? { kind: 'told-no', error: error as Error } : undefined;
}

/** True if this delivery was answered that something was recorded. */
export function isRecorded({ outcome }: Delivery): boolean {
  return outcome?.kind === 'answered' && outcome.answer.recorded.length > 0;
}

/** The answers that say that something was recorded, one a delivery that got one. */
export function recordedAnswers({ deliveries }: Asked): CommandAnswer[] {
  return deliveries
    .filter(isRecorded)
    .flatMap(({ outcome }) => (outcome?.kind === 'answered' ? [outcome.answer] : []));
}
