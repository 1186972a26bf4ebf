import type { Show } from '../pages/inbox/inbox-filters.ts';
import type { ManyAction } from '../pages/inbox/many/many-actions.ts';
import type { MatterKind } from '../pages/inbox/matter-kind.ts';
import { dictionary } from './dictionary.ts';
import { formatCount, formatDay } from './format.ts';

const shows: Record<Show, string> = {
  all: 'Tất cả',
  overdue: 'Quá hạn',
  soon: 'Còn không quá 3 ngày làm việc',
  again: 'Đã nộp lại',
  recommended: 'Đã thẩm định, chờ ký',
  objection: 'Đơn vị có ý kiến',
  asks: 'Đề nghị ngày sau thời hạn',
};

const matters: Record<MatterKind | 'all', string> = {
  all: 'Tất cả nội dung',
  before: 'Hồ sơ trước đại hội, hội nghị',
  held: 'Báo kết quả chờ xác nhận',
  recognition: 'Công nhận kết quả bầu cử',
};

const actions: Record<ManyAction, string> = {
  approve: 'Duyệt',
  confirm: 'Xác nhận đã tổ chức',
  recognise: 'Công nhận',
  recommend: 'Trình ký',
  return: 'Trả lại bổ sung',
};

/** Words of the inbox beyond its columns: filters, ticks, and what is done to many at once. */
export const inboxWords = dictionary('inbox', {
  filters: 'Lọc việc cần xử lý',
  show: 'Chọn việc để hiện',
  matter: 'Nội dung',
  search: 'Tìm theo tên (có dấu hoặc không dấu)',
  shows,
  matters,
  shown: (shown: number, whole: number) =>
    shown === whole
      ? `${formatCount(whole)} việc`
      : `Đang hiện ${formatCount(shown)}/${formatCount(whole)} việc`,
  asks: (event: string, day: string) => `Đề nghị tổ chức ${event} ngày ${formatDay(day)}, sau thời hạn`,
  answer: 'Chờ cho ý kiến',
  lacksMinutes: 'Chưa nộp biên bản',
  part: 'đang tải thêm…',
  cut: (count: number) => `mới tải ${formatCount(count)} việc có hạn sớm nhất`,
  inPlaceOf: (name: string) => `Thay đ/c ${name}`,
  gone: 'Không còn chờ xử lý',
  none: 'Không có việc nào khớp với điều kiện lọc.',
  clear: 'Bỏ lọc',
  tick: (name: string) => `Chọn ${name}`,
  tickAll: 'Chọn tất cả đang hiện',
  tickHint:
    'Bàn phím: giữ Shift để chọn một dải; phím mũi tên để đi giữa các dòng; Enter để đến các nút xử lý.',
  most: (most: number) => `Mỗi lần xử lý được tối đa ${formatCount(most)} hồ sơ.`,
  bar: 'Xử lý các hồ sơ đã chọn',
  chosen: (count: number) => `Đã chọn ${formatCount(count)}`,
  hidden: (count: number) => `${formatCount(count)} không hiện do điều kiện lọc`,
  clearChosen: 'Bỏ chọn',
  actions,
  actionFor: (action: string, count: number) => `${action} (${formatCount(count)})`,
  mixed: (count: number) =>
    `Số trong ngoặc là số hồ sơ áp dụng được trong ${formatCount(count)} hồ sơ đã chọn.`,
  noAction: 'Các hồ sơ đã chọn không còn chờ đồng chí xử lý.',
});
