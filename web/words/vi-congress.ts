import { formatCount, formatDay, formatInstant } from './format.ts';

const page = {
  stages: 'Các bước',
  filings: 'Hồ sơ',
  papers: 'Văn bản',
  documents: 'Tệp đã nộp',
  history: 'Nhật ký xử lý',
  register: (members: number, parent: string) => `${formatCount(members)} đoàn viên · ${parent}`,
  pilotShort: 'Đại hội điểm',
  pilot: { province: 'Đại hội điểm của tỉnh', upper: 'Đại hội điểm của công đoàn cấp trên' },
  finishBy: (event: string, day: string) => `Tổ chức xong ${event} chậm nhất ${formatDay(day)}`,
  due: (day: string) => `Hạn ${formatDay(day)}`,
  round: (round: number) => `Lần ${round}`,
  date: (event: string, day: string) => `Ngày ${event}: ${formatDay(day)}`,
  noDate: (event: string) => `Chưa đăng ký ngày ${event}`,
  heldOn: (day: string) => `Tổ chức ngày ${formatDay(day)}`,
  withoutMinutes: 'Chưa nộp biên bản',
  turn: { union: 'Đang ở CĐCS', upper: 'Đang ở công đoàn cấp trên' },
  late: 'Quá hạn',
  onTime: 'Đúng tiến độ',
  returnedTitle: 'Nội dung đề nghị bổ sung',
  rejectedTitle: 'Lý do không duyệt',
  about: 'Về tệp',
  system: 'Hệ thống',
  at: (instant: string, by: string) => `${formatInstant(instant)} · ${by}`,
  note: 'Ghi chú',
  partyOpinion: (number: string, day: string, body: string) =>
    `Ý kiến cấp ủy: số ${number} ngày ${formatDay(day)}, ${body}`,
  source: (source: string) => `Nộp thay, theo ${source}`,
  moreActions: 'Việc khác',
  result: (event: string) => `Kết quả ${event}`,
  earlier: 'Xem toàn bộ nhật ký',
};

const paper = {
  required: 'bắt buộc',
  optional: 'nếu có',
  mayFollow: 'có thể nộp sau',
  missing: 'Chưa có',
  present: 'Đã nộp',
  onPaper: 'Đã nhận bản giấy',
  byOpinion: 'Đã ghi ý kiến cấp ủy',
  follows: 'Nộp sau',
  restricted: 'Hạn chế người xem',
  count: (have: number, all: number) => `${have}/${all} văn bản`,
  none: 'Bước này không cần nộp văn bản.',
  unchecked: 'Chưa kiểm tra',
  open: 'Mở tệp',
};

const actions = {
  submit: 'Nộp hồ sơ',
  resubmit: 'Bổ sung và nộp lại',
  'submit-change': 'Nộp bản thay đổi',
  'file-on-behalf': 'Nộp thay',
  'report-held': (event: string) => `Báo kết quả ${event}`,
  'register-date': (event: string) => `Đăng ký ngày ${event}`,
  'move-date': (event: string) => `Đổi ngày ${event}`,
  'file-minutes': 'Nộp biên bản',
  withdraw: 'Rút hồ sơ',
  return: 'Trả lại bổ sung',
  recommend: 'Trình ký',
  approve: 'Duyệt',
  confirm: 'Xác nhận đã tổ chức',
  recognise: 'Công nhận',
  reject: 'Không duyệt',
  'refuse-recognition': 'Không công nhận',
  postpone: 'Cho lùi thời gian',
  'report-failed': (event: string) => `Báo ${event} không thành`,
};

const done: Record<string, string> = {
  submitted: 'Đã nộp.',
  'date-registered': 'Đã đăng ký ngày.',
  'minutes-filed': 'Đã nộp biên bản.',
  withdrawn: 'Đã rút hồ sơ.',
  returned: 'Đã trả lại, CĐCS sẽ thấy nội dung đề nghị bổ sung.',
  recommended: 'Đã trình ký.',
  approved: 'Đã ghi nhận.',
  rejected: 'Đã ghi quyết định không duyệt.',
  'recognition-refused': 'Đã ghi quyết định không công nhận.',
  postponed: 'Đã cho lùi thời gian.',
  failed: 'Đã ghi nhận.',
  unchanged: 'Không có gì thay đổi.',
};

/** Words of the page of one union. */
export const congress = { page, paper, actions, done };
