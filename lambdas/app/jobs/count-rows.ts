import type { ImportedUnion, ImportedUpper } from '../import/imported-union.ts';
import type { ImportJob } from './job.ts';

/** What an import did, or would do, with one row. */
export type RowOutcome = 'added' | 'unchanged' | 'different';

/** Unions with other data that a job names; the rest are counted only, so that every saved step stays small. */
const DIFFERENT_KEPT = 100;

type Counts = Pick<ImportJob, 'added' | 'unchanged' | 'different' | 'uppers' | 'differentOnes'>;

/** The counts of every upper-level union that is told of, before any row. */
export function emptyUppers(uppers: readonly ImportedUpper[]): NonNullable<ImportJob['uppers']> {
  return uppers
    .filter(({ parentCode }) => parentCode)
    .map(({ code, shortName }) => ({ id: code, name: shortName, added: 0, unchanged: 0, different: 0 }));
}

/** The counts of `job` with what came of some more rows. */
export function countRows(
  job: ImportJob,
  rows: readonly { readonly row: ImportedUnion; readonly outcome: RowOutcome }[],
): Counts {
  const count = (kind: RowOutcome, parent?: string) =>
    rows.filter(({ row, outcome }) => outcome === kind && (!parent || row.parentCode === parent)).length;
  const others = rows
    .filter(({ outcome }) => outcome === 'different')
    .map(({ row: { code, name, row } }) => ({ id: code, name, row }));
  return {
    added: job.added + count('added'),
    unchanged: job.unchanged + count('unchanged'),
    different: job.different + count('different'),
    uppers: (job.uppers ?? []).map(upper => ({
      ...upper,
      added: upper.added + count('added', upper.id),
      unchanged: upper.unchanged + count('unchanged', upper.id),
      different: upper.different + count('different', upper.id),
    })),
    differentOnes: [...(job.differentOnes ?? []), ...others].slice(0, DIFFERENT_KEPT),
  };
}
