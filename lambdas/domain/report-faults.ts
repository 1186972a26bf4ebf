import { hasNoBareNumber, namesOnlyKnown } from './report-sentence.ts';
import type { Term } from './term.ts';

/** What can be wrong with the template of a report that somebody is still typing. */
export type ReportFaultCode = 'text-missing' | 'unknown-placeholder' | 'number-without-source' | 'none-left';

type Fault = { readonly field: string; readonly code: ReportFaultCode };

/** Everything that does not hold in the template of the report: the schema refuses the same. */
export function reportFaults({ report }: Pick<Term, 'report'>): Fault[] {
  const { body, symbol, place, title, subject, paragraphs, signature } = report;
  return [
    ...Object.entries({ body, symbol, place, title }).flatMap(([name, text]) =>
      missing(`report.${name}`, text),
    ),
    ...sentenceFaults('report.subject', subject),
    ...(paragraphs.length === 0 ? [fault('report.paragraphs', 'none-left')] : []),
    ...paragraphs.flatMap(({ pieces }, index) => {
      const field = `report.paragraphs.${index}.pieces`;
      if (pieces.length === 0) return [fault(field, 'none-left')];
      return pieces.flatMap(({ text }, at) => sentenceFaults(`${field}.${at}.text`, text));
    }),
    ...(signature.lines.length === 0 ? [fault('report.signature.lines', 'text-missing')] : []),
  ];
}

function sentenceFaults(field: string, text: string): Fault[] {
  return [
    ...missing(field, text),
    ...(namesOnlyKnown(text) ? [] : [fault(field, 'unknown-placeholder')]),
    ...(hasNoBareNumber(text) ? [] : [fault(field, 'number-without-source')]),
  ];
}

function missing(field: string, text: string): Fault[] {
  return text.trim() === '' ? [fault(field, 'text-missing')] : [];
}

function fault(field: string, code: ReportFaultCode): Fault {
  return { field, code };
}
