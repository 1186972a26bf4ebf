import type { Bridge, BridgeLine } from '../../lambdas/domain/bridge.ts';
import { dictionary } from './dictionary.ts';
import { formatCount, formatDay } from './format.ts';

const kinds: Record<BridgeLine['kind'], string> = {
  founded: 'Thành lập mới',
  dissolved: 'Giải thể',
  merged: 'Sáp nhập vào CĐCS khác',
  upgraded: 'Nâng cấp thành công đoàn cấp trên',
  grouped: 'Ghép mới theo cụm',
  split: 'Tách mới',
  'moved-in': 'Chuyển đến từ công đoàn cấp trên khác',
  'moved-out': 'Chuyển sang công đoàn cấp trên khác',
};

/** Words of the page that tells how the number of unions became what it is. */
export const bridgeWords = dictionary('bridge', {
  title: 'Biến động số CĐCS',
  lead: 'Số CĐCS thay đổi thế nào giữa hai ngày, do những quyết định nào.',
  from: 'Từ hết ngày',
  to: 'Đến hết ngày',
  knownAt: 'Theo số liệu cập nhật đến ngày',
  show: 'Xem',
  toChanges: 'Ghi biến động danh sách CĐCS',
  sentence: ({ start, end }: Bridge, from: string, to: string) =>
    `Hết ngày ${formatDay(from)} có ${formatCount(start)} CĐCS; đến hết ngày ${formatDay(to)} có ${formatCount(end)} CĐCS.`,
  none: 'Số CĐCS không có biến động trong thời gian này.',
  corrected: (from: string) => `Ghi nhận bổ sung cho thời gian đến ngày ${formatDay(from)}`,
  kinds,
  decided: (decisionNo: string | undefined, on: string) =>
    decisionNo ? `Quyết định số ${decisionNo}, từ ngày ${formatDay(on)}` : `Từ ngày ${formatDay(on)}`,
  numberOn: (day: string) => `Số CĐCS hết ngày ${formatDay(day)}`,
});
