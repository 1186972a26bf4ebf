import type { Stage } from '../../../domain/stages.ts';
import type { CongressLine } from '../../queries/congress-row.ts';
import type { GivenBack } from '../../queries/readers.ts';
import type { ReportFigures } from '../report-figures.ts';
import type { WorkbookSheet } from '../report-model.ts';
import { datesLine, noticeOf } from './progress-sheet.ts';

const STAGES: Readonly<Record<Stage, string>> = {
  plan: 'Kế hoạch đại hội',
  personnel: 'Đề án nhân sự',
  approval: 'Duyệt đại hội',
  held: 'Tổ chức đại hội',
  recognition: 'Công nhận kết quả bầu cử',
};

const SIDES = {
  open: 'chưa nộp',
  returned: 'trả lại bổ sung',
  submitted: 'chờ xử lý',
  recommended: 'đã thẩm định, chờ ký',
} as const;

/** The unions that are overdue, each with where its papers lie and why they were given back. */
export function lateSheet(
  report: ReportFigures,
  lines: readonly CongressLine[],
  givenBack: readonly GivenBack[],
): WorkbookSheet {
  const names = new Map(report.rows.map(({ id, name }) => [id, name]));
  const backs = Map.groupBy(givenBack, ({ union }) => union);
  const labels = new Map(report.term.returnReasons.map(({ code, label }) => [code, label]));
  return {
    name: 'Danh sách chậm',
    title: 'DANH SÁCH CÔNG ĐOÀN CƠ SỞ QUÁ HẠN',
    notes: [datesLine(report), ...noticeOf(report)],
    header: [
      [
        'TT',
        'Công đoàn cơ sở',
        'Công đoàn cấp trên',
        'Bước',
        'Đang ở',
        'Hạn',
        'Số ngày làm việc quá hạn',
        'Nội dung, lý do',
      ].map(text => ({ text })),
    ],
    columns: [
      { width: 5, format: 'count' },
      { width: 46, format: 'text' },
      { width: 24, format: 'text' },
      { width: 26, format: 'text' },
      { width: 20, format: 'text' },
      { width: 12, format: 'day' },
      { width: 12, format: 'count' },
      { width: 60, format: 'text' },
    ],
    rows: lines.map((line, index) => {
      const turn = line.side === 'open' || line.side === 'returned' ? 'CĐCS' : 'Công đoàn cấp trên';
      return [
        index + 1,
        line.name,
        names.get(line.parent) ?? line.parent,
        line.current ? STAGES[line.current] : '',
        turn,
        line.clock?.due ?? null,
        line.clock ? Math.max(0, -line.clock.workingDaysLeft) : null,
        whyLate(line, backs.get(line.union) ?? [], labels),
      ];
    }),
    hasTotals: false,
    stickyColumns: 2,
  };
}

function whyLate(
  { side, postponedTo, lacksMinutes }: CongressLine,
  backs: readonly GivenBack[],
  labels: ReadonlyMap<string, string>,
): string {
  const reasons = [...new Set(backs.flatMap(({ reasons }) => reasons))].map(code => labels.get(code) ?? code);
  return [
    side && side in SIDES ? SIDES[side as keyof typeof SIDES] : '',
    lacksMinutes ? 'chưa nộp biên bản' : '',
    backs.length > 0 ? `đã trả lại ${backs.length} lần: ${reasons.join('; ')}` : '',
    postponedTo ? 'được lùi thời gian' : '',
  ]
    .filter(Boolean)
    .join('; ');
}
