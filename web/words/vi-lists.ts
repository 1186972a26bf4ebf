import type { Shown } from '../../lambdas/domain/shown.ts';
import type { Side, Stage } from '../../lambdas/domain/stages.ts';
import type { SizeBand } from '../pages/unions/size-bands.ts';
import { dictionary } from './dictionary.ts';
import { formatCount, formatDay } from './format.ts';
import { codes } from './vi-codes.ts';

const atStage = (stage: Stage) => `Đang ở bước ${codes.stages[stage]('đại hội')}`;
const atSide = (stage: Stage, side: Side) => `${codes.stages[stage]('đại hội')}: ${codes.sides[side]}`;

const shown: Record<Shown, string> = {
  managed: 'Tổng số CĐCS',
  obliged: 'Phải tổ chức đại hội, hội nghị',
  suspended: 'Tạm ngừng hoạt động',
  conference: 'Tổ chức hội nghị',
  undecided: 'Chưa xác định diện',
  exempt: 'Không thuộc diện tổ chức',
  'exempt-new': 'Mới thành lập, theo nhiệm kỳ sau',
  'exempt-unable': 'Chưa đủ điều kiện tổ chức',
  held: 'Đã tổ chức đại hội',
  pilots: 'Đại hội điểm đã tổ chức',
  'pilots-attended': 'Đại hội điểm LĐLĐ tỉnh dự và chỉ đạo',
  'upper-pilots': 'Đại hội điểm của công đoàn cấp trên đã tổ chức',
  recognised: 'Đã công nhận kết quả bầu cử',
  reported: 'Đã báo, chờ xác nhận',
  'without-minutes': 'Chưa nộp biên bản',
  'dossier-approved': 'Đã duyệt hồ sơ trước đại hội',
  registered: 'Đã đăng ký ngày',
  postponed: 'Lùi thời gian',
  overdue: 'Quá hạn',
  'overdue-union': 'Quá hạn, đang ở CĐCS',
  'overdue-upper': 'Quá hạn, đang ở công đoàn cấp trên',
  appointed: 'Đã chỉ định BCH',
  'to-hold': 'Còn phải tổ chức đại hội',
  'at.plan': atStage('plan'),
  'at.personnel': atStage('personnel'),
  'at.approval': atStage('approval'),
  'at.held': atStage('held'),
  'at.recognition': atStage('recognition'),
  'at.plan.open': atSide('plan', 'open'),
  'at.plan.submitted': atSide('plan', 'submitted'),
  'at.plan.recommended': atSide('plan', 'recommended'),
  'at.plan.returned': atSide('plan', 'returned'),
  'at.personnel.open': atSide('personnel', 'open'),
  'at.personnel.submitted': atSide('personnel', 'submitted'),
  'at.personnel.recommended': atSide('personnel', 'recommended'),
  'at.personnel.returned': atSide('personnel', 'returned'),
  'at.approval.open': atSide('approval', 'open'),
  'at.approval.submitted': atSide('approval', 'submitted'),
  'at.approval.recommended': atSide('approval', 'recommended'),
  'at.approval.returned': atSide('approval', 'returned'),
  'at.held.open': atSide('held', 'open'),
  'at.held.submitted': atSide('held', 'submitted'),
  'at.held.recommended': atSide('held', 'recommended'),
  'at.held.returned': atSide('held', 'returned'),
  'at.recognition.open': atSide('recognition', 'open'),
  'at.recognition.submitted': atSide('recognition', 'submitted'),
  'at.recognition.recommended': atSide('recognition', 'recommended'),
  'at.recognition.returned': atSide('recognition', 'returned'),
};

const columns = {
  order: 'TT',
  union: 'Công đoàn',
  upper: 'Cấp trên trực tiếp',
  members: 'Đoàn viên',
  state: 'Tình trạng',
  obligation: 'Lý do',
  turn: 'Đang ở',
  due: 'Hạn',
  left: 'Thời gian',
  date: 'Ngày đăng ký',
  heldOn: 'Ngày tổ chức',
  recognisedOn: 'Ngày công nhận',
  postponedTo: 'Lùi đến ngày',
};

const filters = {
  title: 'Lọc danh sách',
  active: (count: number) => `Lọc danh sách (đang dùng ${count})`,
  standing: 'Tình trạng',
  anyStanding: 'Tất cả tình trạng',
  size: 'Quy mô',
  anySize: 'Mọi quy mô',
  sizes: ({ from, below }: SizeBand) =>
    below === undefined
      ? `Từ ${formatCount(from)} đoàn viên`
      : from === 0
        ? `Dưới ${formatCount(below)} đoàn viên`
        : `${formatCount(from)}–${formatCount(below - 1)} đoàn viên`,
  within: 'Ngày đại hội',
  anyDay: 'Bất kỳ ngày nào',
  withinDays: (days: number) => `Trong ${days} ngày tới`,
  undated: 'Chưa đăng ký ngày',
  overdue: 'Chỉ đơn vị quá hạn',
  clear: 'Bỏ lọc',
};

/** Words of the lists of unions. */
export const lists = dictionary('lists', {
  shown,
  columns,
  filters,
  title: (parent: string) => `Danh sách CĐCS – ${parent}`,
  shownTitle: (what: string, parent: string) => `${what} – ${parent}`,
  counted: (title: string, count: number) => `${title}: ${formatCount(count)} CĐCS`,
  /** Of unions above the grassroots. */
  aboveTitle: (what: string | undefined, where: string) =>
    `Công đoàn cấp trên trực tiếp cơ sở${what ? ` – ${what}` : ''} – ${where}`,
  countedAbove: (title: string, count: number) => `${title}: ${formatCount(count)} đơn vị`,
  asOf: (day: string) => `Số liệu tính đến ngày ${formatDay(day)}`,
  knownAt: (day: string) => `theo số liệu cập nhật đến ngày ${formatDay(day)}`,
  back: 'Về tiến độ đại hội',
  search: 'Tìm trong danh sách (có dấu hoặc không dấu)',
  clear: 'Xóa từ tìm',
  everywhere: 'Tìm ở mọi CĐCS',
  /** What a list is of, where its words count or miss them. */
  nouns: { grassroots: 'CĐCS', above: 'đơn vị' },
  found: (count: number, more: boolean, noun: string) =>
    `${more ? 'Đang hiện' : 'Có'} ${formatCount(count)} ${noun}`,
  of: (count: number, total: number, noun: string) =>
    `Đang hiện ${formatCount(count)} trong ${formatCount(total)} ${noun}`,
  filtered: (count: number, total: number, noun: string) =>
    `Có ${formatCount(count)} ${noun} đúng điều kiện lọc, trong ${formatCount(total)} ${noun}`,
  loadingAll: (count: number, noun: string) => `Đang tải cả danh sách: đã có ${formatCount(count)} ${noun}…`,
  none: (text: string, noun: string) => `Không có ${noun} nào tên có “${text}”.`,
  noneFiltered: (noun: string) => `Không có ${noun} nào đúng điều kiện lọc.`,
  empty: (noun: string) => `Không có ${noun} nào.`,
  turns: { union: 'CĐCS', above: 'Đơn vị', upper: 'Cấp trên' },
  sheet: 'Danh sách',
  export: 'Xuất Excel',
  exporting: 'Đang lập tệp Excel…',
  exportFailed: 'Chưa lập được tệp Excel. Đồng chí thử lại.',
  print: 'In danh sách',
  grid: 'Bảng nhập nhanh',
});
