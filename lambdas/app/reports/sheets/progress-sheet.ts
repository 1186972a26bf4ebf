import type { Figures, Measure } from '../../../domain/measures.ts';
import { type Shown, shownCount } from '../../../domain/shown.ts';
import type { ReportFigures, ReportRow } from '../report-figures.ts';
import type { HeaderCell, SheetColumn, SheetValue, WorkbookSheet } from '../report-model.ts';
import { officeDay } from '../words/office-numbers.ts';
import { behind } from '../words/report-words.ts';

type Told = (row: ReportRow, index: number) => SheetValue;
type Column = {
  readonly head: string;
  readonly under?: string;
  readonly is: SheetColumn;
  readonly tell: Told;
};

const count = (head: string, tell: Told, under?: string): Column => ({
  head,
  ...(under !== undefined && { under }),
  is: { width: 9, format: 'count', total: 'sum' },
  tell,
});
const of =
  (...measures: Measure[]): Told =>
  ({ figures }) =>
    sumOf(figures, measures);
const shown =
  (code: Shown): Told =>
  ({ figures }) =>
    shownCount(code, figures);

const MANAGED = 2;
const OBLIGED = [4, 5] as const;
const HELD = [10, 11] as const;

/** The columns of the weekly table, as offices know it; the shares are formulas over the columns beside them. */
const COLUMNS: readonly Column[] = [
  { head: 'TT', is: { width: 5, format: 'count', total: { text: '' } }, tell: (_, index) => index + 1 },
  {
    head: 'Đơn vị',
    is: { width: 26, format: 'text', total: { text: 'Tổng cộng' } },
    tell: ({ name }) => name,
  },
  count('Tổng CĐCS', of('managed')),
  count('Đoàn viên', of('members')),
  count('Phải tổ chức', of('obliged.congress', 'obliged.undecided'), 'Đại hội'),
  count('Phải tổ chức', of('obliged.conference'), 'Hội nghị'),
  count('Không thuộc diện', of('exempt.new', 'exempt.unable')),
  count('Đã đăng ký ngày', shown('registered')),
  count('Đã duyệt hồ sơ', shown('dossier-approved')),
  count('Tổ chức trong tuần', ({ heldInWeek }) => heldInWeek),
  count('Lũy kế', of('held.congress'), 'Đại hội'),
  count('Lũy kế', of('held.conference'), 'Hội nghị'),
  {
    head: 'Tỷ lệ so với',
    under: 'Tổng CĐCS',
    is: { width: 9, format: 'ratio', ratio: { of: [...HELD], to: [MANAGED] } },
    tell: () => null,
  },
  {
    head: 'Tỷ lệ so với',
    under: 'Phải tổ chức',
    is: { width: 9, format: 'ratio', ratio: { of: [...HELD], to: [...OBLIGED] } },
    tell: () => null,
  },
  count('Hình thức', of('held.plenary'), 'Toàn thể'),
  count('Hình thức', of('held.delegate'), 'Đại biểu'),
  count('Bầu trực tiếp chủ tịch', of('held.direct-president')),
  count('Đã công nhận', of('recognised')),
  count('Dự kiến tuần tới', ({ nextWeek }) => nextWeek),
  { head: 'Lý do chậm', is: { width: 44, format: 'text' }, tell: reasonsWhy },
];

/** The weekly "Biểu tiến độ": a row for each upper-level union in the official order, totals as formulas. */
export function progressSheet(report: ReportFigures): WorkbookSheet {
  const { rows, week, term } = report;
  return {
    name: 'Biểu tiến độ',
    title: `BIỂU TIẾN ĐỘ TỔ CHỨC ĐẠI HỘI CÔNG ĐOÀN CƠ SỞ, NHIỆM KỲ ${term.id}`,
    notes: [
      datesLine(report),
      `Tuần báo cáo: từ ngày ${officeDay(week.from)} đến ngày ${officeDay(week.to)}.`,
      ...noticeOf(report),
    ],
    header: headerOf(COLUMNS),
    columns: COLUMNS.map(({ is }) => is),
    rows: rows.map((row, index) => COLUMNS.map(({ tell }) => tell(row, index))),
    hasTotals: true,
    stickyColumns: 2,
  };
}

/** "Số liệu tính đến ngày …, theo số liệu cập nhật đến ngày …". */
export function datesLine({ asOf, knownAt }: Pick<ReportFigures, 'asOf' | 'knownAt'>): string {
  return `Số liệu tính đến ngày ${officeDay(asOf)}, theo số liệu cập nhật đến ngày ${officeDay(knownAt)}.`;
}

/** What stands above sample data, so that nobody mistakes it for real. */
export function noticeOf({ term }: Pick<ReportFigures, 'term'>): string[] {
  return term.notice ? [term.notice] : [];
}

/** Two rows of heads: neighbours with the same head stand under it. */
export function headerOf(columns: readonly { head: string; under?: string }[]): HeaderCell[][] {
  const top: HeaderCell[] = [];
  const below: HeaderCell[] = [];
  for (const [index, { head, under }] of columns.entries()) {
    if (under === undefined) {
      top.push({ text: head, rows: 2 });
      continue;
    }
    below.push({ text: under });
    if (columns[index - 1]?.head === head) continue;
    const next = columns.findIndex((column, at) => at > index && column.head !== head);
    top.push({ text: head, columns: (next < 0 ? columns.length : next) - index });
  }
  return [top, below];
}

/** What the record says of why a row is behind: no more than it knows. */
function reasonsWhy({ figures }: ReportRow): string {
  const told = {
    union: figures['overdue.union'] ?? 0,
    upper: figures['overdue.upper'] ?? 0,
    postponed: figures.postponed ?? 0,
    undated: Math.max(0, shownCount('to-hold', figures) - (figures.registered ?? 0)),
  };
  return (Object.keys(told) as (keyof typeof told)[])
    .filter(why => told[why] > 0)
    .map(why => behind(told[why], why))
    .join('; ');
}

function sumOf(figures: Figures, measures: readonly Measure[]): number {
  return measures.reduce((sum, measure) => sum + (figures[measure] ?? 0), 0);
}
