import type { Stage } from '../../../lambdas/domain/stages.ts';
import { filingOf } from '../filing.ts';

/** The nouns of the two kinds of event. */
export const events = { congress: 'congress', conference: 'conference' };

/** What is submitted for a stage, within a sentence. */
export const stagePapers: Record<Stage, (event: string) => string> = {
  plan: event => `the plan of the ${event}`,
  personnel: () => 'the personnel proposal',
  approval: event => `the papers for the approval of the ${event}`,
  held: event => `the report on the ${event}`,
  recognition: () => 'the papers for recognition of the election results',
};

/** What is submitted: the packet of a small union, or what a stage of a large one asks for. */
export function papersOf(stage: Stage, event: string, bundled: boolean): string {
  return bundled ? `the papers ${filingOf(stage)} the ${event}` : stagePapers[stage](event);
}

/** The same at the beginning of a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
