import { lazy, Suspense } from 'preact/compat';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CommandAnswer, CongressView, TermView } from '../../../lambdas/api/contracts.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { Failure } from '../../design/failure.tsx';
import { Notice } from '../../design/notice.tsx';
import { Page } from '../../design/page.tsx';
import { eventKindOf } from '../../words/event-kind.ts';
import { vi } from '../../words/vi.ts';
import { congress as words } from '../../words/vi-congress.ts';
import { EVENTS } from '../../words/vi-tasks.ts';
import './congress.css';
import { Actions } from './actions.tsx';
import type { FormName } from './actions-now.ts';
import { isLive } from './filing-now.ts';
import { Filings } from './filings.tsx';
import { Lead } from './lead.tsx';
import { Reasons } from './reasons.tsx';
import { StageList } from './stage-list.tsx';
import { TaskBox } from './task-box.tsx';

const loadForms = () => import('./forms/open-form.tsx').then(it => it.OpenForm);
const OpenForm = lazy(loadForms);
// What is read after what is to be done comes after it.
const History = lazy(() => import('./history.tsx').then(it => it.History));
const Result = lazy(() => import('./result.tsx').then(it => it.Result));

/** One union's congress: what is to be done, the papers, what happened, and what the asker may do. */
export function CongressPage({ term, union }: { term: string; union: string }) {
  const answer = useAnswer('congress', { params: { term, union } }, { refetchInterval: untilClockRuns });
  const settings = useAnswer('term', { params: { term } });
  const failed = answer.error ?? settings.error;
  if (answer.data && settings.data) {
    return <Opened view={answer.data} term={settings.data} onReload={() => void answer.refetch()} />;
  }
  if (!failed) return <p class="loading">{vi.app.loading}</p>;
  const retry = () => {
    void answer.refetch();
    void settings.refetch();
  };
  return <Failure error={failed} onRetry={retry} />;
}

/** After a ruling the next clock starts within moments; until then the page looks again, for a while. */
function untilClockRuns(view: CongressView | undefined, reads: number): number | false {
  if (!view || view.clock || !isLive(view)) return false;
  return reads < MOST_READS ? 2500 : false;
}

const MOST_READS = 20;

function Opened({ view, term, onReload }: { view: CongressView; term: TermView; onReload: () => void }) {
  const [form, setForm] = useState<FormName>();
  const [told, setTold] = useState<string>();
  const event = EVENTS[eventKindOf(view.obligation)];
  // Fetched before they are asked for: whoever opens one may be off the network by then.
  useEffect(() => void loadForms().catch(() => undefined), []);
  const top = useRef<HTMLDivElement>(null);
  const close = () => {
    setForm(undefined);
    // The button that had the focus goes with the form; what is to be done next is told at the top.
    top.current?.focus();
  };
  const done = (answer: CommandAnswer) => {
    close();
    const [act = 'unchanged'] = answer.recorded;
    setTold(words.done[`${act} ${view.current}`] ?? words.done[act]);
  };
  const open = (name: FormName) => {
    setTold(undefined);
    setForm(name);
  };
  const reload = (told?: string) => {
    close();
    setTold(told);
    onReload();
  };
  return (
    <Page title={view.name} lead={<Lead view={view} event={event} />}>
      <div ref={top} tabIndex={-1} class="stack focusable">
        <div role="status">{told && <Notice tone="done" title={told} />}</div>
        <Reasons view={view} term={term} />
        <TaskBox view={view} />
      </div>
      {form ? (
        <Suspense fallback={<p class="loading">{vi.app.loading}</p>}>
          <OpenForm
            key={form}
            name={form}
            view={view}
            term={term}
            event={event}
            onDone={done}
            onCancel={close}
            onReload={reload}
          />
        </Suspense>
      ) : (
        <Actions view={view} event={event} onOpen={open} />
      )}
      <div class="two-columns">
        <div class="stack">
          <Filings view={view} event={event} />
          <Suspense fallback={null}>{view.held && <Result held={view.held} event={event} />}</Suspense>
        </div>
        <div class="stack">
          {!view.bundled && <StageList view={view} event={event} />}
          <Suspense fallback={null}>
            <History view={view} term={term} event={event} />
          </Suspense>
        </div>
      </div>
    </Page>
  );
}
