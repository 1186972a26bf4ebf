import type { Measure } from '../../../domain/measures.ts';
import type { ReportFigures, ReportRow } from '../report-figures.ts';
import type { SheetColumn, SheetValue, WorkbookSheet } from '../report-model.ts';
import { datesLine, headerOf, noticeOf } from './progress-sheet.ts';

type Column = {
  readonly head: string;
  readonly under?: string;
  readonly is: SheetColumn;
  readonly tell: (row: ReportRow, index: number) => SheetValue;
};

const count = (head: string, measures: readonly Measure[], under?: string): Column => ({
  head,
  ...(under !== undefined && { under }),
  is: { width: 9, format: 'count', total: 'sum' },
  tell: ({ figures }) => measures.reduce((sum, measure) => sum + (figures[measure] ?? 0), 0),
});

const columnsOf = (youngBelow: number): Column[] => [
  { head: 'TT', is: { width: 5, format: 'count', total: { text: '' } }, tell: (_, index) => index + 1 },
  {
    head: 'Đơn vị',
    is: { width: 26, format: 'text', total: { text: 'Tổng cộng' } },
    tell: ({ name }) => name,
  },
  count('Số đại hội, hội nghị', ['held.congress', 'held.conference']),
  count('Người dự', ['people.summoned'], 'Triệu tập'),
  count('Người dự', ['people.present'], 'Có mặt'),
  count('Ban Chấp hành', ['people.committee'], 'Số ủy viên'),
  count('Ban Chấp hành', ['people.women'], 'Nữ'),
  count('Ban Chấp hành', ['people.minorities'], 'Dân tộc thiểu số'),
  count('Ban Chấp hành', ['people.party'], 'Đảng viên'),
  count('Ban Chấp hành', ['people.under35'], `Dưới ${youngBelow} tuổi`),
  count('Ban Chấp hành', ['people.first-time'], 'Tham gia lần đầu'),
  count('Ban Chấp hành', ['people.university'], 'Đại học trở lên'),
  count('Ban Chấp hành', ['people.vacant'], 'Khuyết'),
  count('Ủy ban Kiểm tra', ['people.inspection']),
  count('Chủ tịch', ['people.president-reelected'], 'Tái cử'),
  count('Chủ tịch', ['people.president-new'], 'Mới'),
  count('Đại biểu dự cấp trên', ['people.delegates'], 'Chính thức'),
  count('Đại biểu dự cấp trên', ['people.reserve-delegates'], 'Dự khuyết'),
  count('Đại biểu dự cấp trên', ['people.delegates-women'], 'Nữ'),
  count('Đại biểu dự cấp trên', ['people.delegates-minorities'], 'Dân tộc thiểu số'),
];

/** "Kết quả nhân sự": what the reports of the congresses held count of people; no names. */
export function peopleSheet(report: ReportFigures): WorkbookSheet {
  const { rows, term } = report;
  const columns = columnsOf(term.youngBelow.value);
  return {
    name: 'Kết quả nhân sự',
    title: `KẾT QUẢ NHÂN SỰ ĐẠI HỘI CÔNG ĐOÀN CƠ SỞ, NHIỆM KỲ ${term.id}`,
    notes: [
      datesLine(report),
      'Theo báo cáo của các đại hội, hội nghị đã được xác nhận.',
      ...noticeOf(report),
    ],
    header: headerOf(columns),
    columns: columns.map(({ is }) => is),
    rows: rows.map((row, index) => columns.map(({ tell }) => tell(row, index))),
    hasTotals: true,
    stickyColumns: 2,
  };
}
