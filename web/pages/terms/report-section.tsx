import type { Term } from '../../../lambdas/domain/term.ts';
import { TextArea, TextInput } from '../../design/inputs.tsx';
import { reportTemplate as words } from '../../words/vi-report-template.ts';
import { PlaceholderHelp } from './placeholder-help.tsx';
import { ReportParagraphs } from './report-paragraphs.tsx';
import { ReportReading } from './report-reading.tsx';
import type { FieldsProps, Section } from './section.ts';

type Report = Term['report'];

/** Lengths that the schema takes. */
const HEAD = { upperBody: 150, body: 150, symbol: 30, place: 60, title: 60 } as const;

/** The report that is made of the figures: who issues it, what it says, who signs and receives it. */
export const reportSection: Section = {
  read: term => <ReportReading report={term.report} />,
  fields: props => {
    const { report } = props.term;
    const set = (change: Partial<Report>) => props.onChange({ report: { ...report, ...change } });
    return (
      <>
        <div class="grid-2">
          {(Object.keys(HEAD) as (keyof typeof HEAD)[]).map(name => (
            <TextInput
              key={name}
              label={words[name]}
              hint={name === 'symbol' ? words.symbolHint : undefined}
              required={name !== 'upperBody'}
              maxLength={HEAD[name]}
              value={report[name] ?? ''}
              onValue={text => set({ [name]: text })}
              fault={props.faultOf(`report.${name}`)}
            />
          ))}
        </div>
        <PlaceholderHelp />
        <TextArea
          label={words.subject}
          required
          maxLength={1000}
          value={report.subject}
          onValue={subject => set({ subject })}
          fault={props.faultOf('report.subject')}
        />
        <ReportParagraphs
          paragraphs={report.paragraphs}
          onParagraphs={paragraphs => set({ paragraphs })}
          faultOf={props.faultOf}
        />
        <Ending report={report} onReport={set} faultOf={props.faultOf} />
      </>
    );
  },
};

function Ending(props: {
  report: Report;
  onReport: (change: Partial<Report>) => void;
  faultOf: FieldsProps['faultOf'];
}) {
  const { report, onReport, faultOf } = props;
  const { signature, recipients } = report;
  /** What is wrong with a list of lines, or with one of them. */
  const listFault = (field: string, lines: readonly string[]) =>
    [field, ...lines.map((_, index) => `${field}.${index}`)].map(faultOf).find(Boolean);
  return (
    <div class="grid-2">
      <div class="stack">
        <TextArea
          label={words.signature}
          hint={words.linesHint}
          required
          value={signature.lines.join('\n')}
          onValue={text => onReport({ signature: { ...signature, lines: text.split('\n') } })}
          fault={listFault('report.signature.lines', signature.lines)}
        />
        <TextInput
          label={words.signer}
          hint={words.signerHint}
          maxLength={80}
          value={signature.name ?? ''}
          onValue={name => onReport({ signature: { ...signature, name } })}
          fault={faultOf('report.signature.name')}
        />
      </div>
      <TextArea
        label={words.recipients}
        hint={words.linesHint}
        value={recipients.join('\n')}
        onValue={text => onReport({ recipients: text.split('\n') })}
        fault={listFault('report.recipients', recipients)}
      />
    </div>
  );
}
