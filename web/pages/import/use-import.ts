import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ImportForm } from '../../../lambdas/api/contracts.ts';
import { postForm } from '../../api/post-form.ts';
import { ApiError, SignedOut, UploadRefused } from '../../api/problem.ts';
import { useApp } from '../../app-context.ts';
import { failureText } from '../../design/failure.tsx';
import { importing as words } from '../../words/vi-import.ts';
import { type KeptImport, readKept, writeKept } from './kept-import.ts';
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
  const [fault, setFault] = useState<string>();
  const [isStarting, setStarting] = useState(false);
  const isBusy = useRef(false);
  const keep = (next: KeptImport | undefined) => {
    setKept(next);
    return writeKept(term, next);
  };
  const forget = () => {
    setFault(undefined);
    void keep(undefined);
  };
  const check = useImportJob(kept?.checkJob, forget);
  const result = useImportJob(kept?.importJob, forget);
  useEffect(() => {
    void readKept(term).then(found => {
      setKept(found);
      setReady(true);
    });
  }, [term]);
  const isDone = result?.state === 'done';
  useEffect(() => {
    if (isDone) void queries.invalidateQueries({ queryKey: ['progress'] });
  }, [isDone, queries]);

  /** One thing at a time: a double click does nothing twice. */
  const once = async (act: () => Promise<void>) => {
    if (isBusy.current) return;
    isBusy.current = true;
    setFault(undefined);
    try {
      await act();
    } catch (error) {
      // The sign-in page stands over the page then, and the file waits as it is.
      if (!(error instanceof SignedOut)) setFault(sentenceOf(error));
    } finally {
      isBusy.current = false;
      setShare(undefined);
      setStarting(false);
    }
  };
  const send = (at: KeptImport) =>
    once(async () => {
      setShare(0);
      await keep(at);
      let { key } = at;
      if (!key) {
        const body = { term, fileName: at.fileName, size: at.file.size };
        const upload = await client.call('uploadWorkbook', { body }, { key: at.intent });
        await postForm(upload, at.file, setShare);
        key = upload.id;
        await keep({ ...at, key });
      }
      const body = { term, key, dryRun: true, validPart: false };
      const job = await client.call('startImport', { body }, { key: `check-${at.intent}` });
      await keep({ ...at, key, checkJob: job.id });
    });
  return {
    isReady,
    kept,
    share,
    fault,
    check,
    result,
    isStarting,
    pick: file => {
      const wrong = faultOf(file, form);
      if (wrong) return setFault(wrong);
      void send({ file, fileName: file.name.slice(-200), intent: crypto.randomUUID() });
    },
    resend: () => kept && void send(kept),
    start: validPart =>
      kept?.key &&
      void once(async () => {
        setStarting(true);
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
  const fault = error instanceof ApiError ? error.problem.faults?.[0]?.title : undefined;
  return fault ?? failureText(error);
}
