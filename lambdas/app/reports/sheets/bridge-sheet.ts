import type { Bridge } from '../../../domain/bridge.ts';
import type { Day } from '../../../domain/days.ts';
import type { ReportFigures } from '../report-figures.ts';
import type { SheetValue, WorkbookSheet } from '../report-model.ts';
import { officeDay } from '../words/office-numbers.ts';
import { MOVE_WORDS } from '../words/report-words.ts';
import { datesLine, noticeOf } from './progress-sheet.ts';

/** "Biến động số CĐCS": the number on the first day, every union that came or went, and their sum as a formula. */
export function bridgeSheet(
  report: ReportFigures,
  bridge: Bridge & { readonly from: Day; readonly to: Day },
): WorkbookSheet {
  const { start, corrected, lines, from, to } = bridge;
  const rows: SheetValue[][] = [
    ['', `Số CĐCS hết ngày ${officeDay(from)}`, '', null, start],
    ...(corrected === 0 ? [] : [['', 'Ghi nhận bổ sung của thời gian trước đó', '', null, corrected]]),
    ...lines.flatMap(({ kind, unions, count }) =>
      unions.map(({ name, decisionNo, on }) => [
        MOVE_WORDS[kind],
        name,
        decisionNo ?? '',
        on,
        count / unions.length,
      ]),
    ),
  ];
  return {
    name: 'Biến động số CĐCS',
    title: 'BIẾN ĐỘNG SỐ CÔNG ĐOÀN CƠ SỞ',
    notes: [datesLine(report), ...noticeOf(report)],
    header: [['Nội dung', 'Công đoàn cơ sở', 'Số quyết định', 'Từ ngày', 'Số CĐCS'].map(text => ({ text }))],
    columns: [
      { width: 22, format: 'text', total: { text: '' } },
      { width: 50, format: 'text', total: { text: `Số CĐCS hết ngày ${officeDay(to)}` } },
      { width: 20, format: 'text' },
      { width: 12, format: 'day' },
      { width: 10, format: 'count', total: 'sum' },
    ],
    rows,
    hasTotals: true,
  };
}
