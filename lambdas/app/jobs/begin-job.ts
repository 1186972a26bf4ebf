import { createHash } from 'node:crypto';
import type { RuledUnion } from '../../domain/many-rulings.ts';
import { KeyReused } from '../errors.ts';
import type { Job, JobOf } from './job.ts';
import type { JobStore } from './job-store.ts';

/** The id of the job that a person starts with this idempotency key. */
export function jobIdOf(sub: string, idempotencyKey: string): string {
  return createHash('sha256').update(`${sub}\n${idempotencyKey}`).digest('hex').slice(0, 32);
}

/** Begins `job`, or finds it as it stands if the same key began it before. Throws KeyReused if that was another. */
export async function beginJob<K extends Job['kind']>(
  jobs: JobStore,
  job: JobOf<K>,
  isSame: (standing: JobOf<K>) => boolean,
  unions?: readonly RuledUnion[],
): Promise<JobOf<K>> {
  if (await jobs.create(job, unions)) return job;
  const standing = await jobs.get(job.id);
  if (standing?.kind !== job.kind || !isSame(standing as JobOf<K>)) throw new KeyReused(job.id);
  return standing as JobOf<K>;
}
