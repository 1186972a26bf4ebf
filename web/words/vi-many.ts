import type { ManyAction } from '../pages/inbox/many/many-actions.ts';
import { dictionary } from './dictionary.ts';
import { formatCount, formatDay } from './format.ts';

type OfCount = (count: number) => string;

const files = (count: number) => `${formatCount(count)} hồ sơ`;
const results = (count: number) => `${formatCount(count)} CĐCS`;

const titles: Record<ManyAction, OfCount> = {
  approve: count => `Duyệt ${files(count)}`,
  confirm: count => `Xác nhận ${results(count)} đã tổ chức`,
  recognise: count => `Công nhận kết quả bầu cử của ${results(count)}`,
  recommend: count => `Trình ký ${files(count)}`,
  return: count => `Trả lại bổ sung ${files(count)}`,
};

const done: Record<ManyAction, (done: number, total: number) => string> = {
  approve: (n, total) => `Đã duyệt ${formatCount(n)}/${files(total)}.`,
  confirm: (n, total) => `Đã xác nhận ${formatCount(n)}/${results(total)} đã tổ chức.`,
  recognise: (n, total) => `Đã công nhận kết quả bầu cử của ${formatCount(n)}/${results(total)}.`,
  recommend: (n, total) => `Đã trình ký ${formatCount(n)}/${files(total)}.`,
  return: (n, total) => `Đã trả lại bổ sung ${formatCount(n)}/${files(total)}.`,
};

/** Words of ruling on many unions at once. */
export const manyWords = dictionary('many', {
  titles,
  lead: 'Áp dụng chung cho các hồ sơ đã chọn; mỗi hồ sơ được ghi một dòng trong nhật ký xử lý.',
  oneNotice: 'Một thông báo, một số cho tất cả.',
  reasons: 'Nội dung đề nghị bổ sung (chung cho cả hồ sơ)',
  reasonNote: (reason: string) => `Ghi rõ: ${reason}`,
  basisAfter: 'Ngày họp hoặc cho ý kiến không được sau ngày văn bản.',
  noReason: 'Cần chọn ít nhất một nội dung đề nghị bổ sung.',
  note: 'Ý kiến thẩm định (nếu có)',
  numbers: 'Số quyết định của từng CĐCS',
  startHint: 'Lấy số kế tiếp từ số văn bản ghi ở trên; sửa được từng dòng.',
  numberOf: (union: string) => `Số quyết định của ${union}`,
  numberMissing: (union: string) => `Chưa có số quyết định của ${union}.`,
  numberTwice: (number: string) =>
    `Số ${number} đang dùng cho nhiều quyết định; mỗi quyết định cần một số riêng.`,
  list: (count: number) => `Xem danh sách ${files(count)}`,
  next: 'Tiếp tục',
  change: 'Quay lại sửa',
  confirm: {
    plain: (title: string) => `${title}?`,
    numbered: (title: string, number: string, day: string) =>
      `${title} theo thông báo số ${number} ngày ${formatDay(day)}?`,
    each: (title: string, first: string, last: string, day: string) =>
      `${title} theo các quyết định từ số ${first} đến số ${last} ngày ${formatDay(day)}?`,
    reasons: (title: string, reasons: readonly string[]) => `${title}, với nội dung: ${reasons.join('; ')}?`,
  },
  running: (title: string) => `Đang xử lý: ${title}`,
  progress: (n: number, total: number) => `Đã xử lý ${formatCount(n)}/${formatCount(total)}.`,
  keepsOn: 'Có thể rời trang này; hệ thống vẫn làm tiếp và kết quả sẽ hiện ở đây.',
  unfollow: 'Không theo dõi nữa',
  offline: 'Mất kết nối mạng. Hệ thống vẫn làm tiếp; kết quả sẽ hiện khi có mạng.',
  unsent: (title: string) => `${title}: lần gửi trước chưa nhận được trả lời.`,
  unsentLead: 'Gửi lại thì không hồ sơ nào bị xử lý hai lần.',
  resend: 'Gửi lại',
  drop: 'Bỏ, không gửi lại',
  done,
  failed: (count: number) => `${files(count)} chưa xử lý được, vẫn được chọn trong danh sách:`,
  close: 'Đóng',
});
