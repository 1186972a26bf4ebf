import type { FailedQueue, Scheduled } from '../../domain/repairs.ts';
import type { CongressStore } from '../congress-store.ts';
import type { Job } from '../jobs/job.ts';
import type { JobStore } from '../jobs/job-store.ts';
import type { PeopleStore } from '../people/people-store.ts';
import type { OfficerReader, RegisterReader } from '../queries/readers.ts';
import type { WakePorts } from '../workflow/await-ruling.ts';
import type { LiveCongresses } from '../workflow/reconcile.ts';
import type { OperationsLog } from './operations-log.ts';

/** Messages that were given up and lie in a queue until somebody drops them. */
export type FailedMessages = {
  /** About how many there are, and when the oldest of those looked at was sent (milliseconds UTC). Takes none. */
  look(queue: FailedQueue): Promise<{ readonly count: number; readonly oldest?: number }>;
  /** Drops those sent before an instant (milliseconds UTC), some hundred at most, and says what it left. */
  drop(queue: FailedQueue, before: number): Promise<{ readonly dropped: number; readonly left: number }>;
};

/** Long work that is not done, with the instant of its last saved step (ISO 8601 UTC). */
export type UnfinishedJob = { readonly job: Job; readonly savedAt?: string };

/** Lists long work that runs or failed, the newest first, at most `limit`. */
export type UnfinishedJobs = { unfinished(limit: number): Promise<UnfinishedJob[]> };

/** What the page of the operator rests on. */
export type OperationsPorts = WakePorts & {
  readonly readers: OfficerReader & RegisterReader;
  readonly store: CongressStore;
  readonly peopleLists: Pick<PeopleStore, 'listed'>;
  readonly live: LiveCongresses;
  readonly jobs: JobStore;
  readonly unfinished: UnfinishedJobs;
  readonly log: OperationsLog;
  readonly messages: FailedMessages;
  /** Begins a run now, beside those of the clock, and does not wait for its end. */
  readonly run: (schedule: Scheduled) => Promise<void>;
};
