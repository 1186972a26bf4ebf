import { type Progress, percent } from '../../domain/progress.ts';
import { REPORT_LAYOUT } from '../../domain/report-layout.ts';
import type { Asker } from '../queries/ask.ts';
import { type ProgressAsk, viewProgress } from '../queries/progress.ts';
import type { FiguresReader, OfficerReader, RegisterReader } from '../queries/readers.ts';
import type { ReportDocument, Run, Workbook, WorkbookSheet } from './report-model.ts';
import { counted, PROGRESS_REPORT, share } from './words/progress-report.ts';

/** A report as data, to be made a file of. */
export type ProgressReport = {
  readonly fileName: string;
  readonly document: ReportDocument;
  readonly workbook: Workbook;
};

/**
 * Progress as the asker may see it, as a report and as a workbook; whose report it is, its number and its signature
 * are left to be written. NotFound as for the figures themselves.
 */
export async function progressReport(
  readers: OfficerReader & RegisterReader & FiguresReader,
  asker: Asker,
  ask: ProgressAsk,
  now: number,
): Promise<ProgressReport> {
  const progress = await viewProgress(readers, asker, ask, now);
  return {
    fileName: PROGRESS_REPORT.fileName(progress.asOf),
    document: documentOf(progress),
    workbook: { title: PROGRESS_REPORT.sheet, sheets: [sheetOf(progress)] },
  };
}

function documentOf(progress: Progress): ReportDocument {
  const { asOf, knownAt, managed, held, percentHeld } = progress;
  const number = (shown: string, count: number): Run => ({
    text: counted(count),
    figure: { shown, asOf, knownAt },
  });
  const rate = percentHeld === null ? '' : PROGRESS_REPORT.rate(percentHeld);
  return {
    layout: REPORT_LAYOUT,
    head: { body: PROGRESS_REPORT.dots, place: PROGRESS_REPORT.dots },
    title: PROGRESS_REPORT.title,
    subject: PROGRESS_REPORT.subject,
    blocks: [
      {
        kind: 'paragraph',
        runs: [
          { text: `${PROGRESS_REPORT.dates(asOf, knownAt)}${PROGRESS_REPORT.before}` },
          number('held', held),
          { text: '/' },
          number('managed', managed),
          { text: `${PROGRESS_REPORT.after}${rate}.` },
        ],
      },
    ],
    signature: { lines: [] },
    recipients: [],
    annexes: [annexOf(progress)],
  };
}

function annexOf(progress: Progress): ReportDocument['annexes'][number] {
  const { asOf, knownAt, unions } = progress;
  const row = (
    place: string,
    name: string,
    of: Progress['unions'][number] | Progress,
    parent?: string,
  ): Run[] => {
    const number = (shown: string, count: number): Run => ({
      text: counted(count),
      figure: { shown, asOf, knownAt, ...(parent !== undefined && { parent }) },
    });
    const rate = percent(of.held, progress.denominator === 'managed' ? of.managed : of.obliged);
    return [
      { text: place },
      { text: name },
      number('managed', of.managed),
      number('obliged', of.obliged),
      number('held', of.held),
      number('recognised', of.recognised),
      { text: rate === null ? '' : share(rate) },
    ];
  };
  return {
    label: PROGRESS_REPORT.annex,
    title: PROGRESS_REPORT.table,
    note: PROGRESS_REPORT.dates(asOf, knownAt),
    isLandscape: true,
    blocks: [
      {
        kind: 'table',
        columns: [1, 7, 2, 2, 2, 2, 2].map((width, index) => ({
          width,
          align: index === 0 ? 'center' : index === 1 ? 'left' : 'right',
        })),
        header: [PROGRESS_REPORT.header.map(text => ({ text }))],
        rows: unions.map((union, index) => row(String(index + 1), union.name, union, union.id)),
        total: row('', PROGRESS_REPORT.total, progress),
      },
    ],
  };
}

function sheetOf(progress: Progress): WorkbookSheet {
  const count = { width: 12, format: 'count', total: 'sum' } as const;
  return {
    name: PROGRESS_REPORT.sheet,
    title: PROGRESS_REPORT.table,
    notes: [PROGRESS_REPORT.dates(progress.asOf, progress.knownAt)],
    header: [PROGRESS_REPORT.header.map(text => ({ text }))],
    columns: [
      { width: 5, format: 'count' },
      { width: 40, format: 'text', total: { text: PROGRESS_REPORT.total } },
      count,
      count,
      count,
      count,
      { width: 10, format: 'ratio', ratio: { of: [4], to: [progress.denominator === 'managed' ? 2 : 3] } },
    ],
    rows: progress.unions.map(({ name, managed, obliged, held, recognised }, index) => [
      index + 1,
      name,
      managed,
      obliged,
      held,
      recognised,
      null,
    ]),
    hasTotals: true,
    stickyColumns: 2,
  };
}
