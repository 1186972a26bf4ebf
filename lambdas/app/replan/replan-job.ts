import { touchesClocks } from '../../domain/term-changes.ts';
import { jobIdOf } from '../jobs/begin-job.ts';
import type { JobOf } from '../jobs/job.ts';
import type { TermVersion } from '../term-store.ts';

/** The id of the job that follows a version of a term's settings; undefined where that touches no clock. */
export function replanJobIdOf({ term, revision, changes }: TermVersion): string | undefined {
  return touchesClocks(changes) ? jobIdOf(`replan ${term.id}`, String(revision)) : undefined;
}

/** The job that reckons the running clocks anew from a version of a term's settings; undefined where none is needed. */
export function replanJobOf(version: TermVersion): JobOf<'replan'> | undefined {
  const id = replanJobIdOf(version);
  if (!id) return undefined;
  const { term, revision, by, at, reason, decisionNo } = version;
  return {
    id,
    kind: 'replan',
    term: term.id,
    by,
    startedAt: at,
    state: 'running',
    step: 0,
    replan: {
      revision,
      reason: [decisionNo, reason].filter(Boolean).join(': '),
      phase: 'begin',
      left: [],
      done: 0,
      total: 0,
      moved: 0,
    },
  };
}
