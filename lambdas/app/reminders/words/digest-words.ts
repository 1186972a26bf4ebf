import type { Day } from '../../../domain/days.ts';
import type { DigestGroup } from '../../../domain/digest-groups.ts';
import type { Stage } from '../../../domain/stages.ts';
import type { DigestLine } from '../reminder-store.ts';

/** What the stages are called. */
const stageNames: Readonly<Record<Stage, string>> = {
  plan: 'Kế hoạch đại hội',
  personnel: 'Đề án nhân sự',
  approval: 'Duyệt đại hội',
  held: 'Báo kết quả đại hội',
  recognition: 'Công nhận kết quả bầu cử',
};

function vietnameseDay(day: Day): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date}/${month}/${year}`;
}

const MINUTES = 'Biên bản đại hội (chưa nộp) và hồ sơ đề nghị công nhận';

/** One line of a digest in words, without a link. */
export function lineText(line: DigestLine): string {
  return line.inPlaceOf ? `${ownText(line)} (thay đ/c ${line.inPlaceOf})` : ownText(line);
}

function ownText(line: DigestLine): string {
  const { name } = line;
  if (line.kind === 'news') return `${name}: ${newsText(line)}`;
  const { due, days, turn } = line;
  const whose = turn === 'union' ? 'đơn vị' : 'công đoàn cấp trên';
  const matter = matterText(line);
  if (days < 0) return `${name}: ${matter}, còn ${-days} ngày làm việc (hạn ${vietnameseDay(due)})`;
  if (days === 0) return `${name}: ${matter}, đến hạn ${vietnameseDay(due)}`;
  const whom = line.to === 'holder' ? '' : `, đang ở ${whose}`;
  return `${name}: ${matter}, quá hạn ${days} ngày làm việc (hạn ${vietnameseDay(due)})${whom}`;
}

function matterText({ stage, turn, asks, lacksMinutes }: Extract<DigestLine, { kind: 'reminder' }>): string {
  if (lacksMinutes) return MINUTES;
  if (asks) return `chờ cho ý kiến về ngày đại hội ${vietnameseDay(asks)} (sau thời hạn)`;
  return turn === 'union' ? stageNames[stage] : `chờ xử lý “${stageNames[stage]}”`;
}

function newsText({ type, stage }: Extract<DigestLine, { kind: 'news' }>): string {
  const matter = stage ? ` “${stageNames[stage]}”` : '';
  if (type === 'submitted') return `nộp hồ sơ${matter}`;
  if (type === 'returned') return `đề nghị bổ sung hồ sơ${matter}`;
  if (type === 'rejected') return `từ chối hồ sơ${matter}, cần làm lại`;
  if (type === 'date-requested') return 'đề nghị ngày đại hội sau thời hạn, chờ cho ý kiến';
  if (type === 'recognition-refused') return 'không công nhận kết quả bầu cử';
  return `thay đổi${matter}`;
}

/** What the headings are called. */
export const TITLES: Readonly<Record<DigestGroup, string>> = {
  overdue: 'Quá hạn',
  escalated: 'Đơn vị cần đôn đốc',
  due: 'Sắp đến hạn, đến hạn',
  returned: 'Được đề nghị bổ sung',
  asked: 'Mới đề nghị, chờ cho ý kiến',
  submitted: 'Hồ sơ mới nộp, nộp lại',
};

/** The mail of a digest, around its lines. */
export const mailWords = {
  subject: (day: Day, counts: readonly string[]) =>
    `Việc đại hội ngày ${vietnameseDay(day)}: ${counts.join(', ')}`,
  more: (count: number) => `… và ${count} mục khác, xem trong phần mềm.`,
  greeting: (name: string) => `Kính gửi đồng chí ${name},`,
  all: (address: string) => `Toàn bộ việc cần xử lý: ${address}`,
  end: 'Thư tự động, mỗi ngày làm việc một lần. Mở liên kết chỉ để xem, không thay cho việc duyệt hay nộp.',
};

/** The message for a chat group. */
export const lateWords = {
  none: (upper: string, today: Day) =>
    `${upper}: đến ngày ${vietnameseDay(today)} không có công đoàn cơ sở nào quá hạn.`,
  first: (upper: string, today: Day) =>
    `${upper} đề nghị các công đoàn cơ sở sau, tiến độ còn chậm so với hạn, sớm hoàn thành việc chuẩn bị đại hội (tính đến ngày ${vietnameseDay(today)}):`,
  line: (place: number, name: string, stage: Stage, due: Day, lacksMinutes: boolean) =>
    `${place}. ${name}: ${lacksMinutes ? MINUTES : stageNames[stage]}, hạn ${vietnameseDay(due)}`,
  more: '… và các đơn vị khác trong danh sách quá hạn.',
  end: 'Đơn vị gặp khó khăn đề nghị báo về công đoàn cấp trên để được hướng dẫn. Trân trọng.',
};
