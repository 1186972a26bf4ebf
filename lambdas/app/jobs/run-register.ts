import type { CongressStore } from '../congress-store.ts';
import { Refused } from '../errors.ts';
import { perform } from '../perform.ts';
import { actsSince, standingOf } from '../register/acts-since.ts';
import type { PlannedWrite, RegisterChanges } from '../register/register-changes.ts';
import type { RegisterStore } from '../register-store.ts';
import type { JobOf, RegisterJob } from './job.ts';
import type { JobStore } from './job-store.ts';
import { startMachines } from './start-machines.ts';
import { workOff } from './work-off.ts';

type Register = JobOf<'register'>;

/** What a change of the register needs. */
export type RegisterJobPorts = {
  readonly jobs: JobStore;
  readonly store: CongressStore;
  readonly changes: RegisterChanges;
  readonly register: Pick<RegisterStore, 'putRow' | 'dropRow'>;
  readonly pause: (milliseconds: number) => Promise<void>;
  /** Tells anew what stands out in a term; nothing that fails there may hold a change up. */
  readonly refresh: (term: string, now: number) => Promise<void>;
};

/** Commands of one saved step: few enough that the page sees it go on. */
const COMMANDS_AT_ONCE = 10;

/** Works a change of the register off, or its undoing, union by union and term by term. */
export async function runRegister(
  ports: RegisterJobPorts,
  job: Register,
  clock: () => number,
  isTimeUp: () => boolean,
): Promise<void> {
  const { undoes } = job.register;
  const commands = await ports.changes.commands(undoes ?? job.id);
  const writes = (undoes ? commands?.undoing : commands?.doing) ?? [];
  await workOff(ports.jobs, job, async at => ({ job: await step(ports, at, writes, clock()) }), isTimeUp);
}

async function step(
  ports: RegisterJobPorts,
  job: Register,
  writes: readonly PlannedWrite[],
  now: number,
): Promise<Register> {
  const { phase, done } = job.register;
  if (phase === 'unions') {
    // One after another: a union grows before those that it takes in are gone.
    const some = writes.slice(done, done + COMMANDS_AT_ONCE);
    for (const write of some) await give(ports.store, job, write, now);
    const isThrough = done + some.length >= writes.length;
    return advance(job, { done: done + some.length, phase: isThrough ? 'machines' : 'unions' });
  }
  await setRows(ports, job, writes);
  await startThose(ports, writes, now);
  for (const term of new Set(writes.map(write => write.term))) await ports.refresh(term, now);
  return advance(job, { phase: 'done' });
}

function advance(job: Register, change: Partial<RegisterJob>): Register {
  const register = { ...job.register, ...change };
  const state = register.phase === 'done' ? 'done' : 'running';
  return { ...job, step: job.step + 1, state, register };
}

/** A union that rose to a level above others has a row in the figures of the level below it, unless it is struck. */
async function setRows(
  { register, changes }: RegisterJobPorts,
  job: Register,
  writes: readonly PlannedWrite[],
) {
  const { undoes } = job.register;
  const doing = undoes ? ((await changes.commands(undoes))?.doing ?? []) : writes;
  const risen = doing.flatMap(({ entry }) => (entry?.level === 'upper' ? [entry] : []));
  for (const term of new Set(doing.map(write => write.term))) {
    for (const entry of risen) {
      const rowOf = { term, level: 'grassroots' as const };
      await (undoes ? register.dropRow(entry.id, rowOf) : register.putRow(entry, rowOf));
    }
  }
}

/** Machines of the unions that came in; one that is live again called its own. */
async function startThose(
  ports: RegisterJobPorts,
  writes: readonly PlannedWrite[],
  now: number,
): Promise<void> {
  const entered = writes.filter(({ command }) => command.type === 'enrol');
  for (const [term, own] of Map.groupBy(entered, write => write.term)) {
    await startMachines(
      ports,
      term,
      own.map(({ union }) => union),
      now,
    );
  }
}

async function give(store: CongressStore, job: Register, write: PlannedWrite, now: number): Promise<void> {
  const { term, union, command, entry } = write;
  const { undoes } = job.register;
  const standing = standingOf(await actsSince(store, write), undoes ?? job.id, undoes !== undefined);
  if (standing === 'done') return;
  if (standing === 'overtaken') throw new Refused({ code: 'register-overtaken' });
  // Signing out ends no change that was confirmed: half of one would leave a register that nobody decided.
  const by = { by: { kind: 'person', sub: job.by } as const, signedInAt: Number.MAX_SAFE_INTEGER };
  await perform(store, { term, union, command, ...by, ...(entry && { entry }) }, now);
}
