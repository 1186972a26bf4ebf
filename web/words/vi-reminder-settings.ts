import type { RungDesk } from '../../lambdas/domain/rungs.ts';
import { dictionary } from './dictionary.ts';
import { formatCount } from './format.ts';

const desks: Record<RungDesk, string> = {
  holder: 'Nhắc người đang giữ việc',
  above: 'Báo công đoàn cấp trên của người đang giữ việc',
  province: 'Báo lãnh đạo tỉnh',
};

/** Words of who is reminded when, as a term sets it. */
export const reminderSettings = dictionary('reminderSettings', {
  hour: 'Giờ gửi tin đôn đốc trong ngày',
  hourAbout: 'Mỗi người một tin mỗi ngày làm việc; ngày nghỉ, ngày lễ không gửi.',
  at: (hour: number) => `${formatCount(hour)} giờ`,
  desks,
  day: (days: number) => {
    if (days < 0) return `trước hạn ${formatCount(-days)} ngày làm việc`;
    return days === 0 ? 'ngày đến hạn' : `quá hạn ${formatCount(days)} ngày làm việc`;
  },
  never: 'không nhắc',
  daysHint: 'Số ngày làm việc so với hạn, cách nhau bằng dấu phẩy; số âm là trước hạn, 0 là ngày đến hạn.',
});
