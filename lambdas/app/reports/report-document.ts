import { percent } from '../../domain/progress.ts';
import { REPORT_LAYOUT } from '../../domain/report-layout.ts';
import { type Shown, shownCount } from '../../domain/shown.ts';
import type { ReportFigures, ReportRow } from './report-figures.ts';
import type { Annex, FigureSource, PrintedTable, ReportDocument, Run } from './report-model.ts';
import type { ReportText } from './report-text.ts';
import { datesLine, noticeOf } from './sheets/progress-sheet.ts';
import { grouped, officePercent } from './words/office-numbers.ts';
import { ANNEX_WORDS } from './words/report-words.ts';

/** What a report says, before it is laid out. */
export type ReportContent = {
  readonly figures: ReportFigures;
  readonly subject: string;
  readonly text: readonly ReportText[];
  /** The number of the report, where it has one. */
  readonly number?: string | undefined;
};

/** The report as an official document with the table of the upper-level unions as its annex. */
export function reportDocument(
  { figures, subject, text, number }: ReportContent,
  addressOf: ((figure: FigureSource) => string | undefined) | undefined,
): ReportDocument {
  const { report } = figures.term;
  return {
    layout: report.layout ?? REPORT_LAYOUT,
    head: {
      ...(report.upperBody && { upperBody: inLines(report.upperBody) }),
      body: inLines(report.body),
      ...(number ? { number } : { symbol: report.symbol }),
      place: report.place,
      day: figures.asOf,
    },
    title: report.title,
    subject,
    blocks: text.flatMap(({ heading, runs }) => [
      ...(heading ? [{ kind: 'heading', level: 2, text: heading } as const] : []),
      { kind: 'paragraph', runs } as const,
    ]),
    signature: report.signature,
    recipients: report.recipients,
    annexes: [annexOf(figures)],
    ...(addressOf && { addressOf }),
  };
}

/** The name of a body on the lines that the template parts it into. */
function inLines(name: string): string {
  return name.replaceAll(' / ', '\n');
}

const COLUMNS = Object.entries(ANNEX_WORDS.columns).map(([shown, head]) => ({ head, shown: shown as Shown }));

function annexOf(figures: ReportFigures): Annex {
  return {
    label: ANNEX_WORDS.label,
    title: ANNEX_WORDS.title,
    note: [datesLine(figures), ...noticeOf(figures)].join(' '),
    blocks: [tableOf(figures)],
  };
}

function tableOf(figures: ReportFigures): PrintedTable {
  const { rows, total, term, asOf, knownAt, parent } = figures;
  const whole = term.denominator;
  const line = (row: ReportRow, own: string, lead: Run[]): Run[] => [
    ...lead,
    ...COLUMNS.map(({ shown }) => ({
      text: grouped(shownCount(shown, row.figures)),
      figure: { shown, parent: own, asOf, knownAt },
    })),
    { text: officePercent(percent(shownCount('held', row.figures), shownCount(whole, row.figures))) },
  ];
  return {
    kind: 'table',
    columns: [
      { width: 4, align: 'center' },
      { width: 22, align: 'left' },
      ...COLUMNS.map(() => ({ width: 10, align: 'right' }) as const),
      { width: 10, align: 'right' },
    ],
    header: [
      [ANNEX_WORDS.order, ANNEX_WORDS.unit, ...COLUMNS.map(({ head }) => head), ANNEX_WORDS.share].map(
        text => ({ text }),
      ),
    ],
    rows: rows.map((row, index) => line(row, row.id, [{ text: String(index + 1) }, { text: row.name }])),
    total: line(total, parent, [{ text: '' }, { text: ANNEX_WORDS.total, isBold: true }]),
  };
}
