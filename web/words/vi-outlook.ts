import type { Forecast } from '../../lambdas/domain/forecast/forecast.ts';
import { dictionary } from './dictionary.ts';
import { formatCount, formatDay } from './format.ts';

type Window = Forecast['window'];

const methods: Record<Forecast['method'], (window: Window, days: number) => string> = {
  'by-schedule': () => 'Theo ngày đã đăng ký và mức lùi ngày lâu nay',
  'last-days': (_, days) => `Theo tiến độ ${formatCount(days)} ngày gần nhất`,
  'since-start': () => 'Theo tiến độ từ đầu đến nay',
};

const range = (low: number, high: number) =>
  low === high ? formatCount(low) : `${formatCount(low)}–${formatCount(high)}`;

/** Words of what lies ahead: the chart, its table and the forecasts. */
export const outlookWords = dictionary('outlook', {
  chart: 'Diễn biến và lịch đại hội đến hạn',
  summary: (held: number, obliged: number, managed: number, asOf: string, last: string) =>
    `Biểu đồ: đến ${formatDay(asOf)} đã tổ chức ${formatCount(held)} trong ${formatCount(obliged)} CĐCS phải tổ chức (tổng số ${formatCount(managed)} CĐCS); hạn ${formatDay(last)}. Số liệu từng tuần có trong bảng bên dưới.`,
  held: (count: number) => `Đã tổ chức: ${formatCount(count)}`,
  booked: (count: number) => `Theo ngày đã đăng ký: ${formatCount(count)}`,
  needed: 'Cần có để kịp hạn',
  band: 'Khoảng dự kiến',
  managed: (count: number) => `Tổng số CĐCS: ${formatCount(count)}`,
  obliged: (count: number) => `Phải tổ chức: ${formatCount(count)}`,
  managedLine: (count: number) => `Tổng số ${formatCount(count)} CĐCS`,
  unionsLine: (managed: number, obliged: number) =>
    `Tổng số ${formatCount(managed)} CĐCS, ${formatCount(obliged)} phải tổ chức`,
  obligedLine: (count: number) => `${formatCount(count)} phải tổ chức`,
  holidays: 'Ngày nghỉ lễ',
  finish: (day: string) => `Hạn ${formatDay(day)}`,
  table: 'Số liệu của biểu đồ theo tuần',
  columns: {
    day: 'Hết ngày',
    held: 'Đã tổ chức',
    booked: 'Theo ngày đã đăng ký',
    needed: 'Cần có',
    obliged: 'Phải tổ chức',
    managed: 'Tổng CĐCS',
  },
  heldOn: (day: string) => `Đã tổ chức đến ${formatDay(day)}`,
  forecast: (day: string) => `Dự kiến đến ${formatDay(day)}`,
  choose: 'Chọn cách dự kiến để vẽ trên biểu đồ',
  methods,
  range: (low: number, high: number) => `${range(low, high)} CĐCS`,
  window: ({ from, to }: Window, basis: number) =>
    `tính từ ${formatCount(basis)} đại hội, ${formatDay(from)}–${formatDay(to)}`,
  tooFew: 'chưa đủ số liệu để dự kiến',
  likely: (obliged: number) =>
    `Phải tổ chức ${formatCount(obliged)} CĐCS. Trong 10 lần dự kiến, kết quả nằm trong khoảng đã nêu chừng 8 lần.`,
  passed: (count: number) => `${formatCount(count)} CĐCS đã qua ngày đăng ký mà chưa báo kết quả.`,
  short: (count: number) => `${formatCount(count)} đơn vị chưa đăng ký đủ lịch trong hạn`,
  allBooked: 'Các đơn vị đều đã đăng ký đủ lịch trong hạn.',
  shortOf: (short: number, left: number) =>
    `còn ${formatCount(left)} phải tổ chức, ${formatCount(short)} chưa có lịch trong hạn`,
});
