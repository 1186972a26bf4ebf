import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'preact/hooks';
import type { ImportForm } from '../../../lambdas/api/contracts.ts';
import { postForm } from '../../api/post-form.ts';
import { ApiError, UploadRefused } from '../../api/problem.ts';
import { useSending } from '../../api/use-sending.ts';
import { useApp } from '../../app-context.ts';
import { failureText } from '../../design/failure.tsx';
import { useSub } from '../../sign-in/use-session.ts';
import { faultText } from '../../words/problem-text.ts';
import { importing as words } from '../../words/vi-import.ts';
import { type KeptImport, keepImport, keptImport } from './kept-import.ts';
import { type ImportState, useImportJob } from './use-import-job.ts';

/** An import as the page shows it. */
export type Importing = {
  /** False until it is known whether an import was begun on this device. */
  readonly isReady: boolean;
  readonly kept: KeptImport | undefined;
  /** Share of the file that is through, 0 to 1; undefined while none is sent. */
  readonly share: number | undefined;
  readonly fault: string | undefined;
  readonly check: ImportState | undefined;
  readonly result: ImportState | undefined;
  readonly isStarting: boolean;
  readonly pick: (file: File) => void;
  readonly resend: () => void;
  readonly start: (validPart: boolean) => void;
  readonly forget: () => void;
};

/** Takes a workbook from the picked file through the check to the import; each step goes on after a reload. */
export function useImport(term: string, form: ImportForm | undefined): Importing {
  const { client } = useApp();
  const queries = useQueryClient();
  const [isReady, setReady] = useState(false);
  const [kept, setKept] = useState<KeptImport>();
  const [share, setShare] = useState<number>();
  /** What is wrong with a file before anything is sent. */
  const [wrong, setWrong] = useState<string>();
  const { isSending, error, clearError, once } = useSending();
  const sub = useSub();
  const keep = (next: KeptImport | undefined) => {
    setKept(next);
    return keepImport({ sub, term }, next);
  };
  const forget = () => {
    setWrong(undefined);
    clearError();
    void keep(undefined);
  };
  const check = useImportJob(kept?.checkJob, forget);
  const result = useImportJob(kept?.importJob, forget);
  useEffect(() => {
    void keptImport({ sub, term }).then(found => {
      setKept(found);
      setReady(true);
    });
  }, [sub, term]);
  const isDone = result?.state === 'done';
  useEffect(() => {
    if (isDone) void queries.invalidateQueries({ queryKey: ['progress'] });
  }, [isDone, queries]);

  const send = (at: KeptImport) =>
    once(async () => {
      setShare(0);
      try {
        await keep(at);
        const key = at.key ?? (await upload(at));
        const body = { term, key, dryRun: true, validPart: false };
        const job = await client.call('startImport', { body }, { key: `check-${at.intent}` });
        await keep({ ...at, key, checkJob: job.id });
      } finally {
        setShare(undefined);
      }
    });
  /** Brings the workbook up; returns the key to import it by. */
  const upload = async (at: KeptImport): Promise<string> => {
    const body = { term, fileName: at.fileName, size: at.file.size };
    const form = await client.call('uploadWorkbook', { body }, { key: at.intent });
    await postForm(form, at.file, setShare);
    await keep({ ...at, key: form.id });
    return form.id;
  };
  return {
    isReady,
    kept,
    share,
    fault: wrong ?? (error === undefined ? undefined : sentenceOf(error)),
    check,
    result,
    isStarting: isSending && share === undefined,
    pick: file => {
      const found = faultOf(file, form);
      setWrong(found);
      if (found) return;
      void send({ file, fileName: file.name.slice(-200), intent: crypto.randomUUID() });
    },
    resend: () => kept && void send(kept),
    start: validPart =>
      kept?.key &&
      void once(async () => {
        const body = { term, key: kept.key ?? '', dryRun: false, validPart };
        const part = validPart ? 'part' : 'all';
        const job = await client.call('startImport', { body }, { key: `${part}-${kept.intent}` });
        await keep({ ...kept, importJob: job.id });
      }),
    forget,
  };
}

/** What is wrong with a file before anything is sent. */
function faultOf(file: File, form: ImportForm | undefined): string | undefined {
  if (file.size === 0) return words.local.empty;
  return form && file.size > form.maxBytes ? words.local.tooLarge(form.maxBytes) : undefined;
}

function sentenceOf(error: unknown): string {
  if (error instanceof UploadRefused) return words.local.refused;
  const [fault] = error instanceof ApiError ? (error.problem.faults ?? []) : [];
  return fault ? faultText(fault) : failureText(error);
}
