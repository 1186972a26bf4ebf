import type { HeldReport } from '../../lambdas/domain/held-report.ts';
import { dictionary } from './dictionary.ts';
import { formatDay, formatSize } from './format.ts';

const common = {
  send: 'Gửi',
  sending: 'Đang gửi…',
  cancel: 'Thôi',
  conflict: 'Tải lại để xem hồ sơ hiện nay',
  required: 'Cần điền mục này.',
  optional: '(nếu có)',
  wrong: 'Chưa gửi được:',
  checkFirst: 'Cần sửa trước khi gửi:',
};

const packet = {
  lead: 'Thêm tệp cho từng văn bản: ảnh chụp, PDF hoặc Word. Một tệp có thể dùng cho nhiều văn bản.',
  secret: 'Không tải lên văn bản có dấu mật.',
  add: 'Thêm tệp',
  addFor: (paper: string) => `Thêm tệp cho ${paper}`,
  take: 'Bỏ',
  remove: (file: string, paper: string) => `Bỏ ${file} khỏi ${paper}`,
  reuse: 'Dùng tệp đã chọn…',
  reuseFor: (paper: string) => `Dùng tệp đã chọn cho ${paper}`,
  onPaper: 'Đã nhận bản giấy',
  note: 'Ghi chú gửi kèm',
  missing: (papers: readonly string[]) => `Còn thiếu: ${papers.join('; ')}.`,
  notThrough: (file: string) => `Tệp ${file} chưa tải lên được; thử lại hoặc bỏ tệp này.`,
  busy: 'Đang tải tệp lên…',
  party: 'Ý kiến cấp ủy',
  partyHint: 'Ghi số, ngày, nơi ra văn bản; không bắt buộc tải tệp.',
  partyNumber: 'Số văn bản',
  partyOn: 'Ngày văn bản',
  partyBody: 'Cấp ủy',
  behalf: 'Nộp thay: nhận hồ sơ bằng',
  flagged: 'Đề nghị bổ sung',
};

const upload = {
  states: {
    waiting: 'Chờ tải lên',
    shrinking: 'Đang thu nhỏ ảnh',
    sending: 'Đang tải lên',
    checking: 'Đang kiểm tra',
    stalled: 'Chờ có mạng',
    ready: 'Đã tải lên',
    failed: 'Chưa tải được',
  },
  size: formatSize,
  failed: 'Tệp chưa tải lên được. Đồng chí thử lại.',
  progress: (name: string) => `Tiến độ tải ${name}`,
};

const date = {
  date: (event: string) => `Ngày ${event}`,
  hint: (finish: string) => `Có thể là ngày nghỉ. Chậm nhất ${formatDay(finish)}.`,
  beyond: (finish: string) =>
    `Ngày này sau thời hạn ${formatDay(finish)}; cần văn bản đồng ý của công đoàn cấp trên.`,
  consentNo: 'Số văn bản đồng ý',
  consentOn: 'Ngày văn bản đồng ý',
};

const ruling = {
  legend: 'Căn cứ và văn bản',
  with: 'Ghi căn cứ và số văn bản',
  basis: 'Căn cứ',
  basisOn: 'Ngày họp hoặc cho ý kiến',
  documentNo: 'Số văn bản',
  on: 'Ngày văn bản',
  signer: 'Người ký (chức danh)',
  signers: ['CHỦ TỊCH', 'KT. CHỦ TỊCH – PHÓ CHỦ TỊCH'],
  numbers: { approval: '45/TB-LĐLĐ', recognition: '46/QĐ-LĐLĐ' },
  confirmedBy: 'Xác nhận theo',
  confirmed: { attended: 'Cán bộ cấp trên đã dự', telephone: 'Báo qua điện thoại', minutes: 'Biên bản' },
};

const reasons = {
  legend: 'Nội dung đề nghị bổ sung',
  refusal: 'Lý do',
  note: 'Ghi rõ',
  document: 'Về tệp',
  whole: 'Cả hồ sơ',
  none: 'Cần ghi rõ nội dung đề nghị bổ sung.',
  choose: 'Chọn nội dung…',
  code: (number: number) => `Nội dung ${number}`,
  add: 'Thêm nội dung',
  removeLine: (number: number) => `Bỏ nội dung ${number}`,
  to: 'Làm lại từ',
};

/** Counts of people; the age that makes a member a young one is the term's. */
const peopleFields: Record<keyof HeldReport['people'], (youngBelow: number) => string> = {
  committee: () => 'Ủy viên ban chấp hành',
  women: () => 'Nữ',
  minorities: () => 'Dân tộc thiểu số',
  party: () => 'Đảng viên',
  under35: age => `Dưới ${age} tuổi`,
  firstTime: () => 'Tham gia lần đầu',
  university: () => 'Từ đại học trở lên',
  vacant: () => 'Còn khuyết',
  inspection: () => 'Ủy viên ủy ban kiểm tra',
  delegates: () => 'Đại biểu chính thức',
  reserveDelegates: () => 'Đại biểu dự khuyết',
  delegateWomen: () => 'Đại biểu nữ',
  delegateMinorities: () => 'Đại biểu dân tộc thiểu số',
};

const held = {
  on: (event: string) => `Ngày tổ chức ${event} (ngày cuối)`,
  from: 'Ngày bắt đầu (nếu nhiều ngày)',
  form: 'Hình thức',
  summoned: 'Số triệu tập',
  present: 'Số có mặt',
  presidentBy: 'Bầu chủ tịch',
  attendedBy: 'Cấp trên dự và chỉ đạo',
  attended: {
    '': 'Không có',
    upper: 'Công đoàn cấp trên trực tiếp',
    province: 'LĐLĐ tỉnh',
  } satisfies Record<NonNullable<HeldReport['attendedBy']> | '', string>,
  minutes: 'Biên bản',
  attached: 'Gửi kèm',
  follow: 'Biên bản nộp sau',
  recognition: 'Nộp luôn hồ sơ đề nghị công nhận kết quả bầu cử',
  minutesFirst: 'Hồ sơ đề nghị công nhận nộp sau, khi đã có biên bản.',
  ballots: 'Kết quả kiểm phiếu',
  addBallot: (of: string) => `Thêm: ${of}`,
  removeBallot: (of: string) => `Bỏ phần ${of}`,
  seats: 'Số cần bầu',
  issued: 'Phát ra',
  collected: 'Thu về',
  valid: 'Hợp lệ',
  invalid: 'Không hợp lệ',
  elected: 'Trúng cử',
  vacant: 'Khuyết',
  winners: 'Số phiếu từng người trúng cử',
  winnersHint: 'Cách nhau dấu phẩy, không ghi tên. Bỏ trống cũng được.',
  agree: 'Số liệu khớp.',
  people: 'Số liệu nhân sự (cho báo cáo)',
  peopleGroups: {
    committee: 'Ban chấp hành',
    president: 'Chủ tịch, ủy ban kiểm tra',
    delegates: 'Đại biểu dự đại hội cấp trên',
  },
  president: 'Chủ tịch',
  presidents: { '': 'Chưa ghi', 're-elected': 'Tái cử', new: 'Mới' },
  peopleFields,
  partOverCommittee: (what: string, count: number, of: number) =>
    `${what} (${count}) nhiều hơn số ủy viên ban chấp hành (${of}).`,
  partOverDelegates: (what: string, count: number, of: number) =>
    `${what} (${count}) nhiều hơn số đại biểu dự cấp trên, cả dự khuyết (${of}).`,
  presidentNotElected: 'Chưa bầu chủ tịch thì chưa ghi chủ tịch tái cử hay mới.',
};

const postpone = {
  to: 'Lùi đến ngày',
  reason: 'Lý do',
};

const failed = {
  on: (event: string) => `Ngày tổ chức ${event}`,
  cause: 'Nguyên nhân',
  note: 'Ghi rõ',
  newDate: 'Ngày tổ chức lại (nếu đã định)',
};

const object = {
  lead: (filing: string, until: string) =>
    `Công đoàn cấp trên đã nộp thay: ${filing}. Ý kiến chỉ gửi được một lần cho mỗi bản nộp, chậm nhất ngày ${formatDay(until)}.`,
  note: 'Nội dung chưa đúng',
};

const answer = {
  lead: 'Dùng khi giữ nguyên hồ sơ đã nộp thay. Nếu đơn vị đúng thì trả lại, hoặc hủy xác nhận đã tổ chức.',
  note: 'Nội dung trả lời',
};

const moveDeadline = {
  lead: (step: string, due: string) => `${step}: hạn hiện nay ${formatDay(due)}.`,
  due: 'Thời hạn mới',
  reason: 'Lý do',
};

const appoint = {
  lead: (event: string) =>
    `Dùng khi không tổ chức được ${event}. Công đoàn này sẽ không tính là đã tổ chức, và không phải làm tiếp.`,
  on: 'Chỉ định từ ngày',
  reason: 'Lý do',
};

const leave = {
  how: 'Nội dung',
  hows: {
    merged: 'Sáp nhập vào công đoàn khác',
    dissolved: 'Giải thể',
    exempted: 'Không còn thuộc diện tổ chức',
  },
  effects: {
    merged: 'Công đoàn này ra khỏi danh sách từ ngày đó; số liệu các ngày trước giữ nguyên.',
    dissolved: 'Công đoàn này ra khỏi danh sách từ ngày đó; số liệu các ngày trước giữ nguyên.',
    exempted: 'Công đoàn này vẫn trong danh sách, nhưng không phải tổ chức trong nhiệm kỳ.',
  },
  on: 'Từ ngày',
  into: 'Mã công đoàn nhận sáp nhập',
  decisionNo: 'Số quyết định',
};

const correct = {
  lead: 'Số liệu tính theo nội dung sửa từ hôm nay; số liệu đã báo cáo các ngày trước vẫn xem lại được.',
  reason: 'Lý do sửa',
};

const undo = {
  held: (event: string) =>
    `Dùng khi đã xác nhận nhầm. Công đoàn này không còn tính là đã tổ chức ${event}, và báo lại kết quả khi tổ chức xong. Nếu chỉ sai ngày hoặc số liệu thì sửa kết quả.`,
  recognition:
    'Kết quả bầu cử không còn tính là đã công nhận. Hồ sơ trở về chờ công nhận để công nhận lại, trả lại bổ sung hoặc không công nhận.',
  reason: 'Lý do hủy',
  byDecision: 'Có quyết định hủy công nhận',
};

const withdraw = { lead: 'Hồ sơ trở về đơn vị để sửa và nộp lại. Thời hạn nộp vẫn tính như trước.' };
const recommend = { note: 'Ý kiến thẩm định' };
const minutes = {
  paper: 'biên bản',
  lead: (event: string) => `Tải lên biên bản ${event}: ảnh chụp hoặc PDF.`,
};

/** Words of the forms on the page of one union. */
export const formWords = dictionary('forms', {
  common,
  packet,
  upload,
  date,
  ruling,
  reasons,
  held,
  postpone,
  failed,
  object,
  answer,
  moveDeadline,
  appoint,
  leave,
  withdraw,
  correct,
  undo,
  recommend,
  minutes,
});
