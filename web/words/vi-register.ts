import type { ChangeLine, PreviewedUnion } from '../../lambdas/api/contracts.ts';
import type { RegisterChange } from '../../lambdas/domain/register-change.ts';
import type { ChangeKind, Owed } from '../pages/register/change-draft.ts';
import type { Warning } from '../pages/register/warnings.ts';
import { dictionary } from './dictionary.ts';
import { formatCount, formatDay } from './format.ts';
import { codes } from './vi-codes.ts';

const kinds: Record<RegisterChange['kind'], string> = {
  found: 'Thành lập mới',
  dissolve: 'Giải thể',
  merge: 'Sáp nhập vào CĐCS đã có',
  group: 'Sáp nhập thành CĐCS mới',
  split: 'Chia tách',
  upgrade: 'Nâng cấp thành công đoàn cấp trên',
  suspend: 'Tạm ngừng hoạt động',
  resume: 'Hoạt động trở lại',
  move: 'Chuyển công đoàn cấp trên',
  obligation: 'Chuyển diện',
};

const hints: Record<ChangeKind, string> = {
  found: 'CĐCS mới được tính vào tổng số CĐCS từ ngày hiệu lực.',
  dissolve: 'CĐCS không còn trong tổng số CĐCS từ ngày hiệu lực.',
  merge: 'CĐCS sáp nhập không còn trong tổng số; CĐCS nhận tiếp tục hoạt động, thêm số đoàn viên.',
  group: 'Các CĐCS cũ không còn trong tổng số; CĐCS mới được tính từ ngày hiệu lực.',
  split: 'CĐCS mới tách ra từ một CĐCS đang hoạt động.',
  upgrade:
    'CĐCS không còn trong tổng số CĐCS; công đoàn cấp trên mới vào danh sách với đại hội của cấp mình. Các CĐCS trực thuộc chuyển đến sau bằng “Chuyển công đoàn cấp trên”.',
  suspend: 'CĐCS vẫn trong tổng số CĐCS; việc đại hội tạm dừng.',
  resume: 'Việc đại hội của CĐCS được tiếp tục.',
  move: 'CĐCS được tính vào công đoàn cấp trên mới từ ngày hiệu lực; trước đó vẫn thuộc nơi cũ.',
  obligation: 'CĐCS vẫn trong tổng số CĐCS; chỉ đổi việc phải tổ chức đại hội hay không.',
};

const owes: Record<Owed, string> = {
  congress: codes.obligations.congress,
  conference: codes.obligations.conference,
  'exempt-new': codes.obligations['exempt-new'],
  'exempt-unable': codes.obligations['exempt-unable'],
  closed: codes.obligations.closed,
};

const unions: Partial<Record<ChangeKind, string>> = {
  dissolve: 'CĐCS giải thể',
  merge: 'CĐCS sáp nhập',
  group: 'Các CĐCS sáp nhập',
  split: 'CĐCS được chia tách',
  upgrade: 'CĐCS được nâng cấp',
  suspend: 'CĐCS tạm ngừng',
  resume: 'CĐCS hoạt động trở lại',
  move: 'CĐCS chuyển đi',
  obligation: 'CĐCS chuyển diện',
};

const form = {
  kind: 'Loại biến động',
  unions,
  anyUnions: 'CĐCS',
  into: 'CĐCS nhận sáp nhập',
  searchHint: 'Gõ tên (có dấu hoặc không dấu), từ hai chữ trở lên, rồi bấm vào CĐCS cần chọn.',
  found: (count: number, more: boolean) =>
    more
      ? `Có hơn ${formatCount(count)} CĐCS; gõ thêm để thu hẹp.`
      : `Tìm thấy ${formatCount(count)} CĐCS chưa chọn.`,
  picked: (label: string) => `Đã chọn: ${label}`,
  drop: 'Bỏ',
  dropOf: (name: string) => `Bỏ ${name}`,
  missing: {
    unions: 'Chọn ít nhất một CĐCS.',
    'two-unions': 'Chọn ít nhất hai CĐCS.',
    into: 'Chọn CĐCS nhận sáp nhập.',
  },
  entering: (place: number | undefined) => (place ? `CĐCS mới thứ ${place}` : 'CĐCS mới'),
  name: 'Tên CĐCS',
  id: 'Mã CĐCS',
  idHint: 'Chữ không dấu, chữ số, dấu chấm hoặc gạch ngang; chưa dùng cho công đoàn nào.',
  parent: 'Công đoàn cấp trên trực tiếp',
  members: 'Số đoàn viên',
  choose: 'Chọn…',
  moreEntering: 'Thêm một CĐCS mới',
  dropEntering: (place: number) => `Bỏ CĐCS mới thứ ${place}`,
  remains: 'CĐCS được chia tách tiếp tục hoạt động với số đoàn viên còn lại (bỏ chọn nếu giải thể)',
  becomes: 'Công đoàn cấp trên mới',
  becomesName: 'Tên công đoàn cấp trên',
  becomesShort: 'Tên gọi tắt (dùng trong bảng và báo cáo)',
  becomesId: 'Mã công đoàn cấp trên',
  to: 'Chuyển đến công đoàn cấp trên',
  owes: 'Diện mới',
  on: 'Ngày hiệu lực',
  decisionNo: 'Số quyết định',
  decisionHint: 'Ví dụ: 12/QĐ-LĐLĐ',
  preview: 'Xem trước',
  previewing: 'Đang kiểm tra…',
  safe: 'Chưa ghi gì cho đến khi đồng chí xác nhận.',
};

const does: Record<PreviewedUnion['does'], string> = {
  enters: 'Đưa vào danh sách',
  leaves: 'Ra khỏi danh sách',
  grows: 'Thêm đoàn viên',
  shrinks: 'Bớt đoàn viên',
  moves: 'Chuyển công đoàn cấp trên',
  suspends: 'Tạm ngừng',
  resumes: 'Hoạt động trở lại',
  owes: 'Chuyển diện',
};

const warnings: Record<Warning, (count: number) => string> = {
  task: count => `${formatCount(count)} CĐCS ra khỏi danh sách đang có việc chờ xử lý; việc đó sẽ dừng.`,
  suspended: count => `${formatCount(count)} CĐCS tạm ngừng đang có việc chờ xử lý.`,
  date: count => `${formatCount(count)} CĐCS ra khỏi danh sách đã đăng ký ngày đại hội.`,
  held: count => `${formatCount(count)} CĐCS ra khỏi danh sách đã tổ chức đại hội trong nhiệm kỳ này.`,
  pilot: count => `${formatCount(count)} CĐCS là đơn vị được chọn điểm.`,
  delegates: count => `${formatCount(count)} CĐCS ra khỏi danh sách đã bầu đại biểu dự đại hội cấp trên.`,
};

const preview = {
  title: 'Xem trước biến động',
  sentence: (kind: string, decisionNo: string, on: string) =>
    `${kind}, theo Quyết định số ${decisionNo}, từ ngày ${formatDay(on)}.`,
  nothing: 'Không có gì thay đổi.',
  confirm: 'Xác nhận ghi biến động',
  confirming: 'Đang gửi…',
  back: 'Sửa lại',
  attention: 'Cần lưu ý',
  warnings,
  numbers: 'Số CĐCS trước và sau biến động',
  columns: {
    upper: 'Công đoàn cấp trên',
    managed: 'Tổng số CĐCS',
    obliged: 'Phải tổ chức',
    held: 'Đã tổ chức',
  },
  becomes: 'thành',
  total: 'Toàn tỉnh',
  unions: 'Từng CĐCS',
  does,
  pilot: { province: 'Điểm của tỉnh', upper: 'Điểm của cấp trên' },
  members: (count: string) => `${count} đoàn viên`,
  membersBecome: (before: string, after: string) => `Đoàn viên: từ ${before} thành ${after}`,
  filed: (stages: string) => `Đã nộp: ${stages}`,
  date: (event: string, day: string) => `Dự kiến ${event} ngày ${day}`,
  held: (event: string, day: string) => `Đã tổ chức ${event} ngày ${day}`,
  recognised: (day: string) => `Đã công nhận ngày ${day}`,
  delegates: (count: number) => `Đã bầu ${formatCount(count)} đại biểu dự đại hội cấp trên`,
  turns: { union: 'chờ CĐCS', upper: 'chờ công đoàn cấp trên' },
  task: (stage: string, turn: string, due: string) => `${stage}: ${turn}, hạn ${formatDay(due)}`,
};

const states: Record<ChangeLine['state'], string> = {
  running: 'Đang ghi',
  done: 'Đã ghi',
  failed: 'Chưa ghi xong',
  undoing: 'Đang hủy',
  undone: 'Đã hủy',
  'undo-failed': 'Chưa hủy xong',
};

const failures: Readonly<Record<string, string>> = {
  'register-overtaken': 'Danh sách đã có biến động khác trong lúc ghi.',
  unauthenticated: 'Tài khoản thực hiện đã ngừng sử dụng hoặc đã đăng xuất.',
  'not-yours': 'Tài khoản thực hiện không còn được phân quyền.',
};

const list = {
  title: 'Các biến động đã ghi',
  none: 'Chưa ghi biến động nào.',
  states,
  decided: (decisionNo: string, on: string) => `Quyết định số ${decisionNo}, từ ngày ${on}`,
  recorded: (by: string, at: string) => `${by} ghi lúc ${at}`,
  into: (name: string) => `CĐCS nhận: ${name}`,
  fromTo: (from: string, to: string) => `${from} thành ${to}`,
  andMore: (names: string, count: number) => `${names} và ${formatCount(count)} CĐCS khác`,
  progress: (done: number, total: number) => `${formatCount(done)}/${formatCount(total)} mục`,
  failures,
  failed: (why: string) => `${why} Đồng chí hủy biến động này trong ngày rồi ghi lại.`.trim(),
  undone: (by: string, at: string, reason: string) => `${by} hủy lúc ${at}. Lý do: ${reason}`,
};

/** Words of the page on which the registrar changes the register by a decision. */
export const registerWords = dictionary('register', {
  title: 'Biến động danh sách CĐCS',
  lead: 'Ghi biến động theo quyết định. Số liệu trước ngày hiệu lực giữ nguyên; biến động ghi nhầm được hủy trong ngày.',
  notYours: 'Chỉ cán bộ quản lý danh sách của Liên đoàn Lao động tỉnh được ghi biến động.',
  toBridge: 'Xem biến động số CĐCS giữa hai ngày',
  leave: 'Biến động đang nhập chưa được ghi. Rời trang này?',
  begun: 'Đã nhận biến động. Kết quả hiện ở danh sách bên dưới.',
  kinds,
  hints,
  owes,
  form,
  preview,
  list,
  undo: {
    open: 'Hủy trong ngày',
    says: 'Mọi CĐCS của biến động này trở lại như trước khi ghi.',
    reason: 'Lý do hủy',
    send: 'Hủy biến động',
    sending: 'Đang gửi…',
    cancel: 'Không hủy',
  },
});
