import type { Problem } from '../../lambdas/api/contracts.ts';
import type { SignInFault } from '../sign-in/sign-in-fault.ts';
import { dictionary } from './dictionary.ts';
import { formatDay, formatInstant } from './format.ts';

const app = {
  name: 'Đại hội công đoàn',
  shortName: 'Đại hội',
  skip: 'Đến nội dung chính',
  menu: 'Các trang',
  signOut: 'Đăng xuất',
  loading: 'Đang tải…',
  reload: 'Tải lại',
  retry: 'Thử lại',
  close: 'Đóng',
  more: 'Xem thêm',
  home: 'Về trang đầu',
  notFound: 'Không tìm thấy, hoặc đồng chí không được phân quyền xem.',
  broken: 'Hệ thống đang có trục trặc. Đồng chí thử lại sau ít phút; nội dung đang nhập vẫn được giữ.',
  busy: 'Hệ thống đang bận. Đồng chí thử lại sau ít giây.',
  offline: 'Mất kết nối mạng. Nội dung đang nhập vẫn được giữ; thử lại khi có mạng.',
  today: (day: string) => `Hôm nay ${formatDay(day)}`,
  simulated: (day: string) => `ngày mô phỏng ${formatDay(day)}`,
  term: 'Nhiệm kỳ',
  termChoice: (id: string, title: string) => `${id} – ${title}`,
  decided: (name: string, at: string) => `Đ/c ${name} đã xử lý lúc ${formatInstant(at)}.`,
  sum: 'Tổng cộng',
  otherLanguage: 'English',
  /** What the API says, by code, for readers of another language; its own sentences are Vietnamese. */
  problems: {} as Readonly<Record<string, string | ((problem: Problem) => string)>>,
  fieldFaults: {} as Readonly<Record<string, string>>,
};

const ends = {
  nowhere: {
    title: 'Không có trang này',
    text: 'Địa chỉ không đúng, hoặc đồng chí không được phân quyền xem trang này.',
  },
  noTerm: {
    title: 'Chưa có nhiệm kỳ nào',
    text: 'Liên đoàn Lao động tỉnh chưa tạo nhiệm kỳ trong phần mềm. Khi có nhiệm kỳ, công việc của đồng chí hiện ở đây.',
  },
  offline: {
    title: 'Chưa kết nối được',
    text: 'Máy của đồng chí đang mất mạng, hoặc hệ thống chưa trả lời. Bản nháp vẫn được giữ trên máy này; đồng chí thử lại khi có mạng.',
  },
  fault: {
    title: 'Trang gặp trục trặc',
    text: 'Dữ liệu đã gửi không bị mất, bản nháp vẫn được giữ trên máy này. Đồng chí tải lại trang; nếu vẫn gặp, báo cho cán bộ kỹ thuật.',
  },
};

const nav = {
  progress: 'Tiến độ đại hội',
  reports: 'Báo cáo, biểu mẫu',
  inbox: 'Việc cần xử lý',
  notices: 'Thông báo',
  waiting: (count: string) => `${count} việc đang chờ`,
  unread: (count: string) => `${count} thông báo mới`,
  register: 'Danh sách CĐCS',
  registerChanges: 'Biến động danh sách',
  calendar: 'Lịch đại hội',
  myUnion: 'Công đoàn cơ sở của tôi',
  search: 'Tìm CĐCS',
  people: 'Tài khoản',
  operations: 'Theo dõi hệ thống',
  terms: 'Nhiệm kỳ và quy định',
  firstTerm: 'Tạo nhiệm kỳ',
  import: 'Nhập danh sách từ Excel',
};

const signInFaults: Record<SignInFault, string> = {
  wrong: 'Sai tên đăng nhập hoặc mật khẩu.',
  locked: 'Đã nhập sai nhiều lần nên tài khoản tạm khóa. Đồng chí chờ ít phút rồi thử lại.',
  disabled: 'Tài khoản đã ngừng sử dụng. Đồng chí liên hệ công đoàn cấp trên.',
  'temporary-expired': 'Mật khẩu tạm đã hết hạn. Đồng chí đề nghị công đoàn cấp trên cấp lại.',
  'reset-required': 'Mật khẩu cần được cấp lại. Đồng chí liên hệ công đoàn cấp trên.',
  'weak-password': 'Mật khẩu chưa đạt: ít nhất 10 ký tự, có chữ hoa, chữ thường, chữ số và ký hiệu.',
  'session-over': 'Đã quá thời gian chờ. Đồng chí đăng nhập lại từ đầu.',
  'too-often': 'Thử quá nhiều lần. Đồng chí chờ ít phút rồi thử lại.',
  offline: 'Không kết nối được. Đồng chí kiểm tra mạng rồi thử lại.',
  unknown: 'Chưa đăng nhập được. Đồng chí thử lại sau ít phút.',
};

const signIn = {
  title: 'Đăng nhập',
  lead: 'Theo dõi, duyệt hồ sơ và báo cáo tiến độ đại hội công đoàn các cấp.',
  name: 'Số điện thoại hoặc thư điện tử',
  password: 'Mật khẩu',
  show: 'Hiện mật khẩu',
  submit: 'Đăng nhập',
  working: 'Đang đăng nhập…',
  forgot: 'Quên mật khẩu?',
  again: 'Phiên làm việc đã hết. Đăng nhập lại để tiếp tục; nội dung đang nhập vẫn được giữ.',
  newTitle: 'Đặt mật khẩu mới',
  newLead: 'Mật khẩu được cấp chỉ dùng một lần. Đồng chí đặt mật khẩu riêng để tiếp tục.',
  newPassword: 'Mật khẩu mới',
  newHint: 'Ít nhất 10 ký tự, có chữ hoa, chữ thường, chữ số và ký hiệu.',
  repeat: 'Nhập lại mật khẩu mới',
  differ: 'Hai lần nhập không giống nhau.',
  save: 'Lưu và đăng nhập',
  faults: signInFaults,
};

const inbox = {
  title: 'Việc cần xử lý',
  empty: 'Không có việc nào đang chờ đồng chí.',
  columns: {
    union: 'Công đoàn',
    matter: 'Nội dung',
    state: 'Tình trạng',
    due: 'Hạn xử lý',
    left: 'Thời gian',
  },
};

const validity = {
  missing: 'Cần điền mục này.',
  count: 'Ghi số nguyên, từ 0 trở lên.',
  tooShort: 'Chưa đủ số ký tự.',
  day: 'Ghi ngày/tháng/năm, ví dụ 15/3/2023.',
  dayFrom: (day: string) => `Không sớm hơn ${formatDay(day)}.`,
  dayTo: (day: string) => `Không muộn hơn ${formatDay(day)}.`,
  dayShape: 'ngày/tháng/năm',
  pickDay: 'Chọn trên lịch',
};

/** Words of the frame and of the pages that list. */
export const screens = dictionary('screens', { app, ends, nav, signIn, inbox, validity });
