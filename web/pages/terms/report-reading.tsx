import type { Term } from '../../../lambdas/domain/term.ts';
import { reportTemplate as words } from '../../words/vi-report-template.ts';
import { SettingLine } from './setting-parts.tsx';

/** The template of the report as a reader sees it: its head and end, and folded away what it says when. */
export function ReportReading({ report }: { report: Term['report'] }) {
  const { upperBody, body, symbol, place, title, subject, signature, recipients } = report;
  const told: readonly (readonly [string, string | undefined])[] = [
    [words.upperBody, upperBody],
    [words.body, body],
    [words.symbol, symbol],
    [words.place, place],
    [words.title, title],
    [words.subject, subject],
    [words.signature, [...signature.lines, signature.name].filter(Boolean).join(' · ')],
    [words.recipients, recipients.join('; ')],
  ];
  return (
    <>
      <dl class="settings">
        {told.map(([name, text]) => text && <SettingLine key={name} title={name} value={text} />)}
      </dl>
      <details class="foldable">
        <summary>{words.content}</summary>
        <div class="stack">
          {report.paragraphs.map(({ heading, pieces }, index) => (
            <div key={index} class="stack">
              <h3>{heading ?? words.section(index + 1)}</h3>
              <ul class="bullets">
                {pieces.map(({ text, when }, at) => (
                  <li key={at}>
                    {text} <span class="small soft">({words.conditions[when ?? 'always']})</span>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </div>
      </details>
    </>
  );
}
