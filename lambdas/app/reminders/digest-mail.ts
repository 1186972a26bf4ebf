import type { Day } from '../../domain/days.ts';
import { lineText, vietnameseDay } from './digest-words.ts';
import type { DigestLine } from './reminder-store.ts';

/** Most lines of one group that a mail spells out; the app shows all. */
const MOST_LINES = 30;

const GROUPS = ['overdue', 'escalated', 'due', 'returned', 'submitted'] as const;
type Group = (typeof GROUPS)[number];

const TITLES: Readonly<Record<Group, string>> = {
  overdue: 'Quá hạn',
  escalated: 'Đơn vị cần đôn đốc',
  due: 'Sắp đến hạn, đến hạn',
  returned: 'Được đề nghị bổ sung',
  submitted: 'Hồ sơ mới nộp, nộp lại',
};

/** The mail of a digest: what is overdue and due, and what came back or in, each with a link that only shows it. */
export function digestMail(
  name: string,
  day: Day,
  lines: readonly DigestLine[],
  site: string,
): { subject: string; text: string } {
  const groups = Map.groupBy(lines, groupOf);
  const told = GROUPS.flatMap(group => {
    const own = groups.get(group) ?? [];
    if (own.length === 0) return [];
    const more =
      own.length > MOST_LINES ? [`… và ${own.length - MOST_LINES} mục khác, xem trong phần mềm.`] : [];
    const items = own.slice(0, MOST_LINES).map(line => `- ${lineText(line)}\n  ${linkTo(line, site)}`);
    return [`${TITLES[group].toUpperCase()} (${own.length})`, ...items, ...more, ''];
  });
  const counts = GROUPS.flatMap(group => {
    const count = groups.get(group)?.length ?? 0;
    return count > 0 ? [`${count} ${TITLES[group].toLowerCase()}`] : [];
  });
  return {
    subject: `Việc đại hội ngày ${vietnameseDay(day)}: ${counts.join(', ')}`,
    text: [
      `Kính gửi đồng chí ${name},`,
      '',
      ...told,
      `Toàn bộ việc cần xử lý: ${site}/viec-can-xu-ly`,
      '',
      'Thư tự động, mỗi ngày làm việc một lần. Mở liên kết chỉ để xem, không thay cho việc duyệt hay nộp.',
    ].join('\n'),
  };
}

/** Under which heading a line stands. */
export function groupOf(line: DigestLine): Group {
  if (line.kind === 'news') return line.type === 'submitted' ? 'submitted' : 'returned';
  if (line.to !== 'holder') return 'escalated';
  return line.days > 0 ? 'overdue' : 'due';
}

/** The page of the congress that a line is about. */
export function linkTo({ term, union }: DigestLine, site: string): string {
  return `${site}/nhiem-ky/${encodeURIComponent(term)}/cong-doan/${encodeURIComponent(union)}`;
}
