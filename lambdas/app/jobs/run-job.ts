import { type ImportPorts, runImport } from './run-import.ts';
import { type RulingsPorts, runRulings } from './run-rulings.ts';

/** What the worker needs for jobs of every kind. */
export type JobPorts = ImportPorts & RulingsPorts;

/** Works the job `id` off from where it stands, whatever kind it is; one that is over, or unknown, is left alone. */
export async function runJob(
  ports: JobPorts,
  id: string,
  clock: () => number,
  isTimeUp: () => boolean,
): Promise<void> {
  const job = await ports.jobs.get(id);
  if (job?.state !== 'running') return;
  if (job.kind === 'import') await runImport(ports, job, clock, isTimeUp);
  else await runRulings(ports, job, clock, isTimeUp);
}
