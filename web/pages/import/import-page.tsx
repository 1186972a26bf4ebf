import type { ImportForm } from '../../../lambdas/api/contracts.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { useMe } from '../../api/use-me.ts';
import { Failure } from '../../design/failure.tsx';
import { Notice } from '../../design/notice.tsx';
import { Page } from '../../design/page.tsx';
import { vi } from '../../words/vi.ts';
import { importing as words } from '../../words/vi-import.ts';
import { JobProgress } from './job-progress.tsx';
import { PickWorkbook } from './pick-workbook.tsx';
import { Preview } from './preview.tsx';
import { Result } from './result.tsx';
import { type Importing, useImport } from './use-import.ts';
import './import.css';

/** The import of a workbook into a term: picked, checked, looked at, and only then written. */
export function ImportPage({ term }: { term: string }) {
  const me = useMe();
  const title = me.terms.find(({ id }) => id === term)?.title;
  if (!me.keepsTerms || !title) {
    return (
      <Page title={words.title}>
        <Notice tone="off" title={me.keepsTerms ? vi.app.notFound : words.notYours} />
      </Page>
    );
  }
  return (
    <Page title={words.title} lead={<p class="soft">{words.lead(title)}</p>}>
      <Steps term={term} />
    </Page>
  );
}

function Steps({ term }: { term: string }) {
  const answer = useAnswer('importForm', {});
  const at = useImport(term, answer.data);
  if (answer.isError && !answer.data)
    return <Failure error={answer.error} onRetry={() => void answer.refetch()} />;
  if (!answer.data || !at.isReady) return <p class="loading">{vi.app.loading}</p>;
  return (
    <>
      {at.kept && <PickedFile at={at} />}
      {at.fault && (
        <Notice tone="late" title={at.fault} role="alert">
          {at.kept && !at.kept.checkJob && (
            <div>
              <button type="button" class="button" onClick={at.resend}>
                {words.resend}
              </button>
            </div>
          )}
        </Notice>
      )}
      <Step term={term} at={at} form={answer.data} />
    </>
  );
}

function Step({ term, at, form }: { term: string; at: Importing; form: ImportForm }) {
  const { kept, check, result, share } = at;
  if (!kept) return <PickWorkbook form={form} onPick={at.pick} />;
  if (kept.importJob) {
    return result && result.state !== 'running' ? (
      <Result job={result} term={term} onAgain={at.forget} />
    ) : (
      <JobProgress job={result} isImport />
    );
  }
  if (kept.checkJob) {
    if (!check || check.state === 'running') return <JobProgress job={check} />;
    return <Preview job={check} form={form} at={at} />;
  }
  if (share !== undefined) return <Sending share={share} />;
  return at.fault ? null : (
    <Notice tone="back" title={words.local.unfinished}>
      <div>
        <button type="button" class="button" onClick={at.resend}>
          {words.resend}
        </button>
      </div>
    </Notice>
  );
}

function PickedFile({ at }: { at: Importing }) {
  const { kept, share, check, result } = at;
  const isRunning = share !== undefined || check?.state === 'running' || result?.state === 'running';
  return (
    <div class="row spread">
      <span class="file-name">{kept && words.file(kept.fileName, kept.file.size)}</span>
      {!isRunning && (
        <button type="button" class="button" onClick={at.forget}>
          {words.another}
        </button>
      )}
    </div>
  );
}

function Sending({ share }: { share: number }) {
  const percent = Math.round(share * 100);
  return (
    <section class="card stack">
      <progress max={100} value={percent} aria-label={words.sending(percent)} />
      <p>{words.sending(percent)}</p>
    </section>
  );
}
