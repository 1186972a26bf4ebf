import type { RowOrder } from '../pages/progress/row-order.ts';
import { dictionary } from './dictionary.ts';
import { formatCount, formatDay, formatDecimal, formatPercent } from './format.ts';

const orders: Record<RowOrder, string> = {
  behind: 'Tiến độ còn chậm xếp trước',
  official: 'Theo thứ tự danh sách',
  left: 'Còn nhiều CĐCS phải tổ chức xếp trước',
  overdue: 'Quá hạn nhiều xếp trước',
};

const signed = (change: number) =>
  change === 0 ? '0' : `${change > 0 ? '+' : '−'}${formatCount(Math.abs(change))}`;

/** Words of the progress page that stand at once; those of what comes later stand in vi-outlook.ts. */
export const progressWords = dictionary('progress', {
  title: 'Tiến độ đại hội',
  headline: (held: number, whole: number, share: number | null) =>
    `Đã có ${formatCount(held)}/${formatCount(whole)} CĐCS tổ chức đại hội (${formatPercent(share)})`,
  pilots: (count: number) => `trong đó ${count} đại hội điểm`,
  obliged: (held: number, obliged: number, share: number | null) =>
    `${formatCount(obliged)} CĐCS thuộc diện phải tổ chức (${formatCount(held)}/${formatCount(obliged)} = ${formatPercent(share)})`,
  waiting: (count: number) => `+${formatCount(count)} chờ xác nhận`,
  recognised: (count: number) => `${formatCount(count)} đã công nhận kết quả bầu cử`,
  overdue: (count: number) => `${formatCount(count)} CĐCS đang quá hạn`,
  overdueUnion: (count: number) => `${formatCount(count)} đang ở CĐCS`,
  overdueUpper: (count: number) => `${formatCount(count)} đang ở công đoàn cấp trên`,
  noneOverdue: 'không có CĐCS quá hạn',
  toHold: (left: number) => `Còn ${formatCount(left)} CĐCS phải tổ chức`,
  daysLeft: (days: number, day: string) =>
    `trong ${formatCount(days)} ngày làm việc (đến hết ${formatDay(day)}): cần bình quân`,
  perWeek: (count: number) => `${formatCount(count)} đại hội/tuần`,
  perDay: (count: number) => `tức ${formatDecimal(count)} đại hội mỗi ngày làm việc.`,
  allHeld: 'Tất cả CĐCS phải tổ chức đã tổ chức đại hội.',
  daysOver: (day: string) => `khi đã hết hạn ngày ${formatDay(day)}.`,
  onTrack: 'Đạt tiến độ',
  behind: 'Chưa đạt tiến độ',
  soFar: (from: string, perDay: number, needed: number) =>
    `từ ${formatDay(from)} đến nay bình quân ${formatDecimal(perDay)} đại hội mỗi ngày làm việc, cần ${formatDecimal(needed)}.`,
  noneYet: 'chưa có đại hội nào.',
  signed: (number: string) => `Đã chốt số liệu: Báo cáo số ${number}`,
  notSigned: 'Chưa chốt số liệu',
  sinceSigned: (number: string, day: string, change: number) =>
    `So với Báo cáo số ${number} (tính đến ${formatDay(day)}): ${signed(change)} CĐCS đã tổ chức.`,
  adjusted: (number: string, change: number) => `Điều chỉnh so với Báo cáo số ${number}: ${signed(change)}.`,
  nothingBefore: 'Chưa có báo cáo trước đã chốt số liệu để so sánh.',
  bar: 'Số liệu của trang này',
  asOf: 'Tính đến ngày',
  knownAt: 'Theo số liệu cập nhật đến ngày',
  otherDays: 'Xem ngày khác',
  past: 'Số liệu của ngày đã qua',
  show: 'Xem',
  now: 'Về hôm nay',
  caption: (asOf: string, knownAt: string) =>
    `Tính đến ngày ${formatDay(asOf)}, theo số liệu cập nhật đến ngày ${formatDay(knownAt)}`,
  table: 'Tiến độ theo công đoàn cấp trên trực tiếp cơ sở',
  columns: {
    order: 'TT',
    union: 'Đơn vị',
    managed: 'Tổng CĐCS',
    obliged: 'Phải tổ chức',
    held: 'Đã tổ chức',
    share: 'Tỷ lệ',
    stages: 'Đang ở bước',
    plan: 'Kế hoạch',
    personnel: 'Nhân sự',
    approval: 'Duyệt',
    heldStage: 'Tổ chức',
    recognition: 'Công nhận',
    reported: 'Chờ xác nhận',
    recognised: 'Đã công nhận',
    overdue: 'Quá hạn',
    overdueLong: 'Quá hạn, đang ở',
    overdueUnion: 'CĐCS',
    overdueUpper: 'Cấp trên',
    perWeek: 'Mỗi tuần',
    booked: 'Đã đăng ký',
    needed: 'Cần',
  },
  stagesNote:
    'Các bước: số CĐCS phải tổ chức đang ở từng bước; tính cả đơn vị đã tổ chức đang làm hồ sơ công nhận.',
  noStandings: 'Ngày này chưa ghi nhận từng bước, chờ xác nhận và quá hạn trong phần mềm.',
  shareNote: (base: string) => `Tỷ lệ tính trên ${base}.`,
  bases: { managed: 'tổng số CĐCS', obliged: 'số CĐCS phải tổ chức' },
  order: 'Sắp xếp',
  orders,
  orderNote:
    'Tiến độ còn chậm xếp trước: tỷ lệ thấp hơn; bằng nhau thì còn nhiều CĐCS phải tổ chức hơn. Khi in, xếp theo thứ tự danh sách.',
  print: 'In trang này',
  open: (what: string, where: string, count: number) => `${what} – ${where}: ${formatCount(count)} CĐCS`,
  everywhere: 'tổng cộng',
});
