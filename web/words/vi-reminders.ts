import type { DigestList } from '../../lambdas/api/contracts.ts';
import type { DigestGroup } from '../../lambdas/domain/digest-groups.ts';
import type { RungDesk } from '../../lambdas/domain/rungs.ts';
import { dictionary } from './dictionary.ts';
import { formatCount, formatDay } from './format.ts';

type DigestLine = DigestList['items'][number]['line'];
type OwnMail = NonNullable<DigestList['mail']>;
type Told = Extract<DigestLine, { kind: 'reminder' }>;

const standing = ({ days, due }: Pick<Told, 'days' | 'due'>): string => {
  if (days < 0) return `còn ${formatCount(-days)} ngày làm việc, hạn ${formatDay(due)}`;
  if (days === 0) return `đến hạn ${formatDay(due)}`;
  return `quá hạn ${formatCount(days)} ngày làm việc, hạn ${formatDay(due)}`;
};

const mails: Record<OwnMail['state'], (day: string) => string> = {
  sent: day => `Thư điện tử ngày ${day} đã gửi.`,
  waiting: day => `Thư điện tử ngày ${day} chưa gửi được, phần mềm sẽ gửi lại.`,
  'given-up': day => `Thư điện tử ngày ${day} không gửi được; nội dung vẫn đầy đủ ở đây.`,
  returned: day =>
    `Thư gửi ngày ${day} bị trả lại hoặc bị từ chối nên không gửi thư nữa. Đề nghị báo người cấp tài khoản để dùng địa chỉ khác; nội dung vẫn đầy đủ ở đây.`,
};

const groups: Record<DigestGroup, string> = {
  overdue: 'Quá hạn',
  escalated: 'Đơn vị cần đôn đốc',
  due: 'Sắp đến hạn, đến hạn',
  returned: 'Được đề nghị bổ sung',
  asked: 'Mới đề nghị, chờ cho ý kiến',
  submitted: 'Hồ sơ mới nộp, nộp lại',
};

const desks: Record<RungDesk, string> = {
  holder: 'người đang giữ việc',
  above: 'công đoàn cấp trên',
  province: 'lãnh đạo tỉnh',
};

const news: Partial<Record<Extract<DigestLine, { kind: 'news' }>['type'], string>> = {
  submitted: 'Đơn vị nộp hồ sơ',
  'date-requested': 'Đơn vị đề nghị ngày sau thời hạn, chờ cho ý kiến',
  returned: 'Đề nghị bổ sung hồ sơ',
  rejected: 'Hồ sơ không được duyệt, cần làm lại',
  'confirmation-withdrawn': 'Rút xác nhận đã tổ chức',
  'recognition-refused': 'Không công nhận kết quả bầu cử',
};

/** Words of reminders: the digests of a person, what was told of one union, and a text for a chat group. */
export const reminderWords = dictionary('reminders', {
  title: 'Đôn đốc',
  of: (day: string) => `Đôn đốc ngày ${formatDay(day)}`,
  more: 'Các ngày trước',
  mail: ({ state, day }: OwnMail) => mails[state](formatDay(day)),
  groups,
  group: (title: string, count: number) => `${title} (${formatCount(count)})`,
  awaitsHolder: (matter: string, when: string) => `${matter}: ${when}.`,
  awaitsReview: (matter: string, when: string) => `Chờ xử lý “${matter}”: ${when}.`,
  awaitsUnion: (matter: string, when: string) => `${matter}, đang ở đơn vị: ${when}.`,
  awaitsAnswer: (day: string, when: string) =>
    `Đề nghị ngày ${formatDay(day)} (sau thời hạn), chờ công đoàn cấp trên cho ý kiến: ${when}.`,
  awaitsMinutes: (when: string) => `Biên bản (chưa nộp) và hồ sơ đề nghị công nhận: ${when}.`,
  awaitsUpper: (matter: string, when: string) => `${matter}, đang ở công đoàn cấp trên: ${when}.`,
  inPlaceOf: (name: string) => `(thay đ/c ${name})`,
  standing,
  news,
  otherNews: 'Có thay đổi',
  once: (count: number) => `Đã đôn đốc ${formatCount(count)} lần`,
  never: 'Chưa đôn đốc lần nào.',
  title2: 'Xem các lần đã đôn đốc',
  toDesk: (day: string, to: RungDesk, people: number) =>
    people > 0
      ? `${formatDay(day)}: nhắc ${desks[to]} (${formatCount(people)} người)`
      : `${formatDay(day)}: đến lượt nhắc ${desks[to]}, chưa có ai có tài khoản để nhắc`,
  chat: 'Chép tin đôn đốc',
  chatHint: 'Dán vào nhóm Zalo của công đoàn cấp trên; không có tên người.',
  copied: 'Đã chép, dán vào nhóm được.',
  notCopied: 'Trình duyệt không cho chép; chọn văn bản dưới đây để chép.',
});
