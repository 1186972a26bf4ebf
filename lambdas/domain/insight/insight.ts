import type { Day } from '../days.ts';
import type { Stage } from '../stages.ts';

/** How long papers of a stage lie on one side. */
export type Stuck = {
  readonly stage: Stage;
  readonly turn: 'union' | 'upper';
  /**
   * Median of the working days (of the term's calendar) from the day on which papers came to this side to the day on
   * which they left it. A stay of which only a part is known, as it is not over or began with the enrolment (of past
   * days, the import tells no such thing), counts with that part once that is longer than the median of the others.
   */
  readonly medianWorkingDays: number;
  /** True where no stay is known from end to end: the median is that of the known parts, and the real one longer. */
  readonly isAtLeast?: true;
  /** The stays that the median is of. */
  readonly count: number;
  /** The unions whose papers lie there now. */
  readonly open: number;
};

/** Why a union needs attention, the most urgent first. */
export const ATTENTION = ['overdue', 'date-passed', 'returned-often', 'without-minutes', 'no-date'] as const;

/** Why a union needs attention. */
export type Attention = (typeof ATTENTION)[number];

/** A union that needs attention, with all its reasons in the order of `ATTENTION`. */
export type Needing = {
  readonly union: string;
  readonly name: string;
  readonly parent: string;
  readonly parentName: string;
  readonly why: readonly Attention[];
  /** Whose turn it is, and at which stage; absent while no clock runs. */
  readonly stage?: Stage;
  readonly turn?: 'union' | 'upper';
  /** Present where the running clock is overdue. */
  readonly workingDaysLate?: number;
  /** How often papers were given back, where that is often. */
  readonly returns?: number;
};

/** What stands out in one level of a term on one day. */
export type Insight = {
  /** By stage, the union's turn first; what nothing is known of is absent. */
  readonly stuck: readonly Stuck[];
  /** The most frequent reasons for which papers were given back, at most five; `label` is the term's. */
  readonly reasons: readonly { readonly code: string; readonly label: string; readonly count: number }[];
  /** Unfinished congresses, the most urgent first, at most ten. */
  readonly attention: readonly Needing[];
  readonly trust: {
    /** Held, and the minutes have still to follow. */
    readonly withoutMinutes: number;
    /** Congresses that were recorded later than the term's limit after their day, since `lateSince` (inclusive). */
    readonly lateEntries: number;
    readonly lateSince: Day;
  };
};
