import type { ReplanView } from '../../../lambdas/api/contracts.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { clocks as words } from '../../words/vi-clocks.ts';

const LOOK_AGAIN_MS = 1000;

/** How far the reckoning anew of the deadlines is that followed the settings which stand; nothing where none did. */
export function ReplanStatus({ job: id }: { job: string }) {
  const { data } = useAnswer(
    'job',
    { params: { id } },
    { refetchInterval: answer => (answer && answer.state !== 'running' ? false : LOOK_AGAIN_MS) },
  );
  if (data?.kind !== 'replan') return null;
  const { done, total } = data.replan;
  return (
    <section class="card stack" aria-labelledby="replan-title">
      <h2 id="replan-title">{words.job.title}</h2>
      {data.state === 'running' && (
        <progress max={Math.max(1, total)} value={done} aria-label={words.job.title} />
      )}
      <p role="status">{said(data)}</p>
    </section>
  );
}

function said({ state, replan: { done, total, moved } }: ReplanView): string {
  if (state === 'done') return words.job.done(moved);
  if (state === 'failed') return words.job.failed;
  return total === 0 ? words.job.waiting : words.job.progress(done, total);
}
