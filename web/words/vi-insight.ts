import type { Attention } from '../../lambdas/domain/insight/insight.ts';
import { dictionary } from './dictionary.ts';
import { formatCount, formatDay, formatDecimal, formatInstant } from './format.ts';

const days = (count: number) => (Number.isInteger(count) ? formatCount(count) : formatDecimal(count));

const why: Record<Attention, string> = {
  overdue: 'quá hạn',
  'date-passed': 'đã qua ngày đăng ký, chưa báo kết quả',
  'returned-often': 'nhiều lần đề nghị bổ sung',
  'without-minutes': 'chưa nộp biên bản',
  'no-date': 'chưa đăng ký ngày',
};

/** Words of what stands out below the rows. */
export const insightWords = dictionary('insight', {
  gathering: 'Đang tổng hợp; mục này có sau ít phút.',
  onlyNow: 'CĐCS cần quan tâm và thời gian chờ của hồ sơ chỉ có theo số liệu hôm nay.',
  madeAt: (at: string) => `Tổng hợp lúc ${formatInstant(at)}.`,
  stuck: 'Hồ sơ chờ lâu ở khâu nào',
  columns: { stage: 'Bước', union: 'Ở CĐCS', upper: 'Ở công đoàn cấp trên' },
  median: (count: number, isAtLeast: boolean) =>
    `${isAtLeast ? 'từ ' : ''}${days(count)} ngày${isAtLeast ? ' trở lên' : ''}`,
  stays: (count: number) => `${formatCount(count)} lần`,
  stuckNote: 'Số ngày làm việc: một nửa số lần chờ lâu hơn, một nửa nhanh hơn.',
  noneStuck: 'Chưa có hồ sơ nào chờ đủ lâu để tính.',
  reasons: 'Lý do đề nghị bổ sung nhiều nhất',
  times: (count: number) => `${formatCount(count)} lần`,
  attention: 'CĐCS cần quan tâm',
  why,
  overdue: (late: number) => `quá hạn ${formatCount(late)} ngày làm việc`,
  returned: (times: number) => `đề nghị bổ sung ${formatCount(times)} lần`,
  turns: { union: 'đang ở CĐCS', upper: 'đang ở công đoàn cấp trên' },
  noneNeeding: 'Không có CĐCS nào cần quan tâm riêng.',
  trust: 'Độ tin cậy của số liệu',
  withoutMinutes: (count: number) =>
    count === 0
      ? 'Các CĐCS đã tổ chức đều đã nộp biên bản.'
      : `${formatCount(count)} CĐCS đã tính là tổ chức mà chưa nộp biên bản.`,
  lateEntries: (count: number, since: string) =>
    count === 0
      ? `Không có đại hội nào ghi nhận muộn từ ${formatDay(since)}.`
      : `${formatCount(count)} đại hội ghi nhận muộn từ ${formatDay(since)}.`,
  next: 'Đại hội công đoàn cấp trên trực tiếp cơ sở',
  nextApproved: (approved: number, all: number) => `Đã duyệt ${formatCount(approved)}/${formatCount(all)}`,
  nextAll: (count: number) => `Xem ${count} đơn vị`,
  nextHeld: (held: number, all: number) => `đã tổ chức ${formatCount(held)}/${formatCount(all)}`,
  nextPilots: (count: number) => `trong đó ${formatCount(count)} đại hội điểm`,
  unions: 'Số CĐCS',
  bridge: (from: string, sum: string) => `Từ hết ngày ${formatDay(from)}: ${sum}`,
  bridgeLink: 'Biến động số CĐCS',
  exempt: (count: number) => `${formatCount(count)} CĐCS không thuộc diện tổ chức kỳ này`,
});
