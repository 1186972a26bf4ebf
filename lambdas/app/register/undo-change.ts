import { dayOf } from '../../domain/days.ts';
import type { Refusal } from '../../domain/refusals.ts';
import { KeyReused, NotFound, Refused } from '../errors.ts';
import { contentHash } from '../hash.ts';
import { jobIdOf } from '../jobs/begin-job.ts';
import type { Asker } from '../queries/ask.ts';
import { registrarOf } from '../registrar-of.ts';
import { actsSince, standingOf } from './acts-since.ts';
import type { Commands, RecordedChange } from './register-changes.ts';
import { jobOf, type RegisterPorts } from './start-change.ts';
import { type ChangeLine, recordedChange, viewChange } from './view-changes.ts';

/**
 * Takes a change of the register back, on the day on which it was recorded: every union is as it was before, and those
 * that it brought in are struck. A change that failed half-way is taken back the same way. Throws Refused where another
 * change of the register came after it; the same key again finds what it began.
 */
export async function undoChange(
  ports: RegisterPorts,
  asker: Asker,
  { id: undoes, reason }: { readonly id: string; readonly reason: string },
  key: string,
  now: number,
): Promise<ChangeLine> {
  const registrar = await registrarOf(ports.readers, asker);
  const id = jobIdOf(registrar.sub, key);
  const asked = contentHash({ undoes, reason });
  const standing = await ports.jobs.get(id);
  if (standing) {
    if (standing.kind !== 'register' || standing.register.asked !== asked) throw new KeyReused(id);
    return viewChange(ports, asker, undoes, now);
  }
  const record = await recordedChange(ports, undoes);
  const commands = await ports.changes.commands(undoes);
  if (!commands) throw new NotFound(undoes);
  const refusal = (await whyNot(ports, record, now)) ?? (await overtaken(ports, record, commands.undoing));
  if (refusal) throw new Refused(refusal);
  const job = jobOf(
    { id, by: registrar.sub, now },
    { asked, total: commands.undoing.length, undoes },
    commands.undoing,
  );
  const undo = { id, at: job.startedAt, by: registrar.sub, reason };
  const isBegun = await ports.changes.beginUndo(job, { ...record, undo }, record);
  if (!isBegun && !(await ports.jobs.get(id))) throw new Refused({ code: 'register-undone' });
  return viewChange(ports, asker, undoes, now);
}

async function whyNot(
  { jobs }: Pick<RegisterPorts, 'jobs'>,
  { id, at, undo }: RecordedChange,
  now: number,
): Promise<Refusal | undefined> {
  if (dayOf(Date.parse(at)) !== dayOf(now)) return { code: 'register-undo-late' };
  const [doing, undoing] = await Promise.all([jobs.get(id), undo && jobs.get(undo.id)]);
  if (doing?.state === 'running') return { code: 'register-running' };
  return undoing && undoing.state !== 'failed' ? { code: 'register-undone' } : undefined;
}

/** What the register said later of the same unions would be undone with it. */
async function overtaken(
  { store }: Pick<RegisterPorts, 'store'>,
  { id, names }: RecordedChange,
  undoing: Commands['undoing'],
): Promise<Refusal | undefined> {
  const found = await Promise.all(
    undoing.map(async write => standingOf(await actsSince(store, write), id, true)),
  );
  const write = undoing[found.indexOf('overtaken')];
  if (!write) return undefined;
  return { code: 'register-changed-since', values: { name: names[write.union] ?? write.union } };
}
