import { useState } from 'preact/hooks';
import { useSearchParams } from 'wouter';
import { useAnswer } from '../../api/use-answer.ts';
import { useMe } from '../../api/use-me.ts';
import { DayInput } from '../../design/day-input.tsx';
import { Failure } from '../../design/failure.tsx';
import { ownValidity } from '../../design/own-validity.ts';
import { Page } from '../../design/page.tsx';
import { DATE_NAMES, type Dates } from '../../places.ts';
import { vi } from '../../words/vi.ts';
import { reportWords as words } from '../../words/vi-reports.ts';
import { ReportFiles } from './report-files.tsx';
import { ReportTextCard } from './report-text-card.tsx';
import './reports.css';
import { SignOffs } from './sign-offs.tsx';

/** What the report of two dates says, its files, and the figures that were signed off. */
export function ReportsPage({ term }: { term: string }) {
  const { today } = useMe();
  const [search, setSearch] = useSearchParams();
  const dates: Dates = {
    asOf: search.get(DATE_NAMES.asOf) || today,
    knownAt: search.get(DATE_NAMES.knownAt) || today,
  };
  const answer = useAnswer('reportText', { params: { term }, query: dates }, { keepsPrevious: true });
  const { data: report } = answer;
  const choose = (days: Dates) =>
    setSearch({ [DATE_NAMES.asOf]: days.asOf, [DATE_NAMES.knownAt]: days.knownAt });
  return (
    <Page title={words.title} lead={<p class="soft">{words.lead}</p>}>
      <ReportDays key={`${dates.asOf} ${dates.knownAt}`} dates={dates} today={today} onChoose={choose} />
      {answer.isError && <Failure error={answer.error} onRetry={() => void answer.refetch()} />}
      {!report && !answer.isError && <p class="loading">{vi.app.loading}</p>}
      {report && (
        <>
          <ReportTextCard report={report} />
          <ReportFiles report={report} />
          <SignOffs report={report} />
        </>
      )}
    </Page>
  );
}

function ReportDays(props: { dates: Dates; today: string; onChoose: (dates: Dates) => void }) {
  const [asOf, setAsOf] = useState(props.dates.asOf);
  const [knownAt, setKnownAt] = useState(props.dates.knownAt);
  return (
    <form
      class="report-days no-print"
      aria-label={words.dates}
      {...ownValidity}
      onSubmit={event => {
        event.preventDefault();
        props.onChoose({ asOf, knownAt });
      }}
    >
      <DayInput label={words.asOf} value={asOf} onValue={setAsOf} max={props.today} required />
      <DayInput label={words.knownAt} value={knownAt} onValue={setKnownAt} max={props.today} required />
      <button type="submit" class="button">
        {words.show}
      </button>
    </form>
  );
}
