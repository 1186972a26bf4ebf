import type { Day } from '../../../domain/days.ts';

const written = (day: Day) => day.split('-').map(Number).reverse().join('/');

/** A number as it is printed: with dots between thousands. */
export const counted = (count: number) => String(count).replaceAll(/\B(?=(\d{3})+$)/g, '.');

/** A share in percent with one decimal and a comma, without a space. */
export const share = (percent: number) => `${percent.toFixed(1).replace('.', ',')}%`;

/** Words of the report on progress. */
export const PROGRESS_REPORT = {
  title: 'BÁO CÁO',
  subject: 'Tiến độ đại hội công đoàn',
  annex: 'Phụ lục',
  table: 'BIỂU TIẾN ĐỘ ĐẠI HỘI CÔNG ĐOÀN',
  sheet: 'Biểu tiến độ',
  total: 'Tổng cộng',
  header: ['TT', 'Đơn vị', 'Tổng số', 'Phải tổ chức', 'Đã tổ chức', 'Đã công nhận', 'Tỷ lệ'],
  /** Where the issuing body or the place of issue is written by hand. */
  dots: '....................',
  dates: (asOf: Day, knownAt: Day) =>
    `Tính đến ngày ${written(asOf)}, theo số liệu cập nhật đến ngày ${written(knownAt)}`,
  before: ', đã có ',
  after: ' công đoàn cơ sở tổ chức đại hội',
  rate: (percent: number) => ` (đạt ${share(percent)})`,
  fileName: (asOf: Day) => `Tiến độ đại hội công đoàn đến ${written(asOf).replaceAll('/', '-')}`,
} as const;
