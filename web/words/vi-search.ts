import { dictionary } from './dictionary.ts';
import { formatCount } from './format.ts';

/** Words of the search for a union. */
export const searchWords = dictionary('search', {
  title: 'Tìm công đoàn cơ sở',
  label: 'Tìm CĐCS theo tên (có dấu hoặc không dấu)',
  hint: 'Gõ từ hai chữ trở lên. Dùng phím mũi tên để chọn, Enter để mở.',
  results: 'CĐCS tìm thấy',
  searching: 'Đang tìm…',
  found: (count: number, more: boolean) =>
    more ? `Có hơn ${formatCount(count)} CĐCS; gõ thêm để thu hẹp` : `Có ${formatCount(count)} CĐCS`,
  none: (text: string) => `Không có CĐCS nào tên có “${text}”. Thử gõ ít chữ hơn hoặc bỏ dấu.`,
  all: 'Xem tất cả trong danh sách',
  pilot: 'Điểm',
});
