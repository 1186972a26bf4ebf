import { lazy, Suspense } from 'preact/compat';
import { useAnswer } from '../../api/use-answer.ts';
import { Failure } from '../../design/failure.tsx';
import { Page } from '../../design/page.tsx';
import { formatDay } from '../../words/format.ts';
import { vi } from '../../words/vi.ts';
import { progressWords as words } from '../../words/vi-progress.ts';
import './progress.css';
import { Ahead } from './ahead.tsx';
import { AsOfBar } from './as-of-bar.tsx';
import { Headline } from './headline.tsx';
import { OrderChoice, Rows } from './rows.tsx';
import { useSignedState } from './sign-offs.ts';
import { useOutlook } from './use-outlook.ts';
import { useProgressAddress } from './use-progress-address.ts';

const UnionSearch = lazy(() => import('../search/union-search.tsx').then(it => it.UnionSearch));
const InsightSection = lazy(() => import('./insight/insight-section.tsx').then(it => it.InsightSection));

/**
 * How far a term is: the sentence leadership reads, how it may end, then a line for each upper-level union and what
 * stands out. What is read first is asked for alone; everything else comes when it comes.
 */
export function ProgressPage({ term }: { term: string }) {
  const { dates, order, chooseDays, chooseOrder } = useProgressAddress();
  const answer = useAnswer('progress', { params: { term }, query: dates }, { keepsPrevious: true });
  const settings = useAnswer('term', { params: { term } });
  const { data: progress } = answer;
  const ahead = useOutlook(term, dates, progress);
  const signed = useSignedState(term, progress);
  return (
    <Page title={words.title} lead={settings.data && <p class="soft">{settings.data.title}</p>}>
      {answer.isError && <Failure error={answer.error} onRetry={() => void answer.refetch()} />}
      {!progress && !answer.isError && <p class="loading">{vi.app.loading}</p>}
      {progress && (
        <>
          <AsOfBar
            key={`${progress.asOf}/${progress.knownAt}`}
            progress={progress}
            signed={signed}
            onChoose={chooseDays}
          />
          <Headline
            progress={progress}
            term={settings.data}
            verdict={ahead.error ? null : ahead.outlook?.pace}
            signed={signed}
          />
          <Ahead progress={progress} answer={ahead} />
          <div class="progress-tools no-print">
            <div class="progress-search">
              <Suspense fallback={null}>
                <UnionSearch term={term} isPopup />
              </Suspense>
            </div>
            {progress.unions.length > 1 && <OrderChoice order={order} onChoose={chooseOrder} />}
          </div>
          <Rows progress={progress} weekly={ahead.weekly} order={order} />
          <Suspense fallback={null}>
            <InsightSection progress={progress} dates={dates} />
          </Suspense>
          <p class="visually-hidden" role="status">
            {answer.isFetching ? vi.app.loading : `${words.asOf} ${formatDay(progress.asOf)}`}
          </p>
        </>
      )}
    </Page>
  );
}
