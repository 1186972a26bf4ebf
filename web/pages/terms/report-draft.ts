import type { Term } from '../../../lambdas/domain/term.ts';

type Report = Term['report'];

/** The template of the report without what was left empty: lines, headings, and what need not be there. */
export function cleanReport(report: Report): Report {
  const { upperBody, signature, ...rest } = report;
  const { name } = signature;
  return {
    ...rest,
    ...(upperBody?.trim() && { upperBody }),
    paragraphs: report.paragraphs.map(({ heading, pieces }) => ({
      ...(heading?.trim() && { heading }),
      pieces,
    })),
    signature: { lines: linesOf(signature.lines), ...(name?.trim() && { name }) },
    recipients: linesOf(report.recipients),
  };
}

function linesOf(lines: readonly string[]): string[] {
  return lines.map(line => line.trim()).filter(line => line !== '');
}

/** `list` with what stands at `index` replaced; taken away where nothing is put there. */
export function replaced<T>(list: readonly T[], index: number, entry?: T): T[] {
  return list.flatMap((it, at) => (at !== index ? [it] : entry === undefined ? [] : [entry]));
}

/** `list` with the entry at `index` moved by `by` places. */
export function moved<T>(list: readonly T[], index: number, by: -1 | 1): T[] {
  const after = [...list];
  after.splice(index + by, 0, ...after.splice(index, 1));
  return after;
}
