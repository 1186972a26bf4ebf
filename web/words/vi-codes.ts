import type { Role } from '../../lambdas/domain/authority.ts';
import type { Ballot } from '../../lambdas/domain/ballots.ts';
import type { RulingBasis } from '../../lambdas/domain/commands.ts';
import type { Event, Source } from '../../lambdas/domain/events.ts';
import type { HeldReport } from '../../lambdas/domain/held-report.ts';
import type { Level, Obligation } from '../../lambdas/domain/register.ts';
import type { Side, Stage } from '../../lambdas/domain/stages.ts';
import { dictionary } from './dictionary.ts';
import type { Filing } from './filing.ts';
import type { StandingCode } from './standing.ts';

type Congressional = (event: string) => string;
type ConfirmedBy = NonNullable<Extract<Event, { type: 'approved' }>['confirmedBy']>;

const stages: Record<Stage, Congressional> = {
  plan: event => `Kế hoạch ${event}`,
  personnel: () => 'Đề án nhân sự',
  approval: event => `Duyệt ${event}`,
  held: event => `Tổ chức ${event}`,
  recognition: () => 'Công nhận kết quả bầu cử',
};

const filings: Record<Filing, Congressional> = {
  before: event => `Hồ sơ trước ${event}`,
  after: event => `Hồ sơ sau ${event}`,
};

const sides: Record<Side, string> = {
  waiting: 'Chưa đến bước này',
  open: 'Chờ CĐCS nộp',
  submitted: 'Chờ duyệt',
  recommended: 'Đã thẩm định, chờ ký',
  returned: 'Trả lại bổ sung',
  approved: 'Đã duyệt',
};

const standings: Record<StandingCode, (event: string, round: number) => string> = {
  'not-started': () => 'Chưa nộp',
  open: () => 'Chờ CĐCS nộp',
  submitted: () => 'Chờ duyệt',
  resubmitted: (_, round) => `Đã nộp lại (lần ${round})`,
  recommended: () => 'Đã thẩm định, chờ ký',
  returned: () => 'Trả lại bổ sung',
  scheduled: event => `Đã duyệt, chờ ${event}`,
  'result-overdue': () => 'Quá ngày chưa báo kết quả',
  'held-reported': () => 'Đã báo, chờ xác nhận',
  held: () => 'Đã tổ chức',
  'recognition-submitted': () => 'Chờ công nhận',
  recognised: () => 'Đã công nhận',
  appointed: () => 'Đã chỉ định BCH',
  merged: () => 'Đã sáp nhập',
  dissolved: () => 'Đã giải thể',
  upgraded: () => 'Đã nâng cấp',
  exempted: () => 'Không còn thuộc diện',
  'not-due': () => 'Không thuộc diện',
  'not-recorded': () => 'Chưa ghi nhận',
};

const obligations: Record<Obligation, string> = {
  congress: 'Phải tổ chức đại hội',
  conference: 'Tổ chức hội nghị',
  'exempt-new': 'Mới thành lập, theo nhiệm kỳ sau',
  'exempt-unable': 'Chưa đủ điều kiện tổ chức',
  undecided: 'Chưa xác định diện',
  closed: 'Không còn hoạt động',
};

const roles: Record<Role, string> = {
  officer: 'Cán bộ CĐCS',
  reviewer: 'Cán bộ thẩm định',
  signatory: 'Người ký duyệt',
  leader: 'Lãnh đạo',
  registrar: 'Quản lý danh sách',
  operator: 'Quản trị hệ thống',
};

const ballots: Record<Ballot['of'], string> = {
  committee: 'Ban chấp hành',
  president: 'Chủ tịch',
  delegates: 'Đại biểu dự đại hội cấp trên',
  'reserve-delegates': 'Đại biểu dự khuyết',
  inspection: 'Ủy ban kiểm tra',
};

const forms: Record<HeldReport['form'], string> = {
  plenary: 'Toàn thể',
  delegate: 'Đại biểu',
  'enlarged-committee': 'Hội nghị ban chấp hành mở rộng',
};

const presidentBy: Record<HeldReport['presidentBy'], Congressional> = {
  congress: event => `Bầu trực tiếp tại ${event}`,
  committee: () => 'Ban chấp hành bầu',
  'not-yet': () => 'Chưa bầu',
};

const confirmedBy: Record<ConfirmedBy, string> = {
  attended: 'có cán bộ dự',
  telephone: 'qua điện thoại',
  minutes: 'theo biên bản',
  'before-software': 'đã tổ chức trước khi dùng phần mềm',
};

const bases: Record<RulingBasis['basis'], string> = {
  'standing-committee-meeting': 'Họp ban thường vụ',
  'written-opinion': 'Xin ý kiến bằng văn bản',
  'standing-members': 'Thường trực',
};

const sources: Record<Source, string> = {
  paper: 'bản giấy',
  chat: 'tin nhắn',
  'e-mail': 'thư điện tử',
  telephone: 'điện thoại',
  'before-software': 'đã nộp trước khi dùng phần mềm',
};

/** How an office learnt of something, as one of several to choose from. */
const learntBy: Record<Exclude<Source, 'before-software'>, string> = {
  paper: 'Bản giấy',
  chat: 'Tin nhắn',
  'e-mail': 'Thư điện tử',
  telephone: 'Điện thoại',
};

/** Words of the codes that the API and the rules use. Where a word follows the kind of event, it takes its noun. */
export const codes = dictionary('codes', {
  /** In the place of `open`, of unions above the grassroots. */
  openAbove: 'Chờ đơn vị nộp',
  stages,
  filings,
  sides,
  standings,
  obligations,
  roles,
  ballots,
  forms,
  presidentBy,
  confirmedBy,
  bases,
  sources,
  learntBy,
});

/** Where a congress stands, in words; `isAbove`: of a union above the grassroots. */
export function standingWord(code: StandingCode, event: string, round: number, isAbove = false): string {
  return code === 'open' && isAbove ? codes.openAbove : codes.standings[code](event, round);
}

/** Where one stage of a union of `level` stands, in words. */
export function sideWord(side: Side, level: Level): string {
  return side === 'open' && level !== 'grassroots' ? codes.openAbove : codes.sides[side];
}
