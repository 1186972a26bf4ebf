import { lazy, Suspense } from 'preact/compat';
import { useSearchParams } from 'wouter';
import type { CalendarView } from '../../../lambdas/api/contracts.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { useMe } from '../../api/use-me.ts';
import { Failure } from '../../design/failure.tsx';
import { SelectInput } from '../../design/inputs.tsx';
import { Notice } from '../../design/notice.tsx';
import { Page } from '../../design/page.tsx';
import { UNION_NAME } from '../../places.ts';
import { vi } from '../../words/vi.ts';
import { calendarWords as words } from '../../words/vi-calendar.ts';
import { type CalendarSpan, dayBeside, daysAround } from './calendar-days.ts';
import { CalendarList } from './calendar-list.tsx';
import { CalendarMonth } from './calendar-month.tsx';
import { CalendarWeeks } from './calendar-weeks.tsx';
import './calendar.css';

const CalendarLink = lazy(() => import('./calendar-link.tsx').then(it => it.CalendarLink));

const DAY = 'ngay';
const SPAN = 'xem';

/** Who holds a congress where and when, of a week or a month, under one union or in the whole province. */
export function CalendarPage({ term }: { term: string }) {
  const { today } = useMe();
  const [search, setSearch] = useSearchParams();
  const day = search.get(DAY) || today;
  const span: CalendarSpan = search.get(SPAN) === 'thang' ? 'month' : 'week';
  const union = search.get(UNION_NAME) || undefined;
  const days = daysAround(day, span);
  const query = { ...days, ...(union && { union }) };
  const answer = useAnswer('calendar', { params: { term }, query }, { keepsPrevious: true });
  const { data: view } = answer;
  const go = (to: { day?: string; span?: CalendarSpan; union?: string }) => {
    const next = { day, span, union, ...to };
    setSearch({
      ...(next.day !== today && { [DAY]: next.day }),
      ...(next.span === 'month' && { [SPAN]: 'thang' }),
      ...(next.union && { [UNION_NAME]: next.union }),
    });
  };
  return (
    <Page title={words.title} lead={view && <Lead view={view} />}>
      <div class="calendar-bar no-print">
        {view && view.scopes.length > 1 && (
          <SelectInput
            label={words.scope}
            value={view.scope.union}
            words={Object.fromEntries(view.scopes.map(it => [it.union, it.name]))}
            onValue={chosen => go({ union: chosen })}
          />
        )}
        <SelectInput
          label={words.view}
          value={span}
          words={words.views}
          onValue={chosen => go({ span: chosen })}
        />
        <div class="calendar-steps">
          <button type="button" class="button" onClick={() => go({ day: dayBeside(day, span, -1) })}>
            {words.before[span]}
          </button>
          <button type="button" class="button" onClick={() => go({ day: today })}>
            {words.now}
          </button>
          <button type="button" class="button" onClick={() => go({ day: dayBeside(day, span, 1) })}>
            {words.after[span]}
          </button>
        </div>
      </div>
      <h2 class="calendar-span" aria-live="polite">
        {words.span(days.from, days.to)}
      </h2>
      {answer.isError && <Failure error={answer.error} onRetry={() => void answer.refetch()} />}
      {!view && !answer.isError && <p class="loading">{vi.app.loading}</p>}
      {view && (
        <>
          <CalendarWeeks view={view} />
          {view.items.length === 0 ? (
            <Notice tone="off" title={words.none} />
          ) : span === 'month' ? (
            <CalendarMonth key={`${view.from}${view.scope.union}`} view={view} term={term} first={day} />
          ) : (
            <CalendarList key={`${view.from}${view.scope.union}`} view={view} term={term} />
          )}
        </>
      )}
      <Suspense fallback={null}>
        <CalendarLink term={term} />
      </Suspense>
    </Page>
  );
}

function Lead({ view: { scope } }: { view: CalendarView }) {
  return <p class="soft">{scope.isFull ? words.lead(scope.name) : words.leadOutside(scope.name)}</p>;
}
