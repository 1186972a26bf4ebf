import type { ImportJob } from '../../../lambdas/api/contracts.ts';
import { importing as words } from '../../words/vi-import.ts';
import type { ImportState } from './use-import-job.ts';

const CHECKING: readonly ImportJob['phase'][] = ['check', 'compare'];
const IMPORTING: readonly ImportJob['phase'][] = ['check', 'upper-unions', 'unions', 'machines'];

/** How far a running job is, phase by phase. */
export function JobProgress({ job, isImport }: { job: ImportState | undefined; isImport?: boolean }) {
  const phases = isImport ? IMPORTING : CHECKING;
  const phase = job?.phase ?? 'check';
  const at = phases.indexOf(phase);
  const part = job && job.total > 0 && phase !== 'check' ? job.done / job.total : 0;
  const said = words.progress(phase, job?.done ?? 0, job?.total ?? 0);
  return (
    <section class="card stack">
      <ol class="phases" aria-label={words.steps}>
        {phases.map((it, index) => (
          <li
            key={it}
            class={index < at ? 'phase-done' : ''}
            aria-current={index === at ? 'step' : undefined}
          >
            {words.phases[it]}
          </li>
        ))}
      </ol>
      <progress max={phases.length} value={Math.max(0, at) + part} aria-label={words.phases[phase]} />
      <p>{said}</p>
      <p class="visually-hidden" role="status">
        {words.phases[phase]}
      </p>
      <p class="small soft">{words.reloadSafe}</p>
    </section>
  );
}
