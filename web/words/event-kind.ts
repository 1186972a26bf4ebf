import type { Obligation } from '../../lambdas/domain/register.ts';

/** What a union holds in the term: a congress, or a conference in its place. Labels follow it. */
export type EventKind = 'congress' | 'conference';

/** The kind of event that a union with `obligation` holds. */
export function eventKindOf(obligation: Obligation): EventKind {
  return obligation === 'conference' ? 'conference' : 'congress';
}
