import type { Job } from './job.ts';
import type { JobStore } from './job-store.ts';
import { type Outcome, setbackOf } from './outcome.ts';

/** The job after one step, and what came of the unions that the step was about. */
export type Step<J extends Job> = { readonly job: J; readonly outcomes?: readonly Outcome[] };

/**
 * Works `job` off from where it stands until it is over, or until `isTimeUp`. Every step is saved and must be safe
 * to repeat: a crash between any two goes on from the last saved one, and of two workers one stops.
 */
export async function workOff<J extends Job>(
  jobs: JobStore,
  job: J,
  step: (job: J) => Promise<Step<J>>,
  isTimeUp: () => boolean,
): Promise<void> {
  let at = job;
  while (at.state === 'running' && !isTimeUp()) {
    const next = await stepOrEnd(at, step);
    if (!(await jobs.save(next.job, at, next.outcomes))) return;
    at = next.job;
  }
}

/** A step; what trying again will not change, such as an asker who was disabled meanwhile, ends the job. */
async function stepOrEnd<J extends Job>(job: J, step: (job: J) => Promise<Step<J>>): Promise<Step<J>> {
  try {
    return await step(job);
  } catch (error) {
    const failure = failureOf(error);
    if (!failure) throw error;
    return { job: { ...job, step: job.step + 1, state: 'failed', failure } };
  }
}

function failureOf(error: unknown): string | undefined {
  const setback = setbackOf(error);
  switch (setback?.kind) {
    case 'refused':
      return setback.refusal.code;
    case 'forbidden':
      return setback.why;
    case 'not-found':
    case 'unauthenticated':
      return setback.kind;
    default:
      // Somebody else was first or the record is busy: the step finds out when it is tried again.
      return undefined;
  }
}
