import type { ImportJob } from '../../lambdas/api/contracts.ts';
import { dictionary } from './dictionary.ts';
import { formatCount, formatInstant, formatSize } from './format.ts';

const phases: Record<ImportJob['phase'], string> = {
  check: 'Đọc và kiểm tra tệp',
  compare: 'So sánh với danh sách đang có',
  'upper-unions': 'Ghi công đoàn cấp trên',
  unions: 'Ghi CĐCS',
  machines: 'Bắt đầu theo dõi tiến độ',
  done: 'Xong',
};

/** A limit, as the API says it when it is passed. */
const megabytes = (bytes: number) => `${formatCount(Math.floor(bytes / 2 ** 20))} MB`;

const unions = (count: number) => `${formatCount(count)} CĐCS`;

const failures: Readonly<Record<string, string>> = {
  unauthenticated: 'Tài khoản thực hiện đã ngừng sử dụng hoặc đã đăng xuất.',
  'not-yours': 'Tài khoản thực hiện không còn được phân quyền nhập danh sách.',
};

/** Words of the import of a workbook. */
export const importing = dictionary('importing', {
  title: 'Nhập danh sách từ Excel',
  lead: (term: string) => `Nhập danh sách CĐCS và tình hình đại hội vào: ${term}.`,
  notYours: 'Chỉ cán bộ quản lý danh sách của Liên đoàn Lao động tỉnh được nhập danh sách.',
  limits: (bytes: number, rows: number) =>
    `Tệp Excel dạng .xlsx, không đặt mật khẩu, không quá ${megabytes(bytes)} và ${formatCount(rows)} dòng mỗi trang tính.`,
  safe: 'Tệp luôn được kiểm tra trước; chưa ghi gì cho đến khi đồng chí bấm nhập. Nhập lại cùng một tệp không thay đổi gì.',
  pick: 'Chọn tệp Excel',
  drop: 'hoặc kéo tệp vào đây',
  another: 'Chọn tệp khác',
  file: (name: string, size: number) => `Tệp: ${name} (${formatSize(size)})`,
  form: {
    get: 'Tải mẫu bảng tính',
    name: 'mau-danh-sach-cdcs.xlsx',
    guide: 'Hướng dẫn',
    column: 'Cột',
    sheet: 'Trang tính',
    required: 'Bắt buộc',
    content: 'Cách ghi',
    yes: 'có',
    no: '',
    kinds: {
      text: 'Chữ',
      code: 'Mã: chữ không dấu, số, dấu gạch nối',
      count: 'Số nguyên',
      day: 'Ngày/tháng/năm',
      'past-day': 'Ngày/tháng/năm, không sau hôm nay',
      tick: 'Có hoặc Không',
      phone: 'Số điện thoại',
      email: 'Địa chỉ thư điện tử',
      choice: 'Một trong các giá trị',
    },
    choices: (choices: readonly string[]) => `Một trong: ${choices.join('; ')}`,
    star: 'Cột có dấu * bắt buộc phải ghi.',
  },
  local: {
    empty: 'Tệp rỗng. Chọn lại tệp đã lưu từ Excel.',
    tooLarge: (bytes: number) =>
      `Tệp lớn hơn ${megabytes(bytes)}. Xóa các trang tính, hình ảnh không cần rồi lưu lại.`,
    unfinished: 'Tệp chưa gửi xong.',
    refused: 'Hệ thống lưu tệp không nhận tệp này. Đồng chí thử gửi lại.',
  },
  sending: (percent: number) => `Đang gửi tệp: ${percent}%`,
  resend: 'Gửi lại',
  steps: 'Các bước',
  phases,
  progress: (phase: ImportJob['phase'], done: number, total: number) =>
    total > 0 && phase !== 'check' && phase !== 'upper-unions'
      ? `${phases[phase]}: ${formatCount(done)}/${formatCount(total)}`
      : `${phases[phase]}…`,
  reloadSafe: 'Có thể đóng trang hoặc mất mạng; công việc vẫn chạy và mở lại trang này là thấy.',
  preview: {
    title: 'Kết quả kiểm tra (chưa ghi gì)',
    added: (count: number) => `${unions(count)} sẽ được thêm`,
    unchanged: (count: number) => `${formatCount(count)} đã có, không thay đổi`,
    different: (count: number) => `${formatCount(count)} đã có với thông tin khác`,
    faults: (count: number) => `${formatCount(count)} lỗi`,
    noFaults: 'Không có lỗi nào.',
    leftOut: (count: number) => `${formatCount(count)} dòng chưa nhập được vì có lỗi`,
  },
  table: {
    caption: 'Theo công đoàn cấp trên trực tiếp cơ sở',
    union: 'Đơn vị',
    toAdd: 'Sẽ thêm',
    added: 'Đã thêm',
    unchanged: 'Không thay đổi',
    different: 'Khác',
  },
  different: {
    title: (count: number) => `CĐCS đã có với thông tin khác (${formatCount(count)})`,
    note: 'Nhập danh sách không sửa các CĐCS này. Đối chiếu với tệp rồi sửa từng CĐCS.',
    line: (id: string, name: string, row: number) => `${id} – ${name} (dòng ${row})`,
    beyond: (count: number) => `… và ${formatCount(count)} CĐCS nữa.`,
  },
  faults: {
    title: (count: number) => `Các lỗi trong tệp (${formatCount(count)})`,
    kept: (kept: number, all: number) =>
      `Chỉ liệt kê ${formatCount(kept)} lỗi đầu trong ${formatCount(all)} lỗi; sửa xong kiểm tra lại sẽ thấy các lỗi sau.`,
    sheet: 'Trang tính',
    row: 'Dòng',
    column: 'Cột',
    value: 'Đang ghi',
    message: 'Lỗi',
    whole: 'Cả trang tính',
    place: (letter: string, header: string) => `${letter} (${header})`,
    inRow: (sheet: string, row: number) => (row > 0 ? `${sheet}, dòng ${row}` : sheet),
    filter: 'Lọc theo cột',
    all: (count: number) => `Tất cả (${formatCount(count)})`,
    option: (name: string, count: number) => `${name} (${formatCount(count)})`,
    noColumn: 'Không theo cột',
    page: (from: number, to: number, all: number) => `${from}–${to} trong ${formatCount(all)} lỗi`,
    previous: 'Trang trước',
    next: 'Trang sau',
    mark: 'Tải tệp đã đánh dấu lỗi',
    markHint:
      'Tệp của đồng chí, thêm cột “Lỗi” ở mỗi trang tính và tô màu ô sai. Sửa xong chọn lại tệp này; cột “Lỗi” không phải xóa.',
    marking: 'Đang tạo tệp…',
    markFailed: 'Chưa tạo được tệp đã đánh dấu. Đồng chí sửa theo danh sách lỗi trên trang.',
    markedName: (name: string) => `${name.replace(/\.xlsx$/i, '')}-danh-dau-loi.xlsx`,
  },
  start: {
    all: (count: number) => `Nhập ${unions(count)}`,
    validPart: 'Nhập phần hợp lệ',
    confirm: (count: number, left: number) =>
      `Sẽ nhập ${unions(count)}; ${formatCount(left)} dòng có lỗi để lại, nhập sau khi sửa. Đồng chí có chắc chắn?`,
    yes: (count: number) => `Nhập ${unions(count)}, để lại phần lỗi`,
    no: 'Chưa nhập',
    nothing: 'Chưa có dòng nào hợp lệ để nhập.',
    starting: 'Đang bắt đầu…',
    nothingNew: 'Không có CĐCS nào mới; nhập tệp này không thay đổi gì.',
  },
  result: {
    title: 'Đã nhập xong',
    added: (count: number) => `Đã thêm ${unions(count)}`,
    failed: 'Việc nhập dừng giữa chừng; các CĐCS đã ghi vẫn được giữ. Kiểm tra lại rồi nhập lại cùng tệp.',
    failures,
    unknown: (code: string) => `Mã lỗi: ${code}`,
    startedAt: (at: string) => `Bắt đầu lúc ${formatInstant(at)}`,
    progress: 'Xem tiến độ đại hội',
    again: 'Nhập tệp khác',
  },
});
