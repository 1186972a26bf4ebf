import type { JobLine, OperationsView } from '../../../lambdas/api/contracts.ts';
import { SCHEDULED } from '../../../lambdas/domain/repairs.ts';
import { operationsWords } from '../../words/vi-operations.ts';
import { RepairButton } from './repair-button.tsx';

const { queues: ofQueues, jobs: ofJobs, runs: ofRuns, log: ofLog } = operationsWords;

/** Repairs of one line that are named; the history of each congress has its own. */
const MOST_NAMED = 10;

/** Messages that were given up, by queue. */
export function FailedMessages({ queues }: Pick<OperationsView, 'queues'>) {
  const filled = queues.filter(({ count }) => count > 0);
  return (
    <section class="card stack" aria-labelledby="operations-queues">
      <h2 id="operations-queues">{ofQueues.title}</h2>
      {filled.length === 0 && <p class="soft">{ofQueues.none}</p>}
      <ul class="operations-list">
        {filled.map(({ queue, count, oldest }) => (
          <li key={queue}>
            <div>
              <strong>{ofQueues.names[queue]}</strong>
              <p class="small">{ofQueues.count(count, oldest)}</p>
            </div>
            <RepairButton asks={{ do: 'clear', queue }} word={ofQueues.clear(queue)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** True for long work that does not go on by itself. */
export function isStopped({ state, isStill }: JobLine): boolean {
  return state === 'failed' || isStill;
}

/** Long work that stands still or failed. */
export function StoppedJobs({ jobs }: Pick<OperationsView, 'jobs'>) {
  const stopped = jobs.filter(isStopped);
  return (
    <section class="card stack" aria-labelledby="operations-jobs">
      <h2 id="operations-jobs">{ofJobs.title}</h2>
      {stopped.length === 0 && <p class="soft">{ofJobs.none}</p>}
      <ul class="operations-list">
        {stopped.map(job => (
          <li key={job.id}>
            <div>
              <strong>{ofJobs.kind(job.kind)}</strong>
              <p class="small">{ofJobs.since(job)}</p>
              <p class="small soft">{`${job.id.slice(0, 8)} ${job.failure ?? ''}`}</p>
            </div>
            <RepairButton asks={{ do: 'resume', job: job.id }} word={ofJobs.resume} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The last run of each schedule, and what it did. */
export function ScheduledRuns({ runs }: Pick<OperationsView, 'runs'>) {
  return (
    <section class="card stack" aria-labelledby="operations-runs">
      <h2 id="operations-runs">{ofRuns.title}</h2>
      <ul class="operations-list">
        {runs.map(({ name, endedAt, failure, did }) => {
          const schedule = SCHEDULED.find(it => it === name);
          return (
            <li key={name}>
              <div>
                <strong>{ofRuns.name(name)}</strong>
                <p class="small">{endedAt ? ofRuns.last(endedAt) : ofRuns.never}</p>
                {failure && <p class="small late-text">{ofRuns.failed}</p>}
                <p class="small soft">
                  {Object.entries(did ?? {})
                    .map(([what, count]) => ofRuns.did(what, count))
                    .join('; ')}
                </p>
              </div>
              {schedule && <RepairButton asks={{ do: 'run', schedule }} word={ofRuns.run} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** What was repaired, newest first: when, by whom, and what. */
export function RepairLog({ log }: Pick<OperationsView, 'log'>) {
  return (
    <section class="card stack" aria-labelledby="operations-log">
      <h2 id="operations-log">{ofLog.title}</h2>
      {log.length === 0 && <p class="soft">{ofLog.none}</p>}
      <ol class="operations-list">
        {log.map(({ id, at, by, act }) => (
          <li key={id}>
            <div>
              <p>{ofLog.act(act)}</p>
              {act.do === 'reconciled' && (
                <ul class="bullets small">
                  {act.repairs.slice(0, MOST_NAMED).map(({ union, what }) => (
                    <li key={union}>{ofLog.repaired(union, what)}</li>
                  ))}
                  {act.repairs.length > MOST_NAMED && <li>{ofLog.more(act.repairs.length - MOST_NAMED)}</li>}
                </ul>
              )}
              <p class="small soft">{ofLog.at(at, by ?? ofLog.bySystem)}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
