import type { Fault } from '../import/fault.ts';

/** Long work as many small steps: where it is, and what came of it. Safe to stop and go on at any step. */
export type Job = {
  readonly id: string;
  readonly kind: 'import';
  readonly term: string;
  /** `sub` of who asked. */
  readonly by: string;
  /** Instant, ISO 8601 UTC. */
  readonly startedAt: string;
  readonly state: 'running' | 'done' | 'failed';
  /** Code of what ended a failed job, such as a refusal; the rows before it stay imported. */
  readonly failure?: string;
  /** Counts the saved steps, so that two workers never both go on from one. */
  readonly step: number;
  readonly import: ImportJob;
};

/** An import: which workbook, how far it is, and what was found. Counts are of rows. */
export type ImportJob = {
  readonly key: string;
  /** The version of the workbook that was checked; every later step reads that one. */
  readonly versionId?: string;
  readonly dryRun: boolean;
  readonly validPart: boolean;
  /** A dry run compares with the record where an import writes. */
  readonly phase: 'check' | 'compare' | 'upper-unions' | 'unions' | 'machines' | 'done';
  /** Rows of this phase that are done, and how many there are. */
  readonly done: number;
  readonly total: number;
  readonly added: number;
  readonly unchanged: number;
  /** Rows whose union is in the term already with other data; they are left as they are. */
  readonly different: number;
  /** The same counts for each upper-level union, in the order of the workbook. */
  readonly uppers?: readonly {
    readonly id: string;
    readonly name: string;
    readonly added: number;
    readonly unchanged: number;
    readonly different: number;
  }[];
  /** The first of those with other data, by code, name and row. */
  readonly differentOnes?: readonly { readonly id: string; readonly name: string; readonly row: number }[];
  /** Rows of unions that have faults, or whose upper-level union has: they are not imported. */
  readonly leftOut?: number;
  readonly faults: readonly Fault[];
  readonly faultCount: number;
};

/** A job as the person who started it sees it. */
export type JobView = Omit<Job, 'by'>;
