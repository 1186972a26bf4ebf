import { lazy, Suspense } from 'preact/compat';
import type { ProgressView } from '../../../lambdas/api/contracts.ts';
import { useMe } from '../../api/use-me.ts';
import { Failure } from '../../design/failure.tsx';
import { vi } from '../../words/vi.ts';
import { opensOf } from './opens.ts';
import type { OutlookAnswer } from './use-outlook.ts';

const OutlookSection = lazy(() => import('./outlook/outlook-section.tsx').then(it => it.OutlookSection));

/** The room of the chart and the forecasts, which come after the figures and move nothing. */
export function Ahead({ progress, answer }: { progress: ProgressView; answer: OutlookAnswer }) {
  const me = useMe();
  const { outlook, error, retry } = answer;
  const loading = <p class="loading">{vi.app.loading}</p>;
  return (
    <section class="card outlook">
      {outlook ? (
        <Suspense fallback={loading}>
          <OutlookSection
            outlook={outlook}
            opensOf={upper => opensOf(progress, me, upper)}
            opensOn={asOf => opensOf({ ...progress, asOf }, me)('held')}
          />
        </Suspense>
      ) : error ? (
        <Failure error={error} onRetry={retry} />
      ) : (
        loading
      )}
    </section>
  );
}
