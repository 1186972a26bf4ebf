import type { Adjusted } from '../../lambdas/domain/sign-off.ts';
import { dictionary } from './dictionary.ts';
import { formatCount, formatDay, formatInstant } from './format.ts';

const signed = (count: number) => (count > 0 ? `+${formatCount(count)}` : `−${formatCount(-count)}`);

const adjusted: Record<Adjusted, string> = {
  held: 'Đã tổ chức',
  managed: 'Tổng CĐCS',
  obliged: 'Phải tổ chức',
  recognised: 'Đã công nhận',
  pilotsHeld: 'Đại hội điểm',
};

/** Words of the page of reports. */
export const reportWords = dictionary('reports', {
  title: 'Báo cáo, biểu mẫu',
  lead: 'Đoạn văn và biểu số liệu lấy từ hồ sơ đã ghi nhận. Bấm vào từng con số để xem danh sách đơn vị.',
  dates: 'Ngày của số liệu',
  asOf: 'Tính đến ngày',
  knownAt: 'Theo số liệu cập nhật đến ngày',
  show: 'Xem',
  text: 'Nội dung báo cáo',
  copy: 'Sao chép nội dung',
  copied: 'Đã sao chép.',
  notCopied: 'Trình duyệt không cho sao chép; chọn nội dung rồi sao chép bằng tay.',
  files: 'Tải về',
  number: 'Số, ký hiệu báo cáo',
  numberHint: (symbol: string) => `Ví dụ: 659/${symbol}. Để trống nếu chưa có số.`,
  docx: 'Báo cáo (Word)',
  pdf: 'Báo cáo (PDF)',
  xlsx: 'Biểu tiến độ, nhân sự (Excel)',
  making: 'Đang lập tệp…',
  week: (from: string, to: string) => `Tuần báo cáo: ${formatDay(from)} – ${formatDay(to)}.`,
  layout: 'Câu chữ, nơi nhận và người ký sửa ở Nhiệm kỳ và quy định.',
  signOff: {
    title: 'Chốt số liệu',
    lead: (held: number, managed: number, day: string) =>
      `Giữ nguyên số liệu đến ngày ${formatDay(day)} (${formatCount(held)}/${formatCount(managed)}) theo số báo cáo. Ghi nhận muộn về sau không làm đổi số đã chốt; báo cáo sau nêu phần điều chỉnh.`,
    number: 'Số, ký hiệu báo cáo',
    note: 'Ghi chú',
    send: 'Chốt số liệu',
    sending: 'Đang chốt…',
    done: (number: string) => `Đã chốt số liệu theo Báo cáo số ${number}.`,
    list: 'Số liệu đã chốt',
    none: 'Chưa chốt số liệu lần nào.',
    line: (held: number, managed: number, day: string) =>
      `Đến ngày ${formatDay(day)}: ${formatCount(held)}/${formatCount(managed)}`,
    by: (name: string, at: string) => `${name} chốt lúc ${formatInstant(at)}`,
    same: 'Đến nay không có điều chỉnh.',
    differs: 'Nay đã ghi nhận khác:',
    change: (name: Adjusted, by: number) => `${adjusted[name]} ${signed(by)}`,
    ofUnion: (name: string, changes: string) => `${name}: ${changes}`,
  },
});
