import { lazy, Suspense } from 'preact/compat';
import { useSearchParams } from 'wouter';
import { useAnswer } from '../../api/use-answer.ts';
import { Failure } from '../../design/failure.tsx';
import { Page } from '../../design/page.tsx';
import { useIsNarrow } from '../../design/use-is-narrow.ts';
import { formatDay } from '../../words/format.ts';
import { vi } from '../../words/vi.ts';
import './progress.css';
import { hasStandings } from './has-standings.ts';
import { Headline } from './headline.tsx';
import { ProgressCards } from './progress-cards.tsx';
import { ProgressTable } from './progress-table.tsx';
import { TwoDates } from './two-dates.tsx';

const UnionSearch = lazy(() => import('../search/union-search.tsx').then(it => it.UnionSearch));

/** How far a term is: the sentence leadership reads, then a line for each upper-level union. */
export function ProgressPage({ term }: { term: string }) {
  const [search, setSearch] = useSearchParams();
  const asOf = search.get('tinh-den') || undefined;
  const knownAt = search.get('cap-nhat') || undefined;
  const answer = useAnswer(
    'progress',
    { params: { term }, query: { ...(asOf && { asOf }), ...(knownAt && { knownAt }) } },
    { keepsPrevious: true },
  );
  const settings = useAnswer('term', { params: { term } });
  const isNarrow = useIsNarrow();
  const { data: progress } = answer;
  const choose = (days: { asOf: string; knownAt: string } | undefined) => {
    setSearch(days ? { 'tinh-den': days.asOf, 'cap-nhat': days.knownAt } : {});
  };
  return (
    <Page title={vi.progress.title} lead={settings.data && <p class="soft">{settings.data.title}</p>}>
      {answer.isError && <Failure error={answer.error} onRetry={() => void answer.refetch()} />}
      {!progress && !answer.isError && <p class="loading">{vi.app.loading}</p>}
      {progress && (
        <>
          <Headline progress={progress} term={settings.data} />
          <div class="progress-tools no-print">
            <div class="progress-search">
              <Suspense fallback={null}>
                <UnionSearch term={term} isPopup />
              </Suspense>
            </div>
            <TwoDates key={`${progress.asOf}/${progress.knownAt}`} progress={progress} onChoose={choose} />
          </div>
          {isNarrow ? (
            <ProgressCards progress={progress} />
          ) : (
            <ProgressTable
              progress={progress}
              caption={vi.progress.caption(progress.asOf, progress.knownAt)}
            />
          )}
          <div class="small soft stack notes">
            <p>{vi.progress.shareNote(vi.progress.bases[progress.denominator])}</p>
            <p>{hasStandings(progress) ? vi.progress.stagesNote : vi.progress.noStandings}</p>
          </div>
          <p class="visually-hidden" role="status">
            {answer.isFetching ? vi.app.loading : `${vi.progress.asOf} ${formatDay(progress.asOf)}`}
          </p>
        </>
      )}
    </Page>
  );
}
