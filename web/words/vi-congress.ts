import type { CongressView } from '../../lambdas/api/contracts.ts';
import { dictionary } from './dictionary.ts';
import { formatCount, formatDay, formatInstant } from './format.ts';

type Planned = NonNullable<CongressView['planned']>;

const page = {
  stages: 'Các bước',
  filings: 'Hồ sơ',
  papers: 'Văn bản',
  documents: 'Tệp đã nộp',
  history: 'Nhật ký xử lý',
  register: (members: number, parent: string) => `${formatCount(members)} đoàn viên · ${parent}`,
  ruledBy: (parent: string) => `Cấp duyệt: ${parent}`,
  pilotShort: 'Đại hội điểm',
  pilot: { province: 'Đại hội điểm của tỉnh', upper: 'Đại hội điểm của công đoàn cấp trên' },
  finishBy: (event: string, day: string) => `Tổ chức xong ${event} chậm nhất ${formatDay(day)}`,
  due: (day: string) => `Hạn ${formatDay(day)}`,
  round: (round: number) => `Lần ${round}`,
  date: (event: string, day: string) => `Ngày ${event}: ${formatDay(day)}`,
  planned: ({ time, session, place, attendees }: Planned) =>
    [
      time ? `Giờ: ${time}` : session && (session === 'morning' ? 'Buổi sáng' : 'Buổi chiều'),
      place && `Địa điểm: ${place}`,
      attendees.length > 0
        ? `Cấp trên dự: ${attendees.map(it => it.name).join('; ')}`
        : 'Chưa phân công người dự',
    ]
      .filter(Boolean)
      .join(' · '),
  noDate: (event: string) => `Chưa đăng ký ngày ${event}`,
  heldDay: 'Ngày tổ chức',
  heldOn: (day: string) => `Tổ chức ngày ${formatDay(day)}`,
  withoutMinutes: 'Chưa nộp biên bản',
  turn: { union: 'Đang ở CĐCS', above: 'Đang ở đơn vị', upper: 'Đang ở công đoàn cấp trên' },
  late: 'Quá hạn',
  returnedTitle: 'Nội dung đề nghị bổ sung',
  rejectedTitle: 'Lý do không duyệt',
  unconfirmedTitle: 'Đã hủy xác nhận tổ chức; cần báo lại kết quả khi tổ chức xong',
  about: 'Về tệp',
  system: 'Hệ thống',
  at: (instant: string, by: string) => `${formatInstant(instant)} · ${by}`,
  inPlaceOf: (by: string, name: string) => `${by} thay ${name}`,
  standsIn: (name: string) => `Đồng chí đang làm việc này thay đ/c ${name} theo ủy quyền.`,
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
  notFiled: 'Không nộp kèm',
  earlier: 'Đã nộp trước đây',
  present: 'Đã nộp',
  onPaper: 'Đã nhận bản giấy',
  byOpinion: 'Đã ghi ý kiến cấp ủy',
  follows: 'Nộp sau',
  restricted: 'Hạn chế người xem',
  count: (have: number, all: number) => `${have}/${all} văn bản bắt buộc`,
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
  'plan-attendance': 'Xếp giờ, địa điểm, người dự',
  'plan-place': 'Ghi giờ, địa điểm',
  'file-minutes': 'Nộp biên bản',
  withdraw: 'Rút hồ sơ',
  return: 'Trả lại bổ sung',
  recommend: 'Trình ký',
  approve: 'Duyệt',
  'record-ruling': 'Ghi nhận văn bản của cấp trên',
  confirm: 'Xác nhận đã tổ chức',
  recognise: 'Công nhận',
  reject: 'Không duyệt',
  'refuse-recognition': 'Không công nhận',
  postpone: 'Cho lùi thời gian',
  'report-failed': (event: string) => `Báo ${event} không thành`,
  'report-irregular': (event: string) => `Báo ${event} đã tổ chức khi chưa duyệt`,
  'report-dropout': 'Báo nhân sự không tham gia',
  'refuse-date': 'Không đồng ý ngày đề nghị',
  'consent-to-date': 'Đồng ý ngày đề nghị',
  'request-date': 'Gửi đề nghị',
  object: 'Có ý kiến về hồ sơ nộp thay',
  'answer-objection': 'Trả lời ý kiến của đơn vị',
  'move-deadline': 'Đổi thời hạn',
  appoint: 'Chỉ định ban chấp hành',
  leave: 'Ghi sáp nhập, giải thể, ra khỏi diện',
  'correct-held': (event: string) => `Sửa kết quả ${event}`,
  'withdraw-held': 'Hủy xác nhận đã tổ chức',
  'withdraw-recognition': 'Hủy công nhận',
};

const done: Record<string, string> = {
  submitted: 'Đã nộp.',
  'date-registered': 'Đã đăng ký ngày.',
  'date-requested': 'Đã gửi đề nghị; ngày chỉ thay đổi khi công đoàn cấp trên đồng ý.',
  'date-refused': 'Đã trả lời; đơn vị được thông báo.',
  'nominee-dropped': 'Đã ghi nhận; đề án nhân sự chuyển lại cho đơn vị.',
  'attendance-planned': 'Đã ghi giờ, địa điểm, người dự.',
  'minutes-filed': 'Đã nộp biên bản.',
  withdrawn: 'Đã rút hồ sơ.',
  returned: 'Đã trả lại, đơn vị sẽ thấy nội dung đề nghị bổ sung.',
  recommended: 'Đã trình ký.',
  approved: 'Đã duyệt.',
  'approved held': 'Đã xác nhận tổ chức.',
  'approved recognition': 'Đã công nhận kết quả bầu cử.',
  rejected: 'Đã ghi quyết định không duyệt.',
  'recognition-refused': 'Đã ghi quyết định không công nhận.',
  postponed: 'Đã cho lùi thời gian.',
  failed: 'Đã ghi nhận.',
  objected: 'Đã gửi ý kiến; công đoàn cấp trên thấy ngay trên hồ sơ.',
  'objection-answered': 'Đã trả lời; đơn vị được thông báo.',
  'deadline-moved': 'Đã đổi thời hạn.',
  appointed: 'Đã ghi quyết định chỉ định.',
  left: 'Đã ghi vào danh sách.',
  'held-corrected': 'Đã sửa kết quả; đơn vị được thông báo.',
  'confirmation-withdrawn': 'Đã hủy xác nhận; đơn vị được thông báo.',
  'recognition-withdrawn': 'Đã hủy công nhận; hồ sơ chờ xử lý lại.',
  unchanged: 'Không có gì thay đổi.',
};

/** Words of the page of one union. */
export const congress = dictionary('congress', { page, paper, actions, done });
