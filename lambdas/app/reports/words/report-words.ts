import type { BridgeLine } from '../../../domain/bridge.ts';
import type { Adjusted } from '../../../domain/sign-off.ts';
import { grouped, signed } from './office-numbers.ts';

/** What an office calls each kind of move; of unions, after their number. */
export const MOVE_WORDS: Readonly<Record<BridgeLine['kind'], string>> = {
  founded: 'thành lập mới',
  dissolved: 'giải thể',
  merged: 'sáp nhập',
  upgraded: 'nâng cấp thành công đoàn cấp trên',
  grouped: 'ghép mới theo cụm',
  split: 'tách mới',
  'moved-in': 'chuyển đến',
  'moved-out': 'chuyển đi',
};

/** What else than the congresses held may have been told otherwise. */
export const ADJUSTED_WORDS: Readonly<Record<Exclude<Adjusted, 'held'>, string>> = {
  managed: 'tổng số CĐCS',
  obliged: 'CĐCS phải tổ chức',
  recognised: 'đã công nhận',
  pilotsHeld: 'đại hội điểm',
};

/** What a congress, or a conference among them, is called together. */
export const EVENT_WORDS = { congresses: 'đại hội', both: 'đại hội, hội nghị' } as const;

/** Stands before the share of an upper-level union, after its two numbers. */
export const reached = ', đạt ';

/** What is counted where unions came or went. */
export const ONE_MORE = ' CĐCS';

/** What stands before the entry `index` of an enumeration of so many. */
export function between(index: number, count: number): string {
  if (index === 0) return '';
  return index === count - 1 ? ' và ' : ', ';
}

/** How the figures of an earlier report are known otherwise now. */
export function adjustedSince(report: string, by: Partial<Record<Adjusted, number>>): string {
  const { held, ...others } = by;
  const parts = [
    ...(held ? [signed(held)] : []),
    ...Object.entries(others).map(
      ([name, count]) => `${ADJUSTED_WORDS[name as Exclude<Adjusted, 'held'>]} ${signed(count)}`,
    ),
  ];
  return `điều chỉnh so với Báo cáo số ${report}: ${parts.join(', ')}`;
}

/** What the record says of why an upper-level union is behind, with how many unions each is. */
export const BEHIND_WORDS = {
  union: 'hồ sơ quá hạn ở CĐCS',
  upper: 'hồ sơ quá hạn ở công đoàn cấp trên',
  postponed: 'được lùi thời gian',
  undated: 'chưa đăng ký ngày',
} as const;

/** One reason with its number. */
export const behind = (count: number, why: keyof typeof BEHIND_WORDS) =>
  `${grouped(count)} ${BEHIND_WORDS[why]}`;

/** The annex of the report. */
export const ANNEX_WORDS = {
  label: 'Phụ lục',
  title: 'Tiến độ tổ chức đại hội công đoàn cơ sở theo đơn vị',
  order: 'TT',
  unit: 'Đơn vị',
  share: 'Tỷ lệ',
  total: 'Tổng cộng',
  columns: {
    managed: 'Tổng CĐCS',
    obliged: 'Phải tổ chức',
    registered: 'Đã đăng ký ngày',
    'dossier-approved': 'Đã duyệt hồ sơ',
    held: 'Đã tổ chức',
    recognised: 'Đã công nhận',
  },
} as const;
