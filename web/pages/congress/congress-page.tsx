import { lazy, Suspense } from 'preact/compat';
import { useRef, useState } from 'preact/hooks';
import type { CommandAnswer, CongressView, TermView } from '../../../lambdas/api/contracts.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { Failure, isNowhere } from '../../design/failure.tsx';
import { Notice } from '../../design/notice.tsx';
import { Nowhere } from '../../design/nowhere.tsx';
import { Page } from '../../design/page.tsx';
import { eventKindOf } from '../../words/event-kind.ts';
import { vi } from '../../words/vi.ts';
import { congress as words } from '../../words/vi-congress.ts';
import { EVENTS } from '../../words/vi-tasks.ts';
import './congress.css';
import { Actions } from './actions.tsx';
import type { FormName } from './actions-now.ts';
import { behalfNow } from './behalf-now.ts';
import { FileShownContext } from './file-shown.ts';
import { isLive, judgedNow } from './filing-now.ts';
import { type ReasonsDraft, withLine } from './forms/reasons-draft.ts';
import { Lead } from './lead.tsx';
import { standingReasons } from './standing-reasons.ts';
import { TaskBox } from './task-box.tsx';
import { useFileShown } from './use-file-shown.ts';
import { useForms } from './use-forms.ts';

// What is read after what is to be done comes after it.
const Papers = lazy(() => import('./papers.tsx').then(it => it.Papers));
const Course = lazy(() => import('./course.tsx').then(it => it.Course));
const GateWarning = lazy(() => import('./gate-warning.tsx').then(it => it.GateWarning));
const Reasons = lazy(() => import('./reasons.tsx').then(it => it.Reasons));
const Changes = lazy(() => import('./review/changes.tsx').then(it => it.Changes));
const FiledForUs = lazy(() => import('./review/said.tsx').then(it => it.FiledForUs));
const Objection = lazy(() => import('./review/said.tsx').then(it => it.Objection));
const Exceptions = lazy(() => import('./review/exceptions.tsx').then(it => it.Exceptions));
const NextItem = lazy(() => import('./review/next-item.tsx').then(it => it.NextItem));
const FileViewer = lazy(() => import('./review/file-viewer.tsx').then(it => it.FileViewer));

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
  return isNowhere(failed) ? <Nowhere /> : <Failure error={failed} onRetry={retry} />;
}

/** After a ruling the next clock starts within moments; until then the page looks again, for a while. */
function untilClockRuns(view: CongressView | undefined, reads: number): number | false {
  if (!view || view.clock || !isLive(view)) return false;
  return reads < MOST_READS ? 2500 : false;
}

const MOST_READS = 20;

/** What is recorded when the papers have left the desk of whoever acted. */
const RULINGS = new Set(['recommended', 'returned', 'approved', 'rejected', 'recognition-refused']);

function Opened({ view, term, onReload }: { view: CongressView; term: TermView; onReload: () => void }) {
  const [form, setForm] = useState<FormName>();
  const [told, setTold] = useState<string>();
  const [isRuled, setRuled] = useState(false);
  const [draft, setDraft] = useState<ReasonsDraft>([]);
  const file = useFileShown();
  const event = EVENTS[eventKindOf(view.obligation)];
  const forms = useForms(form !== undefined);
  const top = useRef<HTMLDivElement>(null);
  const close = () => {
    setForm(undefined);
    // The button that had the focus goes with the form; what is to be done next is told at the top.
    top.current?.focus();
  };
  const done = (answer: CommandAnswer) => {
    file.show(undefined);
    setDraft([]);
    close();
    const [act = 'unchanged'] = answer.recorded;
    setTold(words.done[`${act} ${view.current}`] ?? words.done[act]);
    setRuled(RULINGS.has(act));
  };
  const open = (name: FormName) => {
    setTold(undefined);
    setForm(name);
  };
  const reload = (told?: string) => {
    close();
    setRuled(false);
    setTold(told);
    onReload();
  };
  const judged = judgedNow(view);
  const mayReturn = view.actions.includes('return') && judged !== undefined;
  const isJudge = mayReturn && judged.round > 1;
  const ask = (id: string) => {
    setDraft(withLine(draft, id));
    if (form !== 'return') open('return');
  };
  const loading = <p class="loading">{vi.app.loading}</p>;
  return (
    <FileShownContext.Provider value={file}>
      <Page title={view.name} lead={<Lead view={view} event={event} />}>
        <div ref={top} tabIndex={-1} class="stack focusable">
          <div role="status">
            {told && (
              <Notice tone="done" title={told}>
                {isRuled && (
                  <Suspense fallback={null}>
                    <NextItem view={view} />
                  </Suspense>
                )}
              </Notice>
            )}
          </div>
          <Suspense fallback={null}>
            {(view.requested || view.irregular) && <Exceptions view={view} event={event} />}
            {view.objection && <Objection view={view} event={event} />}
            {view.actions.includes('object') && behalfNow(view) && (
              <FiledForUs view={view} event={event} onOpen={form ? undefined : open} />
            )}
          </Suspense>
          {standingReasons(view) && (
            <Suspense fallback={loading}>
              <Reasons view={view} term={term} event={event} />
            </Suspense>
          )}
          <TaskBox view={view} />
          {view.below?.isWarned && isLive(view) && !view.heldOn && !form && (
            <Suspense fallback={null}>
              <GateWarning view={view} term={term} event={event} />
            </Suspense>
          )}
        </div>
        <div class={file.id ? 'work with-file' : 'work'}>
          <div class="doing stack" key="doing">
            {isJudge && (
              <Suspense fallback={loading}>
                <Changes view={view} term={term} event={event} />
              </Suspense>
            )}
            {forms ? (
              <forms.FormOrDraft
                name={form}
                view={view}
                term={term}
                event={event}
                reasons={{ draft, onDraft: setDraft }}
                onOpen={open}
                onDone={done}
                onCancel={close}
                onReload={reload}
              />
            ) : (
              form && loading
            )}
            {!form && <Actions view={view} event={event} onOpen={open} />}
          </div>
          {file.id && (
            <div class="shown no-print" key="shown">
              <Suspense fallback={loading}>
                <FileViewer
                  view={view}
                  id={file.id}
                  event={event}
                  onShow={file.show}
                  onClose={() => file.show(undefined)}
                  onAsk={mayReturn ? ask : undefined}
                />
              </Suspense>
            </div>
          )}
          <div class="stack" key="papers">
            <Suspense fallback={loading}>
              <Papers view={view} term={term} event={event} />
            </Suspense>
          </div>
          <div class="stack" key="course">
            <Suspense fallback={loading}>
              <Course view={view} term={term} event={event} />
            </Suspense>
          </div>
        </div>
      </Page>
    </FileShownContext.Provider>
  );
}
