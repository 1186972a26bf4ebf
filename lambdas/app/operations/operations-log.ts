import type { FailedQueue, Scheduled } from '../../domain/repairs.ts';
import type { Repair } from '../workflow/reconcile.ts';

/** The last run of something scheduled. Instants are ISO 8601 UTC; `did` counts, and names nobody. */
export type Run = {
  readonly name: string;
  readonly startedAt: string;
  readonly endedAt: string;
  /** Name of the error that ended it. */
  readonly failure?: string;
  readonly did: Readonly<Record<string, number>>;
};

/** What was done to keep the system going: by reconcile or an old machine itself, or by a person. */
export type Act =
  | { readonly do: 'reconciled'; readonly repairs: readonly Repair[] }
  | { readonly do: 'restart' | 'wake' | 'handed-over'; readonly term: string; readonly union: string }
  | { readonly do: 'resume'; readonly job: string }
  | { readonly do: 'clear'; readonly queue: FailedQueue; readonly dropped: number; readonly left: number }
  | { readonly do: 'run'; readonly schedule: Scheduled };

/** One line of the log: when, by whom (the `sub`; undefined for what the system did itself), and what. */
export type LogEntry = {
  readonly id: string;
  /** Instant, ISO 8601 UTC. */
  readonly at: string;
  readonly by?: string;
  readonly act: Act;
};

/** Keeps what was repaired, and the last run of each schedule. */
export type OperationsLog = {
  /** Replaces what is known of the last run of that name. */
  noteRun(run: Run): Promise<void>;
  runs(): Promise<Run[]>;
  /** Adds a line; `asked` is what was asked for under its id. An id that was added before stays as it is. */
  add(entry: LogEntry, asked?: string): Promise<void>;
  /** What was added under an id, and what had been asked for. */
  earlier(id: string): Promise<{ readonly entry: LogEntry; readonly asked?: string } | undefined>;
  /** The lines, newest first. */
  entries(limit: number): Promise<LogEntry[]>;
};
