import type { Term } from '../../../lambdas/domain/term.ts';

/** The settings that `text` holds; undefined where it does not look like any. */
export function readTerm(text: string): Term | undefined {
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read !== 'object' || read === null) return undefined;
    const {
      revision: _,
      today: __,
      replanJob: _____,
      reason: ___,
      decisionNo: ____,
      ...term
    } = read as Record<string, unknown>;
    const isTerm =
      typeof term.id === 'string' &&
      typeof term.title === 'string' &&
      ['levels', 'papers', 'returnReasons'].every(name => Array.isArray(term[name])) &&
      ['calendar', 'days', 'quorum', 'bundleBelow', 'committeeFrom', 'youngBelow'].every(name =>
        isObject(term[name]),
      );
    return isTerm ? (term as unknown as Term) : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
