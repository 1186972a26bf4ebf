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
