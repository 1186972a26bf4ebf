import type { SharedCommand } from '../../domain/many-rulings.ts';
import type { Fault } from '../import/fault.ts';

/** What all long work has: where it is, and for whom. Safe to stop and go on at any step. */
type Work = {
  readonly id: string;
  readonly term: string;
  /** `sub` of who asked. */
  readonly by: string;
  /** Instant, ISO 8601 UTC. */
  readonly startedAt: string;
  readonly state: 'running' | 'done' | 'failed';
  /** Code of what ended a failed job, such as a refusal; what was done before it stays. */
  readonly failure?: string;
  /** Counts the saved steps, so that two workers never both go on from one. */
  readonly step: number;
};

/** Long work as many small steps, by what is done. */
export type Job =
  | (Work & { readonly kind: 'import'; readonly import: ImportJob })
  | (Work & { readonly kind: 'rulings'; readonly rulings: RulingsJob })
  | (Work & { readonly kind: 'register'; readonly register: RegisterJob })
  | (Work & { readonly kind: 'replan'; readonly replan: ReplanJob });

/** A job of one kind. */
export type JobOf<K extends Job['kind']> = Extract<Job, { kind: K }>;

/** An import: which workbook, how far it is, and what was found. Counts are of rows. */
export type ImportJob = {
  readonly key: string;
  /** When the session of who asked began (milliseconds UTC): a sign-out ends what is still to do. */
  readonly signedInAt: number;
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

/** A ruling on many unions. Which they are, and what came of each, is kept beside the job: a step stays small. */
export type RulingsJob = {
  readonly command: SharedCommand;
  /** When the session of who asked began (milliseconds UTC): a sign-out ends what is still to do. */
  readonly signedInAt: number;
  /** Hash of what was asked for, to know a repeat. */
  readonly asked: string;
  /** Unions that were tried, how many of them in vain, and how many there are. */
  readonly done: number;
  readonly failed: number;
  readonly total: number;
};

/** A change of the register, or its undoing. The commands are kept beside the change: a step stays small. */
export type RegisterJob = {
  /** The change that it undoes; none where it does one. */
  readonly undoes?: string;
  /** Hash of what was asked for, to know a repeat. */
  readonly asked: string;
  readonly phase: 'unions' | 'machines' | 'done';
  /** Commands that were given, and how many there are. */
  readonly done: number;
  readonly total: number;
};

/** The reckoning anew of a term's running clocks after its settings changed. Counts are of congresses. */
export type ReplanJob = {
  /** The version of the settings, and on what ground they were changed. */
  readonly revision: number;
  readonly reason: string;
  readonly phase: 'begin' | 'first' | 'again' | 'done';
  /** Whose unions are still to be looked at in this phase, and from where on. */
  readonly left: readonly { readonly parent: string; readonly cursor?: string }[];
  /** Congresses looked at, how many there are, and those of which a clock got another day. */
  readonly done: number;
  readonly total: number;
  readonly moved: number;
};
