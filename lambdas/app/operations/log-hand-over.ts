import type { OperationsLog } from './operations-log.ts';

/** An execution that was too old, or had seen too many changes, called its successor. */
export type HandedOver = { readonly term: string; readonly union: string; readonly attempt: number };

/** Adds a hand-over to the log, once; the history of the congress has it as well. */
export function logHandOver(log: Pick<OperationsLog, 'add'>, now: number) {
  return ({ term, union, attempt }: HandedOver): Promise<void> =>
    log.add({
      id: `hand-over-${term}-${union}-${attempt}`,
      at: new Date(now).toISOString(),
      act: { do: 'handed-over', term, union },
    });
}
