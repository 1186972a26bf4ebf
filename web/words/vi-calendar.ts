import type { Session } from '../../lambdas/domain/calendar-entry.ts';
import { dictionary } from './dictionary.ts';
import { formatCount, formatDay } from './format.ts';

const sessions: Record<Session, string> = { morning: 'Sáng', afternoon: 'Chiều' };

/** Words of the calendar of congresses, of the plan for the day of one, and of the link for phones. */
export const calendarWords = dictionary('calendar', {
  title: 'Lịch đại hội',
  lead: (scope: string) => `Ai tổ chức ở đâu, lúc nào – ${scope}.`,
  leadOutside: (scope: string) =>
    `Ngày và địa điểm đại hội của các công đoàn cùng trực thuộc ${scope}, để chọn ngày không trùng nhau.`,
  scope: 'Công đoàn',
  view: 'Xem theo',
  views: { week: 'Tuần', month: 'Tháng' },
  before: { week: 'Tuần trước', month: 'Tháng trước' },
  after: { week: 'Tuần sau', month: 'Tháng sau' },
  now: 'Hôm nay',
  day: 'Ngày',
  span: (from: string, to: string) => `${formatDay(from)} – ${formatDay(to)}`,
  weekdays: ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'],
  shortWeekdays: ['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'],
  grid: 'Số đại hội mỗi ngày',
  gridHint: 'Bấm vào một ngày để xem các đại hội của ngày đó.',
  dayHead: (weekday: string, day: string, count: number) =>
    `${weekday}, ${formatDay(day)}: ${formatCount(count)} đại hội`,
  none: 'Không có đại hội nào trong thời gian này.',
  weeks: 'Số đại hội theo tuần',
  week: (from: string, to: string) => `Tuần ${formatDay(from)} – ${formatDay(to)}`,
  weekCount: (count: number, needed: number | null) =>
    needed === null
      ? `${formatCount(count)} đại hội`
      : `${formatCount(count)} đại hội đăng ký; cần bình quân ${formatCount(needed)} đại hội/tuần`,
  crowds: 'Nhiều đại hội cùng lúc',
  crowdLead: (halfDay: number, week: number) =>
    `Mỗi công đoàn cấp trên dự được khoảng ${formatCount(halfDay)} đại hội một buổi, ${formatCount(week)} đại hội một tuần (mức đề xuất, sửa được ở trang Nhiệm kỳ và quy định).`,
  crowdLeadSure: (halfDay: number, week: number) =>
    `Mỗi công đoàn cấp trên dự được ${formatCount(halfDay)} đại hội một buổi, ${formatCount(week)} đại hội một tuần.`,
  crowd: (name: string, when: string, count: number) => `${name}, ${when}: ${formatCount(count)} đại hội`,
  inWeek: (from: string) => `tuần từ ${formatDay(from)}`,
  inSession: (session: Session, day: string) => `${sessions[session].toLowerCase()} ${formatDay(day)}`,
  more: (count: number) => `Xem thêm ${formatCount(count)} mục`,
  sessions,
  noHour: 'Chưa rõ giờ',
  states: {
    planned: 'Đã đăng ký ngày',
    approved: 'Đã duyệt',
    held: 'Đã tổ chức',
    cancelled: 'Không tổ chức',
  },
  conference: 'Hội nghị',
  attending: (names: string) => `Cấp trên dự: ${names}`,
  nobody: 'Chưa phân công người dự',
  noPlace: 'Chưa ghi địa điểm',
  mine: 'Đồng chí dự',
  clash: (name: string, unions: string) => `Đ/c ${name} đã được phân công dự ${unions} cùng buổi.`,
  elsewhere: (count: number) => `${count === 1 ? 'một' : formatCount(count)} đại hội khác`,
  link: {
    title: 'Đưa lịch vào điện thoại',
    lead: 'Tạo một đường liên kết riêng, dán vào ứng dụng lịch của điện thoại hoặc máy tính (thêm lịch từ URL). Lịch tự cập nhật, chỉ để xem.',
    warning: 'Ai có liên kết thì xem được lịch này. Không gửi cho người khác; nghi bị lộ thì hủy liên kết.',
    extent: 'Lịch gồm',
    extents: { all: 'Tất cả đại hội đồng chí được xem', mine: 'Chỉ những đại hội đồng chí dự' },
    make: 'Tạo liên kết',
    renew: 'Tạo liên kết mới thay liên kết cũ',
    revoke: 'Hủy liên kết',
    since: (at: string) => `Đang có một liên kết, tạo lúc ${at}.`,
    made: 'Liên kết chỉ hiện một lần; sao chép ngay.',
    address: 'Liên kết lịch',
    copy: 'Sao chép',
    copied: 'Đã sao chép.',
    revoked: 'Đã hủy; liên kết cũ không mở được nữa.',
  },
  plan: {
    for: (day: string) => `Ngày đã đăng ký: ${formatDay(day)}`,
    hour: 'Giờ bắt đầu',
    hourHint: 'Để trống nếu mới biết buổi.',
    session: 'Buổi',
    sessionWords: { '': 'Chưa rõ', morning: 'Sáng', afternoon: 'Chiều' },
    place: 'Địa điểm',
    who: 'Người dự của công đoàn cấp trên',
    whoHint: 'Chọn tối đa hai cán bộ có tài khoản.',
    noOne: 'Không chọn',
    person: (index: number) => `Cán bộ ${index}`,
    office: 'Người khác dự (ghi chức danh)',
    clashes: 'Trùng buổi',
    clash: (name: string, union: string) => `Đ/c ${name} đã được phân công dự ${union} cùng buổi.`,
    free: (slots: string) => `Buổi còn trống: ${slots}.`,
    noFree: 'Trong ba tuần tới không còn buổi trống.',
    slot: (session: Session, day: string) => `${sessions[session].toLowerCase()} ${formatDay(day)}`,
    confirm: 'Biết trùng buổi, vẫn phân công',
    crowded: (count: number, of: number) =>
      `Buổi này công đoàn cấp trên đã có ${formatCount(count)} đại hội khác (dự được khoảng ${formatCount(of)}).`,
    crowdedWeek: (count: number, of: number) =>
      `Tuần này công đoàn cấp trên đã có ${formatCount(count)} đại hội khác (dự được khoảng ${formatCount(of)}).`,
    again: 'Ngày đã dời, cần phân công lại người dự.',
  },
});
