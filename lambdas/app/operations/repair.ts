import { createHash } from 'node:crypto';
import type { FailedQueue, Scheduled } from '../../domain/repairs.ts';
import { KeyReused, NotFound } from '../errors.ts';
import { perform } from '../perform.ts';
import type { Asker } from '../queries/ask.ts';
import { wake } from '../workflow/await-ruling.ts';
import type { Act, LogEntry } from './operations-log.ts';
import { operatorOf } from './operator-of.ts';
import type { OperationsPorts } from './ports.ts';

/** One action that repairs one thing. */
export type RepairAsked =
  | { readonly do: 'restart'; readonly term: string; readonly union: string; readonly attempt: number }
  | { readonly do: 'wake'; readonly term: string; readonly union: string }
  | { readonly do: 'resume'; readonly job: string }
  | { readonly do: 'clear'; readonly queue: FailedQueue }
  | { readonly do: 'run'; readonly schedule: Scheduled };

type Call = { readonly asker: Asker; readonly key: string; readonly now: number };

/**
 * Does one repair, and notes who asked for it and when; repeating it changes nothing. Throws Forbidden for whoever
 * does not run the installation, NotFound for a congress or a job that is not there.
 */
export async function repair(ports: OperationsPorts, asked: RepairAsked, call: Call): Promise<LogEntry> {
  const officer = await operatorOf(ports.readers, call.asker);
  const id = createHash('sha256').update(`${officer.sub}\n${call.key}`).digest('hex').slice(0, 32);
  const body = JSON.stringify(asked);
  const earlier = await ports.log.earlier(id);
  if (earlier && earlier.asked !== body) throw new KeyReused(call.key);
  if (earlier) return earlier.entry;
  // Every act is safe to repeat, so it comes first: a line of the log tells of nothing that did not happen.
  const act = await done(ports, asked, call);
  const entry = { id, at: new Date(call.now).toISOString(), by: officer.sub, act };
  await ports.log.add(entry, body);
  return entry;
}

async function done(ports: OperationsPorts, asked: RepairAsked, call: Call): Promise<Act> {
  switch (asked.do) {
    case 'restart':
      return restart(ports, asked, call);
    case 'wake':
      return wakeNow(ports, asked, call);
    case 'resume':
      return resume(ports, asked.job);
    case 'clear':
      return clear(ports, asked.queue, call.now);
    case 'run':
      await ports.run(asked.schedule);
      return asked;
  }
}

async function restart(
  ports: OperationsPorts,
  { term, union, attempt }: RepairAsked & { do: 'restart' },
  call: Call,
): Promise<Act> {
  const command = { type: 'call-machine', replaces: attempt, reason: 'asked' } as const;
  await perform(ports.store, { term, union, command, ...asPerson(call) }, call.now);
  return { do: 'restart', term, union };
}

async function wakeNow(
  ports: OperationsPorts,
  { term, union }: RepairAsked & { do: 'wake' },
  call: Call,
): Promise<Act> {
  const congress = await ports.states.state(term, union);
  if (!congress) throw new NotFound(`${term}/${union}`);
  await wake(ports, term, union, call.now);
  const command = { type: 'note-wake', attempt: congress.attempt } as const;
  await perform(ports.store, { term, union, command, ...asPerson(call) }, call.now);
  return { do: 'wake', term, union };
}

function asPerson({ asker, key }: Call) {
  return { by: { kind: 'person', sub: asker.sub }, signedInAt: asker.signedInAt, key } as const;
}

/** Every saved step calls the worker: the same step is saved once more. */
async function resume(ports: OperationsPorts, id: string): Promise<Act> {
  const job = await ports.jobs.get(id);
  if (!job) throw new NotFound(id);
  if (job.state !== 'done') {
    const { failure: _, ...rest } = job;
    await ports.jobs.save({ ...rest, state: 'running', step: job.step + 1 }, job);
  }
  return { do: 'resume', job: id };
}

/**
 * Drops the messages that a run of reconcile has made good: those sent before the last one that ended well began. A
 * run is begun for those that are younger. What tells of mail that came back goes at once: the next mail to such an
 * address comes back, too.
 */
async function clear(ports: OperationsPorts, queue: FailedQueue, now: number): Promise<Act> {
  if (queue === 'mail') return { do: 'clear', queue, ...(await ports.messages.drop(queue, now)) };
  const last = (await ports.log.runs()).find(run => run.name === 'reconcile' && !run.failure);
  const { dropped, left } = await ports.messages.drop(queue, last ? Date.parse(last.startedAt) : 0);
  if (left > 0) await ports.run('reconcile');
  return { do: 'clear', queue, dropped, left };
}
