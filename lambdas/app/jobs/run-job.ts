import { type ImportPorts, runImport } from './run-import.ts';
import { type RegisterJobPorts, runRegister } from './run-register.ts';
import { type ReplanPorts, runReplan } from './run-replan.ts';
import { type RulingsPorts, runRulings } from './run-rulings.ts';

/** What the worker needs for jobs of every kind. */
export type JobPorts = ImportPorts & RulingsPorts & RegisterJobPorts & ReplanPorts;

/** Works the job `id` off from where it stands, whatever kind it is; one that is over, or unknown, is left alone. */
export async function runJob(
  ports: JobPorts,
  id: string,
  clock: () => number,
  isTimeUp: () => boolean,
): Promise<void> {
  const job = await ports.jobs.get(id);
  if (job?.state !== 'running') return;
  switch (job.kind) {
    case 'import':
      return runImport(ports, job, clock, isTimeUp);
    case 'rulings':
      return runRulings(ports, job, clock, isTimeUp);
    case 'register':
      return runRegister(ports, job, clock, isTimeUp);
    case 'replan':
      return runReplan(ports, job, clock, isTimeUp);
  }
}
