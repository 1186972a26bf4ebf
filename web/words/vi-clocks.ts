import type { NoticeFault } from '../../lambdas/domain/calendar-notice.ts';
import { dictionary } from './dictionary.ts';
import { formatCount } from './format.ts';

/** What other settings would do to the deadlines that run; counts of unions. */
type Counts = {
  readonly running: number;
  readonly moving: number;
  readonly again: number;
  readonly kept: number;
};

/** Words on deadlines that are reckoned anew. */
export const clocks = dictionary('clocks', {
  notice: {
    title: 'Nhập ngày nghỉ, làm bù từ thông báo',
    lines: 'Dán các dòng của thông báo, mỗi dòng một kỳ nghỉ hoặc ngày làm bù',
    hint: 'Ví dụ: 29/04/2023 - 03/05/2023; Nghỉ lễ 30/4, 1/5; làm bù 06/05/2023',
    read: 'Các dòng đã đọc',
    line: (line: number) => `Dòng ${formatCount(line)}:`,
    off: (span: string, name: string) => `nghỉ ${span} (${name})`,
    worked: (days: string) => `làm bù ${days}`,
    known: 'Đã có trong lịch.',
    putIn: (count: number) => (count === 0 ? 'Đưa vào lịch' : `Đưa ${formatCount(count)} dòng vào lịch`),
    put: (count: number) => `Đã đưa ${formatCount(count)} dòng vào lịch bên dưới; kiểm tra rồi lưu thay đổi.`,
    faults: {
      'no-day': 'Không thấy ngày nào; ghi ngày/tháng/năm ở đầu dòng.',
      'not-a-day': 'Có ngày không có trong lịch.',
      'year-missing': 'Thiếu năm.',
      'days-out-of-order': 'Ngày cuối phải sau hoặc trùng ngày đầu.',
      'span-long': 'Kỳ nghỉ dài hơn một năm.',
      'name-missing': 'Thiếu tên kỳ nghỉ; ghi sau dấu chấm phẩy.',
      'name-long': 'Tên kỳ nghỉ dài hơn 100 chữ.',
      overlap: 'Trùng ngày với một kỳ nghỉ khác.',
      'worked-span': 'Ghi từng ngày làm bù, không ghi khoảng ngày.',
      'worked-already': 'Ngày làm bù vốn là ngày làm việc.',
    } satisfies Record<NoticeFault, string>,
  },
  preview: {
    counting: 'Đang đếm các thời hạn đang chạy…',
    afterFaults: 'Sửa các chỗ chưa đúng để xem có bao nhiêu thời hạn đang chạy được tính lại.',
    failed: 'Chưa đếm được số thời hạn sẽ tính lại. Khi lưu, các thời hạn đang chạy vẫn được tính lại.',
    none: ({ running }: Counts) =>
      `Có ${formatCount(running)} công đoàn đang trong thời hạn; không thời hạn nào thay đổi.`,
    moving: ({ running, moving }: Counts) =>
      `Khi lưu, tính lại ngay thời hạn của ${formatCount(moving)} trong ${formatCount(running)} công đoàn đang trong thời hạn. Mỗi công đoàn có thời hạn thay đổi được thông báo.`,
    again: ({ again }: Counts) =>
      `${formatCount(again)} công đoàn đang quá hạn sẽ trở lại trong thời hạn; số quá hạn giảm tương ứng.`,
    kept: ({ kept }: Counts) =>
      `${formatCount(kept)} thời hạn đã đổi riêng cho từng công đoàn được giữ nguyên.`,
  },
  job: {
    title: 'Tính lại thời hạn theo quy định mới',
    waiting: 'Đang chuẩn bị…',
    progress: (done: number, total: number) =>
      `Đã xem ${formatCount(done)}/${formatCount(total)} công đoàn. Có thể rời trang này, việc tính lại vẫn tiếp tục.`,
    done: (moved: number) =>
      moved === 0
        ? 'Đã xem lại mọi thời hạn theo quy định hiện hành; không thời hạn nào thay đổi.'
        : `Đã tính lại thời hạn của ${formatCount(moved)} công đoàn theo quy định hiện hành.`,
    failed: 'Việc tính lại thời hạn bị dừng giữa chừng; lưu lại quy định để tính tiếp.',
  },
});
