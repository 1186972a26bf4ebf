import type { JobOf, ReplanJob, RulingsJob } from '../app/jobs/job.ts';
import { errorOf, type Outcome } from '../app/jobs/outcome.ts';
import type { ShownJob } from '../app/jobs/view-job.ts';
import { problem, problemOf } from '../runtime/problem.ts';
import type { Problem } from './contracts.ts';

/** An import as the person who started it sees it. */
export type ImportView = Omit<JobOf<'import'>, 'by'>;

/** A ruling on many unions as the person who started it sees it: those tried so far, each with why it was refused. */
export type RulingsView = Omit<JobOf<'rulings'>, 'by' | 'rulings'> & {
  readonly rulings: Pick<RulingsJob, 'command' | 'done' | 'failed' | 'total'> & {
    readonly results: readonly { readonly union: string; readonly problem: Problem | null }[];
  };
};

/** The reckoning anew of a term's clocks as everybody sees it. */
export type ReplanView = Omit<JobOf<'replan'>, 'by' | 'replan'> & {
  readonly replan: Pick<ReplanJob, 'revision' | 'done' | 'total' | 'moved'>;
};

/** A job as the person who started it sees it. */
export type JobView = ImportView | RulingsView | ReplanView;

/** An import for the person who started it. */
export function importView({ by: _, ...view }: JobOf<'import'>): ImportView {
  return view;
}

/** A job with what came of it, in words, for the person who started it. */
export function jobView({ job, outcomes }: { job: ShownJob; outcomes: readonly Outcome[] }): JobView {
  if (job.kind === 'import') return importView(job);
  if (job.kind === 'replan') {
    const { by: _, replan, ...view } = job;
    const { revision, done, total, moved } = replan;
    return { ...view, replan: { revision, done, total, moved } };
  }
  const { by: _, rulings, ...view } = job;
  const { command, done, failed, total } = rulings;
  const results = outcomes.map(outcome => ({ union: outcome.union, problem: problemIn(outcome) }));
  return { ...view, rulings: { command, done, failed, total, results } };
}

function problemIn(outcome: Outcome): Problem | null {
  if (outcome.kind === 'done') return null;
  return problemOf(errorOf(outcome)) ?? problem(500, 'unexpected');
}
