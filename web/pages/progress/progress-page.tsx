import { lazy, Suspense } from 'preact/compat';
import { useSearchParams } from 'wouter';
import { useAnswer } from '../../api/use-answer.ts';
import { Failure } from '../../design/failure.tsx';
import { Page } from '../../design/page.tsx';
import { DATE_NAMES } from '../../places.ts';
import { formatDay } from '../../words/format.ts';
import { vi } from '../../words/vi.ts';
import { progressWords as words } from '../../words/vi-progress.ts';
import './progress.css';
import { Ahead } from './ahead.tsx';
import { AsOfBar } from './as-of-bar.tsx';
import { Headline } from './headline.tsx';
import { orderOf, ROW_ORDERS, type RowOrder } from './row-order.ts';
import { OrderChoice, Rows } from './rows.tsx';
import { useOutlook } from './use-outlook.ts';

const UnionSearch = lazy(() => import('../search/union-search.tsx').then(it => it.UnionSearch));

/** The name by which the address keeps the order of the rows. */
const ORDER_NAME = 'xep';

/** How far a term is: the sentence leadership reads, then a line for each upper-level union. */
export function ProgressPage({ term }: { term: string }) {
  const [search, setSearch] = useSearchParams();
  const asOf = search.get(DATE_NAMES.asOf) || undefined;
  const knownAt = search.get(DATE_NAMES.knownAt) || undefined;
  const order = orderOf(search.get(ORDER_NAME));
  const dates = { ...(asOf && { asOf }), ...(knownAt && { knownAt }) };
  const answer = useAnswer('progress', { params: { term }, query: dates }, { keepsPrevious: true });
  const settings = useAnswer('term', { params: { term } });
  const { data: progress } = answer;
  const ahead = useOutlook(term, dates, progress);
  const chooseDays = (days: { asOf: string; knownAt: string } | undefined) =>
    setSearch(kept => {
      for (const [name, value] of [
        [DATE_NAMES.asOf, days?.asOf],
        [DATE_NAMES.knownAt, days?.knownAt],
      ] as const) {
        if (value) kept.set(name, value);
        else kept.delete(name);
      }
      return kept;
    });
  const chooseOrder = (chosen: RowOrder) =>
    setSearch(
      kept => {
        if (chosen === ROW_ORDERS[0]) kept.delete(ORDER_NAME);
        else kept.set(ORDER_NAME, chosen);
        return kept;
      },
      { replace: true },
    );
  return (
    <Page title={words.title} lead={settings.data && <p class="soft">{settings.data.title}</p>}>
      {answer.isError && <Failure error={answer.error} onRetry={() => void answer.refetch()} />}
      {!progress && !answer.isError && <p class="loading">{vi.app.loading}</p>}
      {progress && (
        <>
          <AsOfBar key={`${progress.asOf}/${progress.knownAt}`} progress={progress} onChoose={chooseDays} />
          <Headline
            progress={progress}
            term={settings.data}
            verdict={ahead.error ? null : ahead.outlook?.pace}
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
          <p class="visually-hidden" role="status">
            {answer.isFetching ? vi.app.loading : `${words.asOf} ${formatDay(progress.asOf)}`}
          </p>
        </>
      )}
    </Page>
  );
}
