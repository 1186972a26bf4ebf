import type { EventFilter } from './event-pattern.ts';

/** One event source mapping of the template. */
export type MappingDefinition = {
  id: string;
  functionArn: string;
  /** A table's stream or a queue. */
  source: { kind: 'stream'; tableName: string; arn: string } | { kind: 'queue'; arn: string };
  batchSize: number;
  /** Seconds to wait for a batch to fill. */
  windowSeconds: number;
  /** A failed batch is tried again in halves. */
  bisected: boolean;
  /** Tries after the first; -1 for ever. */
  retries: number;
  /** Seconds after which a record is given up; -1 never. */
  maximumAge: number;
  /** Lanes of one shard that are worked on at once; records of one partition key stay in one lane. */
  lanes: number;
  fromStart: boolean;
  /** The function answers which records failed. */
  reportsFailures: boolean;
  /** A record passes if one of them lets it; all pass if there are none. */
  filters: EventFilter[];
  /** Queue that is told what was given up. */
  onFailureArn?: string;
};
