import { useState } from 'preact/hooks';
import type { ReportView } from '../../../lambdas/api/contracts.ts';
import { useSending } from '../../api/use-sending.ts';
import { useApp } from '../../app-context.ts';
import { failureText } from '../../design/failure.tsx';
import { TextInput } from '../../design/inputs.tsx';
import { Notice } from '../../design/notice.tsx';
import { saveFile } from '../../device/save-file.ts';
import { reportWords as words } from '../../words/vi-reports.ts';

const FILES = [
  ['report.docx', words.docx],
  ['report.pdf', words.pdf],
  ['progress.xlsx', words.xlsx],
] as const;

/** The report as files, made when asked for. */
export function ReportFiles({ report }: { report: ReportView }) {
  const { client } = useApp();
  const [number, setNumber] = useState('');
  const { isSending, error, once } = useSending();
  const { term, asOf, knownAt } = report;
  const download = (file: string) =>
    once(async () => {
      const path = `/api/terms/${encodeURIComponent(term)}/reports/${file}`;
      const query = { asOf, knownAt, number: number.trim(), site: location.origin };
      const { blob, name } = await client.file(path, query);
      saveFile(blob, name || file);
    });
  return (
    <section class="card stack no-print" aria-labelledby="report-files">
      <h2 id="report-files">{words.files}</h2>
      <div class="report-number">
        <TextInput
          label={words.number}
          hint={words.numberHint(report.symbol)}
          maxLength={60}
          value={number}
          onValue={setNumber}
        />
      </div>
      <div class="row actions">
        {FILES.map(([file, word]) => (
          <button
            key={file}
            type="button"
            class="button"
            disabled={isSending}
            onClick={() => void download(file)}
          >
            {word}
          </button>
        ))}
        <span role="status" class="soft">
          {isSending ? words.making : ''}
        </span>
      </div>
      {error ? <Notice tone="late" role="alert" title={failureText(error)} /> : null}
      <p class="soft small">
        {words.week(report.week.from, report.week.to)} {words.layout}
      </p>
    </section>
  );
}
