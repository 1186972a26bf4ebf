/** Why an execution is called in place of one that was lost: `asked` by a person, the others by what was found. */
export const REPAIRS: ReadonlySet<string> = new Set(['missing', 'stuck', 'token-lost', 'asked']);

/** What runs by the clock, and can be run at once. */
export const SCHEDULED = ['reconcile', 'insight', 'digest'] as const;

/** The name of something that runs by the clock. */
export type Scheduled = (typeof SCHEDULED)[number];

/** Queues of messages that were given up: of the record's stream, of the schedules, and of mail that came back. */
export const FAILED_QUEUES = ['stream', 'schedule', 'mail'] as const;

/** The name of a queue of messages that were given up. */
export type FailedQueue = (typeof FAILED_QUEUES)[number];
