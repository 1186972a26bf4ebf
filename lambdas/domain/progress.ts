import type { Day } from './days.ts';
import { type Figures, type Measure, STAGE_MEASURES, sumFigures } from './measures.ts';
import { STAGES, type Stage } from './stages.ts';
import type { Term } from './term.ts';

/** Figures of one upper-level union, or of all of them together. Counts are of unions. */
export type ProgressRow = {
  readonly managed: number;
  readonly obliged: number;
  readonly held: number;
  readonly reported: number;
  readonly recognised: number;
  readonly overdue: number;
  /** Of the overdue ones, those whose turn it is themselves, and those that wait for the upper-level union. */
  readonly overdueUnion: number;
  readonly overdueUpper: number;
  readonly pilotsHeld: number;
  /** Obliged unions whose papers before the congress are approved, wherever they stand since. */
  readonly dossiersApproved: number;
  readonly members: number;
  /** Obliged unions whose current stage it is; with recognised and otherwise ended ones they add up to obliged. */
  readonly stages: Readonly<Record<Stage, number>>;
  /** The same, by side: `at.plan.open` and so on; zero where absent. */
  readonly sides: Figures;
};

/** Progress of one level of a term as of one day, as known on another (local days, inclusive). */
export type Progress = Omit<ProgressRow, 'members' | 'sides'> & {
  readonly term: string;
  readonly asOf: Day;
  readonly knownAt: Day;
  readonly denominator: 'managed' | 'obliged';
  /** One decimal, half up, over the term's denominator; null where that is zero. */
  readonly percentHeld: number | null;
  readonly percentHeldOfObliged: number | null;
  readonly members: number;
  readonly sides: Figures;
  readonly unions: readonly (ProgressRow & { readonly id: string; readonly name: string })[];
};

/** Figures of one upper-level union with its place in the official list. */
export type UpperFigures = {
  readonly id: string;
  readonly name: string;
  readonly order: number;
  /** The unions above it, nearest first. */
  readonly above: readonly string[];
  readonly figures: Figures;
};

/** The share in percent with one decimal, half up; null where there is nothing to share. */
export function percent(part: number, whole: number): number | null {
  // Integer arithmetic: 0.15 * 10 is not 1.5 in binary, and half up must be exact.
  return whole === 0 ? null : Math.floor((part * 2000 + whole) / (whole * 2)) / 10;
}

/** One row of progress from the figures of an upper-level union. */
export function progressRow(figures: Figures): ProgressRow {
  const of = (...measures: Measure[]) => measures.reduce((sum, measure) => sum + (figures[measure] ?? 0), 0);
  const stages = Object.fromEntries(
    STAGES.map(stage => [stage, of(...STAGE_MEASURES.filter(measure => measure.startsWith(`at.${stage}.`)))]),
  ) as Record<Stage, number>;
  return {
    managed: of('managed'),
    obliged: of('obliged.congress', 'obliged.conference', 'obliged.undecided'),
    held: of('held.congress', 'held.conference'),
    reported: of('reported'),
    recognised: of('recognised'),
    overdue: of('overdue.union', 'overdue.upper'),
    overdueUnion: of('overdue.union'),
    overdueUpper: of('overdue.upper'),
    pilotsHeld: of('held.pilot-province'),
    dossiersApproved: of('dossier.approved'),
    members: of('members'),
    stages,
    sides: Object.fromEntries(STAGE_MEASURES.flatMap(m => (figures[m] ? [[m, figures[m]]] : []))),
  };
}

/** Progress of a term from the figures of its upper-level unions, in the official order. */
export function progressOf(
  term: Pick<Term, 'id' | 'denominator'>,
  uppers: readonly UpperFigures[],
  asOf: Day,
  knownAt: Day,
): Progress {
  const total = progressRow(sumFigures(uppers.map(upper => upper.figures)));
  const rows = [...uppers].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
  return {
    term: term.id,
    asOf,
    knownAt,
    denominator: term.denominator,
    ...total,
    percentHeld: percent(total.held, total[term.denominator]),
    percentHeldOfObliged: percent(total.held, total.obliged),
    unions: rows.map(({ id, name, figures }) => ({ id, name, ...progressRow(figures) })),
  };
}
