import { unionsWith } from '../../domain/authority.ts';
import { dayOf } from '../../domain/days.ts';
import { faultyField, type ManyRulings } from '../../domain/many-rulings.ts';
import { desksInPlace } from '../../domain/standing-in.ts';
import { BadRequest, Forbidden, NotFound } from '../errors.ts';
import { contentHash } from '../hash.ts';
import { actorOf } from '../queries/actor.ts';
import type { Asker } from '../queries/ask.ts';
import type { OfficerReader, RegisterReader } from '../queries/readers.ts';
import { beginJob, jobIdOf } from './begin-job.ts';
import type { JobOf } from './job.ts';
import type { JobStore } from './job-store.ts';

/**
 * Starts a ruling on many unions; the same key again finds the job it started. Whether the asker may rule on each
 * of them is told union by union. Throws KeyReused if the key started something else.
 */
export async function startRulings(
  ports: { readers: OfficerReader & RegisterReader; jobs: JobStore },
  asker: Asker,
  ask: ManyRulings & { readonly term: string },
  idempotencyKey: string,
  now: number,
): Promise<JobOf<'rulings'>> {
  const today = dayOf(now);
  const [actor, term] = await Promise.all([
    actorOf(ports.readers, asker, today),
    ports.readers.term(ask.term),
  ]);
  const isRuling = unionsWith(actor.officer, 'reviewer', 'signatory').length > 0;
  if (!isRuling && desksInPlace(actor, today).length === 0) throw new Forbidden('not-yours');
  if (!term) throw new NotFound(ask.term);
  const field = faultyField(ask);
  if (field) throw new BadRequest(field);
  const { command, items } = ask;
  const asked = contentHash({ term: ask.term, command, items });
  const job: JobOf<'rulings'> = {
    id: jobIdOf(asker.sub, idempotencyKey),
    kind: 'rulings',
    term: ask.term,
    by: asker.sub,
    startedAt: new Date(now).toISOString(),
    state: 'running',
    step: 0,
    rulings: { command, signedInAt: asker.signedInAt, asked, done: 0, failed: 0, total: items.length },
  };
  return beginJob(ports.jobs, job, standing => standing.rulings.asked === asked, items);
}
