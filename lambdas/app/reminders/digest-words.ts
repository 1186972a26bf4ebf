import type { Day } from '../../domain/days.ts';
import type { Stage } from '../../domain/stages.ts';
import type { DigestLine } from './reminder-store.ts';

/** What the stages are called. */
export const stageNames: Readonly<Record<Stage, string>> = {
  plan: 'Kế hoạch đại hội',
  personnel: 'Đề án nhân sự',
  approval: 'Duyệt đại hội',
  held: 'Báo kết quả đại hội',
  recognition: 'Công nhận kết quả bầu cử',
};

/** A day as the office writes it. */
export function vietnameseDay(day: Day): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date}/${month}/${year}`;
}

/** One line of a digest in words, without a link. */
export function lineText(line: DigestLine): string {
  const { name } = line;
  if (line.kind === 'news') return `${name}: ${newsText(line)}`;
  const { stage, due, days, turn } = line;
  const whose = turn === 'union' ? 'đơn vị' : 'công đoàn cấp trên';
  const matter = turn === 'union' ? stageNames[stage] : `chờ xử lý “${stageNames[stage]}”`;
  if (days < 0) return `${name}: ${matter}, còn ${-days} ngày làm việc (hạn ${vietnameseDay(due)})`;
  if (days === 0) return `${name}: ${matter}, đến hạn ${vietnameseDay(due)}`;
  const whom = line.to === 'holder' ? '' : `, đang ở ${whose}`;
  return `${name}: ${matter}, quá hạn ${days} ngày làm việc (hạn ${vietnameseDay(due)})${whom}`;
}

function newsText({ type, stage }: Extract<DigestLine, { kind: 'news' }>): string {
  const matter = stage ? ` “${stageNames[stage]}”` : '';
  if (type === 'submitted') return `nộp hồ sơ${matter}`;
  if (type === 'returned') return `đề nghị bổ sung hồ sơ${matter}`;
  if (type === 'rejected') return `từ chối hồ sơ${matter}, cần làm lại`;
  if (type === 'recognition-refused') return 'không công nhận kết quả bầu cử';
  return `thay đổi${matter}`;
}
