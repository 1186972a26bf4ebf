import type { Level } from '../../lambdas/domain/register.ts';
import type { Stage } from '../../lambdas/domain/stages.ts';
import type { Paper, Setting, Term } from '../../lambdas/domain/term.ts';
import type { TermFaultCode } from '../../lambdas/domain/term-faults.ts';
import { dictionary } from './dictionary.ts';
import { formatCount, formatDay, formatInstant } from './format.ts';
import { termAttendance, termFigures, termSizes } from './vi-term-numbers.ts';

const levels: Record<Level, string> = {
  grassroots: 'Công đoàn cơ sở',
  upper: 'Công đoàn cấp trên trực tiếp cơ sở',
  province: 'Liên đoàn Lao động tỉnh',
};

const units: Record<Setting['unit'], (count: number) => string> = {
  'calendar-days': count => `${formatCount(count)} ngày`,
  'working-days': count => `${formatCount(count)} ngày làm việc`,
  members: count => `${formatCount(count)} đoàn viên`,
  years: count => `${formatCount(count)} tuổi`,
  congresses: count => `${formatCount(count)} đại hội`,
  times: count => `${formatCount(count)} lần`,
  months: count => `${formatCount(count)} tháng`,
  percent: count => `${formatCount(count)}%`,
  hours: count => `${formatCount(count)} giờ`,
};

const dayUnits: Record<'calendar-days' | 'working-days', string> = {
  'calendar-days': 'ngày theo lịch',
  'working-days': 'ngày làm việc',
};

type DayWords = { readonly title: string; readonly from: string };

const days: Record<keyof Term['days'], DayWords> = {
  planBefore: {
    title: 'Hạn nộp kế hoạch đại hội',
    from: 'trước ngày đại hội (CĐCS nộp riêng từng bước)',
  },
  dossierBefore: { title: 'Hạn nộp hồ sơ trước đại hội', from: 'trước ngày đại hội' },
  atLeast: {
    title: 'Thời gian chuẩn bị ít nhất của CĐCS',
    from: 'kể từ ngày mở bước; không hạn nộp nào ngắn hơn',
  },
  review: { title: 'Thời hạn thẩm định, duyệt hồ sơ', from: 'kể từ ngày CĐCS nộp' },
  resubmit: { title: 'Thời hạn nộp lại hồ sơ bị trả', from: 'kể từ ngày trả lại bổ sung' },
  report: { title: 'Thời hạn báo kết quả đại hội', from: 'sau ngày đại hội' },
  recognitionFiling: {
    title: 'Hạn nộp hồ sơ sau đại hội',
    from: 'sau ngày đại hội; gồm cả biên bản nộp sau',
  },
  recognition: { title: 'Thời hạn công nhận kết quả bầu cử', from: 'kể từ ngày nhận hồ sơ sau đại hội' },
  objection: { title: 'Thời hạn CĐCS nêu ý kiến về hồ sơ nộp thay', from: 'kể từ ngày nộp thay' },
};

const stages: Record<Stage, string> = {
  plan: 'Kế hoạch đại hội',
  personnel: 'Đề án nhân sự',
  approval: 'Duyệt đại hội',
  held: 'Tổ chức đại hội',
  recognition: 'Công nhận kết quả bầu cử',
};

const weekdays = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'] as const;

const faults: Record<TermFaultCode, string> = {
  'text-missing': 'Cần điền mục này.',
  'not-a-day': 'Ghi ngày/tháng/năm, ví dụ 15/3/2023.',
  'not-a-count': 'Ghi số nguyên, từ 0 đến 3650.',
  'not-a-code': 'Mã chưa đúng dạng: chữ hoa không dấu, số và dấu gạch dưới.',
  twice: 'Trùng với một mục khác.',
  'days-out-of-order': 'Ngày cuối phải sau hoặc trùng ngày đầu.',
  'holidays-overlap': 'Trùng ngày với một kỳ nghỉ khác.',
  'no-working-day': 'Mỗi tuần phải còn ít nhất một ngày làm việc.',
  'quorum-over-all': 'Số phần có mặt không được lớn hơn tổng số phần.',
  'sizes-out-of-order': 'Mức “từ” phải nhỏ hơn mức “dưới”.',
  'levels-out-of-order': 'Thời hạn của cấp trên không được trước thời hạn của cấp dưới.',
  'none-left': 'Phải còn ít nhất một mục.',
  'unknown-placeholder': 'Có mục trong ngoặc nhọn { } không điền tự động được; chọn trong danh sách các mục.',
  'number-without-source':
    'Không viết sẵn con số: số liệu lấy từ mục trong ngoặc nhọn, số và ngày của văn bản đặt trong [[ ]].',
};

/** For which unions a paper is asked. */
function askedFor({ members, partyCell }: Pick<Paper, 'members' | 'partyCell'>): string {
  const size = sizeWords(members?.from, members?.below);
  return partyCell ? `${size}, có tổ chức đảng` : size;
}

function sizeWords(from: number | undefined, below: number | undefined): string {
  if (from !== undefined && below !== undefined) return `Từ ${from} đến dưới ${below} đoàn viên`;
  if (from !== undefined) return `Từ ${from} đoàn viên`;
  return below === undefined ? 'Mọi CĐCS' : `Dưới ${below} đoàn viên`;
}

/** Words of the pages on terms and their settings. */
export const terms = dictionary('terms', {
  title: 'Nhiệm kỳ và quy định',
  code: (id: string) => `Mã nhiệm kỳ: ${id}`,
  readOnly: 'Các quy định đang áp dụng. Cán bộ quản lý danh sách của Liên đoàn Lao động tỉnh được sửa.',
  unconfirmed: 'Chưa xác nhận với văn bản',
  unconfirmedCount: (count: number) =>
    `${formatCount(count)} quy định chưa xác nhận với văn bản; đối chiếu rồi đánh dấu đã xác nhận.`,
  source: (text: string) => `Căn cứ: ${text}`,
  levels,
  units,
  dayUnits,
  days,
  sizes: termSizes,
  attendance: termAttendance,
  figures: termFigures,
  stages,
  weekdays,
  faults,
  askedFor,
  limit: { none: 'Không giới hạn', has: 'Có giới hạn lùi thời gian đại hội' },
  sections: {
    general: 'Thông tin chung',
    finish: 'Thời hạn hoàn thành đại hội',
    sizes: 'Quy mô và tỷ lệ có mặt',
    days: 'Các thời hạn xử lý',
    calendar: 'Lịch làm việc',
    reminders: 'Đôn đốc',
    figures: 'Cách tính số liệu',
    papers: 'Văn bản của từng bước',
    reasons: 'Nội dung đề nghị bổ sung khi trả hồ sơ',
    report: 'Mẫu báo cáo',
  },
  general: {
    title: 'Tên nhiệm kỳ',
    notice: 'Ghi chú trên đầu mọi trang',
    noticeHint: 'Bỏ trống nếu không cần.',
    none: 'Không có',
    denominator: 'Tỷ lệ tính trên',
    denominators: { managed: 'Tổng số CĐCS', obliged: 'Số CĐCS phải tổ chức' },
    countsFrom: 'Số liệu tính từ ngày',
  },
  finish: {
    said: (day: string, inclusive: boolean) =>
      `${inclusive ? 'Đến hết ngày' : 'Trước ngày'} ${formatDay(day)}`,
    wording: 'Câu ghi trong văn bản',
    wordingSaid: (text: string) => `Văn bản ghi: “${text}”`,
    day: 'Ngày',
    counts: 'Cách tính',
    inclusive: { yes: 'Đến hết ngày này', no: 'Trước ngày này' },
  },
  sizesOf: {
    quorum: 'Tỷ lệ có mặt để đại hội hợp lệ',
    quorumSaid: (of: number, all: number) => `Ít nhất ${of}/${all} số người được triệu tập`,
    of: 'Số phần có mặt',
    all: 'Trên tổng số phần',
  },
  figuresOf: {
    weekStartsOn: 'Tuần báo cáo bắt đầu từ',
  },
  setting: {
    counts: {
      'calendar-days': 'Số ngày',
      'working-days': 'Số ngày',
      members: 'Số đoàn viên',
      years: 'Số tuổi',
      congresses: 'Số đại hội',
      times: 'Số lần',
      months: 'Số tháng',
      percent: 'Tỷ lệ (%)',
      hours: 'Số giờ',
    } satisfies Record<Setting['unit'], string>,
    unit: 'Tính theo',
    source: 'Căn cứ',
    confirmed: 'Đã xác nhận với văn bản',
  },
  calendar: {
    weekend: 'Ngày nghỉ hằng tuần',
    holidays: 'Ngày nghỉ lễ, Tết',
    worked: 'Ngày làm bù',
    workedHint: 'Ngày nghỉ nhưng đi làm bù theo thông báo hoán đổi.',
    none: 'Không có',
    span: (from: string, to: string) =>
      from === to ? formatDay(from) : `${formatDay(from)} – ${formatDay(to)}`,
    from: 'Từ ngày',
    to: 'Đến ngày',
    name: 'Tên kỳ nghỉ',
    day: 'Ngày',
    addHoliday: 'Thêm kỳ nghỉ',
    addWorked: 'Thêm ngày làm bù',
    remove: (what: string) => `Bỏ ${what}`,
    year: (year: number) => `Xem lịch năm ${year}`,
    month: (month: number) => `Tháng ${month}`,
    short: ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'],
    legend: 'Nền sẫm: ngày nghỉ. Gạch chân: nghỉ lễ. Đóng khung: làm bù.',
    kinds: { off: 'nghỉ', holiday: 'nghỉ lễ', worked: 'làm bù', working: '' },
  },
  papers: {
    columns: { label: 'Văn bản', asked: 'Yêu cầu với', how: 'Ghi chú' },
    required: 'Bắt buộc',
    optional: 'Không bắt buộc',
    restricted: 'Hạn chế người xem (có thông tin cá nhân)',
    restrictedShort: 'Hạn chế',
    mayFollow: 'Được nộp sau báo cáo kết quả',
    mayFollowShort: 'Nộp sau được',
    template: 'Có mẫu soạn sẵn',
    partyCell: 'Chỉ yêu cầu nơi có tổ chức đảng',
    label: 'Tên văn bản',
    from: 'Từ số đoàn viên',
    below: 'Dưới số đoàn viên',
    sizeHint: 'Bỏ trống nếu không giới hạn.',
    add: (stage: string) => `Thêm văn bản ở bước ${stage}`,
    fresh: 'Văn bản mới',
    up: (label: string) => `Đưa “${label}” lên trên`,
    down: (label: string) => `Đưa “${label}” xuống dưới`,
    removed:
      'Hồ sơ đã nộp có văn bản bị bỏ sẽ không còn hiện tên văn bản đó. Nếu chỉ đổi cách gọi thì sửa tên, không bỏ.',
  },
  reasons: {
    label: 'Nội dung',
    add: 'Thêm nội dung',
    fresh: 'Nội dung mới',
    removed:
      'Hồ sơ đã trả với nội dung bị bỏ sẽ chỉ còn hiện mã. Nếu chỉ đổi cách gọi thì sửa chữ, không bỏ.',
  },
  edit: {
    open: 'Sửa',
    openLabel: (section: string) => `Sửa: ${section}`,
    editing: (section: string) => `Sửa: ${section}`,
    changes: 'Sẽ thay đổi',
    noChange: 'Chưa có thay đổi nào.',
    ground: 'Căn cứ của thay đổi',
    decisionNo: 'Số văn bản',
    decisionNoHint: 'Ví dụ: 12/HD-LĐLĐ',
    reason: 'Lý do',
    groundHint: 'Ghi số văn bản hoặc lý do, ít nhất một mục.',
    groundMissing: 'Cần ghi số văn bản hoặc lý do thay đổi.',
    save: 'Lưu thay đổi',
    saving: 'Đang lưu…',
    cancel: 'Thôi',
    saved: 'Đã lưu thay đổi.',
    checkFirst: 'Chưa lưu được; xem các chỗ sau:',
    reload: 'Xem quy định mới, giữ nội dung đang nhập',
    reloaded: 'Đã lấy quy định mới nhất. Xem lại phần “Sẽ thay đổi” trước khi lưu.',
    kept: 'Nội dung sửa dở lần trước vẫn được giữ.',
  },
  history: {
    title: 'Nhật ký thay đổi',
    created: 'Lập nhiệm kỳ',
    entry: (by: string, at: string) =>
      by ? `Đ/c ${by}, lúc ${formatInstant(at)}` : `Lúc ${formatInstant(at)}`,
    decision: (no: string) => `Theo văn bản số ${no}`,
    reason: (text: string) => `Lý do: ${text}`,
    revision: (revision: number) => `Bản ${formatCount(revision)}`,
  },
});
