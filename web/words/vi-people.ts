import type { PersonView } from '../../lambdas/api/contracts.ts';
import { FIRST_PASSWORD_DAYS, type GivenRole } from '../../lambdas/domain/people.ts';
import { dictionary } from './dictionary.ts';
import { formatCount, formatDay } from './format.ts';
import { postInWords } from './post-in-words.ts';
import { codes } from './vi-codes.ts';

const { roles } = codes;

const givenRoles: Record<GivenRole, string> = {
  officer: roles.officer,
  reviewer: roles.reviewer,
  signatory: roles.signatory,
  leader: roles.leader,
};

/** How people write in a list of their own; compared without diacritics. */
const roleSpellings: Record<GivenRole, readonly string[]> = {
  officer: [roles.officer, 'cán bộ', 'cán bộ CĐCS', 'người nộp', 'nộp hồ sơ', 'chủ tịch CĐCS', 'CĐCS'],
  reviewer: [roles.reviewer, 'chuyên viên', 'thẩm định', 'người thẩm định'],
  signatory: [roles.signatory, 'ký duyệt', 'người ký', 'duyệt'],
  leader: [roles.leader, 'lãnh đạo', 'theo dõi'],
};

const acts: Record<PersonView['changes'][number]['act'], string> = {
  invited: 'Cấp tài khoản',
  changed: 'Sửa tên hoặc phân công',
  disabled: 'Ngừng sử dụng',
  enabled: 'Cho dùng lại',
  'password-reset': 'Cấp lại mật khẩu',
  'mail-resumed': 'Cho gửi lại thư',
  'signed-out': 'Đăng xuất khỏi mọi thiết bị',
  delegated: 'Ủy quyền',
  'delegation-revoked': 'Thu hồi ủy quyền',
};

const list = {
  title: 'Tài khoản',
  titleOf: (office: string) => `Tài khoản – ${office}`,
  office: 'Đơn vị',
  search: 'Tìm theo tên, số điện thoại hoặc thư điện tử',
  find: 'Tìm',
  clear: 'Xem tất cả',
  invite: 'Cấp tài khoản',
  inviteMany: 'Cấp nhiều tài khoản',
  found: (count: number, more: boolean) => `${more ? 'Đang hiện' : 'Có'} ${formatCount(count)} tài khoản`,
  none: (text: string) => `Không có tài khoản nào có “${text}”.`,
  empty: 'Đơn vị này chưa có tài khoản nào.',
  columns: { name: 'Họ tên', login: 'Tên đăng nhập', posts: 'Vai trò', state: 'Tình trạng' },
  bounced: (day: string) =>
    `Thư gửi ngày ${formatDay(day)} bị trả lại hoặc người nhận từ chối; cần hỏi lại địa chỉ`,
  states: { on: 'Đang dùng', off: 'Đã ngừng', first: 'Chưa đăng nhập lần đầu' },
  self: 'Tài khoản của đồng chí',
  all: 'Về danh sách tài khoản',
};

const form = {
  name: 'Họ tên',
  nameHint: 'Như trong danh sách cán bộ; hiện trong nhật ký xử lý.',
  login: 'Số điện thoại hoặc thư điện tử',
  loginHint: 'Dùng để đăng nhập. Số điện thoại viết cách nào cũng được, ví dụ 0912 345 678.',
  loginFault: 'Cần ghi số điện thoại Việt Nam hoặc địa chỉ thư điện tử.',
  posts: 'Vai trò được giao',
  post: (number: number) => `Vai trò ${number}`,
  role: 'Vai trò',
  roleHints: {
    officer: 'Nộp hồ sơ, báo kết quả đại hội của công đoàn mình.',
    reviewer: 'Xem, trả lại bổ sung, trình ký hồ sơ của các CĐCS trực thuộc.',
    signatory: 'Duyệt, xác nhận, công nhận; có thể một người vừa thẩm định vừa ký.',
    leader: 'Chỉ xem tiến độ, số liệu và hồ sơ.',
  } satisfies Record<GivenRole, string>,
  office: 'Tại',
  unionsOf: 'CĐCS thuộc',
  union: 'Tìm CĐCS (có dấu hoặc không dấu)',
  unionPick: 'Chọn công đoàn',
  unionOwn: (office: string) => `${office} (chính đơn vị này)`,
  unionNone: 'Không có CĐCS nào tên như vậy.',
  unionMore: 'Còn nữa; ghi thêm tên để tìm đúng.',
  unionOther: 'Muốn chọn công đoàn khác thì ghi tên vào ô trên.',
  unionMissing: 'Cần chọn công đoàn.',
  chosen: (union: string) => `Đã chọn: ${union}`,
  addPost: 'Thêm vai trò',
  removePost: (number: number) => `Bỏ vai trò ${number}`,
  kept: (post: string) => `${post}: giữ nguyên, chỉ người quản trị hệ thống thay đổi được.`,
  noPost: 'Cần ít nhất một vai trò.',
  working: 'Đang gửi…',
  cancel: 'Thôi',
};

const invite = {
  title: 'Cấp tài khoản',
  lead: 'Sau khi cấp, mật khẩu dùng một lần hiện ngay để in phiếu giao cho người dùng.',
  send: 'Cấp tài khoản',
  madeBefore:
    'Tài khoản này đã được tạo từ lần gửi trước. Mật khẩu chỉ hiện một lần nên không xem lại được; có thể cấp mật khẩu khác.',
  another: 'Cấp mật khẩu khác',
  next: 'Cấp thêm tài khoản',
};

const many = {
  title: 'Cấp nhiều tài khoản',
  lead: 'Chép các dòng từ Excel rồi dán vào đây. Mỗi dòng bốn cột: họ tên, số điện thoại hoặc thư điện tử, mã hoặc tên công đoàn, vai trò (bỏ trống là cán bộ nộp hồ sơ).',
  office: 'Công đoàn của các dòng thuộc',
  lines: 'Các dòng',
  check: 'Kiểm tra',
  reading: (count: number) => `Đang đọc danh sách công đoàn: ${formatCount(count)}…`,
  preview: (good: number, whole: number) =>
    `${formatCount(good)}/${formatCount(whole)} dòng dùng được. Dòng có lỗi sẽ không được gửi; sửa trong ô các dòng rồi kiểm tra lại.`,
  none: 'Chưa có dòng nào.',
  tooMany: (most: number) => `Mỗi lần không quá ${most} dòng.`,
  send: (count: number) => `Cấp ${formatCount(count)} tài khoản`,
  sending: (done: number, whole: number) => `Đang cấp ${formatCount(done)}/${formatCount(whole)}…`,
  again: (count: number) => `Gửi lại ${formatCount(count)} dòng chưa được`,
  done: (good: number, whole: number) => `Đã cấp ${formatCount(good)}/${formatCount(whole)} tài khoản.`,
  leftOver: 'Các dòng chưa cấp được vẫn còn trong ô bên dưới để sửa và kiểm tra lại.',
  columns: { line: 'Dòng', name: 'Họ tên', login: 'Tên đăng nhập', post: 'Vai trò', result: 'Kết quả' },
  ready: 'Sẵn sàng',
  made: 'Đã cấp',
  madeBefore: 'Đã cấp từ lần gửi trước; cấp lại mật khẩu ở trang của người này',
  faults: {
    'name-missing': 'Thiếu họ tên',
    'name-long': 'Họ tên quá dài',
    'login-unreadable': 'Số điện thoại hoặc thư điện tử chưa đúng',
    'login-twice': 'Trùng số điện thoại, thư điện tử với dòng khác',
    'union-missing': 'Thiếu công đoàn',
    'union-unknown': 'Không tìm thấy công đoàn',
    'union-ambiguous': 'Có nhiều công đoàn cùng tên; ghi mã công đoàn',
    'role-unknown': 'Không rõ vai trò',
    'role-misplaced': 'Vai trò này không giao ở CĐCS',
  },
};

const slips = {
  title: 'Phiếu cấp tài khoản',
  lead: (count: number) =>
    `${formatCount(count)} phiếu. Mật khẩu chỉ hiện lần này: in hoặc ghi lại trước khi rời trang.`,
  print: 'In phiếu',
  handedOver: 'Đã in hoặc ghi lại đủ các phiếu',
  leave: 'Mật khẩu trên phiếu không xem lại được. Rời trang này?',
  head: 'PHIẾU CẤP TÀI KHOẢN',
  site: 'Địa chỉ',
  login: 'Tên đăng nhập',
  password: 'Mật khẩu dùng một lần',
  steps: [
    'Mở địa chỉ trên bằng điện thoại hoặc máy tính.',
    'Nhập tên đăng nhập và mật khẩu dùng một lần.',
    `Đặt mật khẩu riêng khi được yêu cầu, trong ${FIRST_PASSWORD_DAYS} ngày; không đưa phiếu này cho người khác.`,
  ],
};

const person = {
  login: 'Tên đăng nhập',
  state: 'Tình trạng',
  posts: 'Vai trò được giao',
  history: 'Nhật ký tài khoản',
  by: (name: string) => `đ/c ${name}`,
  byCommand: 'người quản trị hệ thống',
  selfNote: 'Đây là tài khoản của đồng chí; người quản lý khác mới thay đổi được.',
  change: 'Sửa tên, vai trò',
  save: 'Lưu thay đổi',
  saved: 'Đã lưu thay đổi.',
  changeNote: 'Vai trò bỏ đi có hiệu lực ngay với lần thao tác tiếp theo của người này.',
  reset: 'Cấp lại mật khẩu',
  resetLead: (name: string) =>
    `Cấp mật khẩu dùng một lần mới cho đ/c ${name}. Mật khẩu cũ không dùng được nữa và người này bị đăng xuất khỏi mọi thiết bị.`,
  resetBefore:
    'Lần cấp lại này đã được ghi nhận nhưng mật khẩu không hiện lại được. Đồng chí cấp lại lần nữa.',
  disable: 'Ngừng sử dụng',
  disableLead: (name: string) =>
    `Đ/c ${name} bị đăng xuất ngay khỏi mọi thiết bị và không đăng nhập được cho đến khi được cho dùng lại. Hồ sơ đã nộp giữ nguyên.`,
  disabled: (name: string) => `Đã ngừng sử dụng tài khoản của đ/c ${name}.`,
  'resume-mail': 'Cho gửi lại thư',
  resumeLead: (name: string) =>
    `Thư đôn đốc lại được gửi tới địa chỉ này của đ/c ${name} từ lần gửi tới. Chỉ cho gửi lại khi người này đã báo hộp thư nhận được thư; nếu thư lại bị trả, mục này hiện lại.`,
  resumed: (name: string) => `Đã cho gửi lại thư tới đ/c ${name}.`,
  enable: 'Cho dùng lại',
  enableLead: (name: string) =>
    `Đ/c ${name} đăng nhập lại được bằng mật khẩu cũ, với các vai trò đang ghi ở trên.`,
  enabled: (name: string) => `Đ/c ${name} đã dùng lại được tài khoản.`,
};

/** Words of the pages on which registrars keep accounts. */
export const peopleWords = dictionary('people', {
  roles,
  givenRoles,
  spellings: { roles: roleSpellings, headings: ['họ tên', 'họ và tên', 'tên'] },
  acts,
  list,
  form,
  invite,
  many,
  slips,
  person,
  postOf: postInWords,
});
