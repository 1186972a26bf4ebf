import type { PreviewedTerm, PreviewedUnion } from '../../../lambdas/api/contracts.ts';

/** What the registrar should know before a change is recorded. */
export type Warning = 'task' | 'date' | 'held' | 'pilot' | 'delegates' | 'suspended';

const ENDING = new Set<PreviewedUnion['does']>(['leaves']);

const IS: Record<Warning, (union: PreviewedUnion) => boolean> = {
  task: ({ does, task }) => ENDING.has(does) && task !== null,
  date: ({ does, date, heldOn }) => ENDING.has(does) && date !== null && heldOn === null,
  held: ({ does, heldOn }) => ENDING.has(does) && heldOn !== null,
  pilot: ({ does, pilotOf }) => (ENDING.has(does) || does === 'suspends') && pilotOf !== null,
  delegates: ({ does, delegates }) => ENDING.has(does) && delegates !== null && delegates > 0,
  suspended: ({ does, task }) => does === 'suspends' && task !== null,
};

/** What to warn of in one term, and of how many unions. */
export function warningsOf({ unions }: PreviewedTerm): { code: Warning; count: number }[] {
  return (Object.keys(IS) as Warning[])
    .map(code => ({ code, count: unions.filter(IS[code]).length }))
    .filter(({ count }) => count > 0);
}
