import type { Obligation } from '../../lambdas/domain/register.ts';
import { dictionary } from './dictionary.ts';

/** What a union holds in the term: a congress, or a conference in its place. Labels follow it. */
export type EventKind = 'congress' | 'conference';

/** The kind of event that a union with `obligation` holds. */
export function eventKindOf(obligation: Obligation): EventKind {
  return obligation === 'conference' ? 'conference' : 'congress';
}

/** The noun of an event within a label of the term, which is Vietnamese in every language of the interface. */
export const labelWords = dictionary('labels', { noun: (event: string) => event });

/** A label of the term, such as that of a paper, for a union that holds `event`: labels are written for a congress. */
export function forEvent(label: string, event: string): string {
  const noun = labelWords.noun(event);
  return label.replace(/đại hội/gi, found => likeCase(noun, found));
}

/** `event` in capitals, with a capital or without, as `found` is. */
function likeCase(event: string, found: string): string {
  if (found === found.toUpperCase()) return event.toUpperCase();
  return found.startsWith('Đ') ? capital(event) : event;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
