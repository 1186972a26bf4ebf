import type { ColumnId } from '../pages/grid/grid-columns.ts';
import { dictionary } from './dictionary.ts';
import { formatCount, formatDay } from './format.ts';

const columns: Record<ColumnId, string> = {
  date: 'Ngày đăng ký',
  consentNo: 'Số văn bản đồng ý',
  consentOn: 'Ngày văn bản đồng ý',
  heldOn: 'Ngày tổ chức',
  summoned: 'Triệu tập',
  present: 'Có mặt',
  form: 'Hình thức',
  presidentBy: 'Bầu chủ tịch',
  source: 'Báo qua',
  confirm: 'Xác nhận qua điện thoại',
  before: 'Nộp thay hồ sơ trước: nhận bằng',
  onPaper: 'Đã nhận đủ bản giấy',
};

const refused = {
  notDay: 'Ghi ngày/tháng, hoặc ngày/tháng/năm.',
  datePast: 'Ngày này đã qua.',
  future: 'Ngày này chưa đến.',
  beyond: (last: string) =>
    `Ngày này sau thời hạn ${formatDay(last)}; cần văn bản đồng ý của công đoàn cấp trên.`,
  notCount: 'Ghi số nguyên, từ 0 trở lên.',
  stale: 'CĐCS đã sang bước khác, ô này không ghi được nữa; bấm Esc ở ô để bỏ.',
  notChoice: 'Không có trong các lựa chọn.',
  onPaper: 'Đánh dấu đã nhận đủ bản giấy; nếu nhận bằng tệp thì nộp ở trang của CĐCS.',
};

const done = {
  date: (day: string) => `Đã đăng ký ngày ${formatDay(day)}`,
  asked: (day: string) => `Đã gửi đề nghị ngày ${formatDay(day)}, chờ công đoàn cấp trên cho ý kiến`,
  before: 'Đã nộp thay hồ sơ trước đại hội, chờ duyệt',
  held: 'Đã báo kết quả, chờ xác nhận',
  confirm: 'Đã xác nhận đã tổ chức, chưa nộp biên bản',
};

/** Words of the grid in which what is known of many unions is typed. */
export const gridWords = dictionary('grid', {
  name: 'Bảng nhập nhanh',
  title: (parent: string) => `Bảng nhập nhanh – ${parent}`,
  lead: 'Gõ hoặc dán từ Excel; các ô chưa gửi được giữ trên máy này. Mỗi CĐCS được ghi riêng khi bấm Gửi.',
  keysTitle: 'Phím dùng trong bảng',
  keys: [
    'Phím mũi tên, Enter, Tab: sang ô khác. Gõ là thay nội dung ô; F2 để sửa tiếp.',
    'Shift và phím mũi tên: chọn nhiều ô. Ctrl+C, Ctrl+V: chép, dán với Excel.',
    'Esc: bỏ nội dung vừa gõ ở ô. Phím cách: đánh dấu, mở danh sách chọn (Alt và mũi tên xuống).',
  ],
  back: 'Về danh sách CĐCS',
  search: 'Tìm trong bảng (có dấu hoặc không dấu)',
  union: 'Công đoàn',
  state: 'Tình trạng',
  columns,
  columnOf: (column: string, union: string) => `${column} – ${union}`,
  none: '',
  unticked: ['0', 'false', 'không'],
  send: (count: number) => `Gửi ${formatCount(count)} thay đổi`,
  nothing: 'Chưa có thay đổi để gửi',
  sending: (done: number, all: number) => `Đang gửi ${formatCount(done)}/${formatCount(all)}…`,
  sent: (done: number, failed: number) =>
    failed === 0
      ? `Đã ghi ${formatCount(done)} CĐCS.`
      : `Đã ghi ${formatCount(done)} CĐCS; còn ${formatCount(failed)} CĐCS chưa ghi được, xem các hàng được đánh dấu.`,
  wrong: (count: number) => `${formatCount(count)} hàng cần sửa hoặc điền thêm trước khi gửi.`,
  kept: (count: number) => `Có ${formatCount(count)} hàng gõ từ trước, chưa gửi.`,
  discard: 'Bỏ các ô chưa gửi',
  discardSure: 'Bấm lần nữa để bỏ hết',
  missing: (columns: readonly string[]) => `Còn thiếu: ${columns.join(', ').toLowerCase()}.`,
  rowSending: 'Đang gửi…',
  rowDone: (parts: readonly string[]) => `${parts.join('; ')}.`,
  rowRefused: (parts: readonly string[], why: string) => [...parts, `Chưa ghi: ${why}`].join('. '),
  found: (count: number) => `${formatCount(count)} CĐCS`,
  done,
  refused,
});
