import { NotFound } from '../errors.ts';
import { type Asker, officerOf } from '../queries/ask.ts';
import type { OfficerReader } from '../queries/readers.ts';
import type { Job } from './job.ts';
import type { JobStore } from './job-store.ts';
import type { Outcome } from './outcome.ts';

/** A job that is shown as one: a change of the register has a page of its own. */
export type ShownJob = Exclude<Job, { kind: 'register' }>;

/**
 * A job with what came of it so far, for the person who started it; that a term's clocks are reckoned anew is told to
 * everybody, who may read the term's history too. Throws NotFound for everybody else.
 */
export async function viewJob(
  ports: { readers: OfficerReader; jobs: JobStore },
  asker: Asker,
  id: string,
): Promise<{ job: ShownJob; outcomes: readonly Outcome[] }> {
  const [officer, job] = await Promise.all([officerOf(ports.readers, asker), ports.jobs.get(id)]);
  if (!job || job.kind === 'register') throw new NotFound(id);
  if (job.kind !== 'replan' && job.by !== officer.sub) throw new NotFound(id);
  return { job, outcomes: job.kind === 'rulings' ? await ports.jobs.outcomes(id) : [] };
}
