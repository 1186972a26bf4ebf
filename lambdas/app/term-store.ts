import type { Day } from '../domain/days.ts';
import type { Term } from '../domain/term.ts';
import type { TermChange } from '../domain/term-changes.ts';
import type { Receipt } from './congress-store.ts';
import type { Job } from './jobs/job.ts';
import type { Page } from './queries/readers.ts';

/** One version of a term's settings: what they are since then, and who set them, when and why. */
export type TermVersion = {
  readonly term: Term;
  /** Counts the versions of one term from 1. */
  readonly revision: number;
  /** Instant of recording, ISO 8601 UTC. */
  readonly at: string;
  /** Local day of recording. */
  readonly recorded: Day;
  /** `sub` of the registrar. */
  readonly by: string;
  readonly reason?: string;
  readonly decisionNo?: string;
  /** What differs from the version before; empty for the first. */
  readonly changes: readonly TermChange[];
};

/** Reads what a term says now and said before. */
export type TermReader = {
  /** The version that holds now, strongly consistent. */
  standing(id: string): Promise<TermVersion | undefined>;
  /** Versions from the newest back. */
  versions(id: string, options: { limit: number; cursor?: string }): Promise<Page<TermVersion>>;
  /** What a person's earlier request under `key` was answered. */
  receipt(actor: string, key: string): Promise<Receipt | undefined>;
};

/** Writes the versions of terms. */
export type TermWriter = {
  /**
   * Writes the version after `from` (the first where there is none) with its receipt, whole or not at all. Throws
   * VersionConflict if another version stands by now, or the receipt does. `job` is begun with it.
   */
  putTerm(version: TermVersion, basis: { from?: number; receipt?: Receipt; job?: Job }): Promise<void>;
};
