import type { FieldFault, Problem } from '../api/contracts.ts';
import {
  BadRequest,
  Busy,
  Forbidden,
  KeyReused,
  NotFound,
  Outdated,
  Refused,
  Stale,
  TooLarge,
  Unauthenticated,
  Unreadable,
  UnsupportedMedia,
} from '../app/errors.ts';
import {
  fieldFault,
  localInstant,
  type MoreSentences,
  type ProblemCode,
  problemSentence,
  refusalSentence,
} from './messages-vi.ts';

/** A request that its contract cannot read, field by field. */
export class Malformed extends Error {
  override readonly name = 'Malformed';
  readonly faults: readonly FieldFault[];

  constructor(faults: readonly FieldFault[]) {
    super('malformed');
    this.faults = faults;
  }
}

/** A changing request without an idempotency key. */
export class KeyMissing extends Error {
  override readonly name = 'KeyMissing';
}

/** The answer to an error that is meant for people, `more` of whose sentences are known; undefined for a bug or an outage. */
export function problemOf(error: unknown, more?: MoreSentences): Problem | undefined {
  if (error instanceof Malformed) return { ...problem(400, 'malformed'), faults: error.faults };
  if (error instanceof BadRequest) return { ...problem(400, 'malformed'), field: error.field };
  if (error instanceof Unreadable) {
    const faults = error.faults.map(({ field, code }) => fieldFault(field, code));
    return { ...problem(400, 'malformed'), faults };
  }
  if (error instanceof KeyMissing) return problem(400, 'key-missing');
  if (error instanceof Unauthenticated) return problem(401, 'unauthenticated');
  if (error instanceof Forbidden) {
    return problem(403, error.why === 'not-yours' ? 'not-yours-to-rule' : error.why);
  }
  if (error instanceof NotFound) return problem(404, 'not-found');
  if (error instanceof Stale) return staleProblem(error);
  if (error instanceof Outdated) {
    const { name, at, act } = error.decider;
    return { ...problem(409, error.why, { name, at: localInstant(at) }), decider: { name, at, act } };
  }
  if (error instanceof TooLarge)
    return problem(413, 'too-large', { megabytes: Math.floor(error.maxBytes / 2 ** 20) });
  if (error instanceof UnsupportedMedia) return problem(415, 'unsupported-media');
  if (error instanceof KeyReused) return problem(422, 'key-reused');
  if (error instanceof Busy) return problem(429, 'busy');
  if (error instanceof Refused) {
    const { code, field } = error.refusal;
    return {
      type: 'about:blank',
      title: refusalSentence(error.refusal, more),
      status: 422,
      code,
      ...(field && { field }),
    };
  }
  return undefined;
}

/** A problem document with the sentence of its code. */
export function problem(
  status: number,
  code: ProblemCode,
  values?: Readonly<Record<string, string | number>>,
): Problem {
  return { type: 'about:blank', title: problemSentence(code, values), status, code };
}

function staleProblem({ why, round, decider }: Stale): Problem {
  if (why === 'superseded' || !decider) return problem(409, 'superseded', { round });
  const { name, at, act } = decider;
  const code = act === 'withdrawn' ? 'withdrawn' : 'already-ruled';
  return { ...problem(409, code, { name, at: localInstant(at) }), decider: { name, at, act } };
}
