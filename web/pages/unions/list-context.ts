import type { Day } from '../../../lambdas/domain/days.ts';

/** What the cells of a list are told by, beside their line. */
export type CellContext = { readonly today: Day; readonly upperNames: ReadonlyMap<string, string> };
