import { useState } from 'preact/hooks';
import { Link } from 'wouter';
import type { ReportView } from '../../../lambdas/api/contracts.ts';
import type { Shown } from '../../../lambdas/domain/shown.ts';
import { bridgePlace, unionsPlace } from '../../places.ts';
import { formatDay } from '../../words/format.ts';
import { reportWords as words } from '../../words/vi-reports.ts';

type Paragraph = ReportView['text'][number];
type Figure = NonNullable<Paragraph['runs'][number]['figure']>;

/** The text of the report, ready to copy; every number in it opens its list. */
export function ReportTextCard({ report }: { report: ReportView }) {
  const [said, setSaid] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(plainText(report.text));
      setSaid(words.copied);
    } catch {
      setSaid(words.notCopied);
    }
  };
  return (
    <section class="card stack report-text" aria-labelledby="report-text">
      <div class="row spread">
        <h2 id="report-text">{words.text}</h2>
        <span class="row no-print">
          <span role="status" class="soft small">
            {said}
          </span>
          <button type="button" class="button" onClick={() => void copy()}>
            {words.copy}
          </button>
        </span>
      </div>
      <p class="soft">
        {words.asOf} {formatDay(report.asOf)} · {words.knownAt} {formatDay(report.knownAt)}
      </p>
      <p class="report-subject">{report.subject}</p>
      {report.text.map((paragraph, index) => (
        <Told key={index} paragraph={paragraph} term={report.term} />
      ))}
    </section>
  );
}

function Told({ paragraph, term }: { paragraph: Paragraph; term: string }) {
  return (
    <div class="report-paragraph">
      {paragraph.heading && <h3>{paragraph.heading}</h3>}
      <p>
        {paragraph.runs.map(({ text, figure }, index) => {
          const place = figure && placeOf(term, figure);
          if (!place) return <span key={index}>{text}</span>;
          return (
            <Link key={index} class="figure-words" href={place}>
              {text}
            </Link>
          );
        })}
      </p>
    </div>
  );
}

/** Where a number leads: to the list of what it counts, or to what changed the number of unions. */
function placeOf(term: string, { shown, parent, level, asOf, knownAt }: Figure): string | undefined {
  if (shown === 'changes') return bridgePlace(term, { asOf, knownAt });
  return parent && unionsPlace(term, parent, shown as Shown, { asOf, knownAt }, level);
}

/** The text as a letter takes it: headings on lines of their own. */
function plainText(text: readonly Paragraph[]): string {
  return text
    .map(({ heading, runs }) => [heading, runs.map(run => run.text).join('')].filter(Boolean).join('\n'))
    .join('\n');
}
