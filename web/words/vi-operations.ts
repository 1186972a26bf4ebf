import type { CheckedCongresses, JobLine, LogLine, OperationsView } from '../../lambdas/api/contracts.ts';
import { dictionary } from './dictionary.ts';
import { formatCount, formatInstant } from './format.ts';

type What = CheckedCongresses['wrong'][number]['what'];
type Queue = OperationsView['queues'][number]['queue'];
type Act = LogLine['act'];
type Repaired = Extract<Act, { do: 'reconciled' }>['repairs'][number]['what'];

const whats: Record<What, string> = {
  'first-start': 'Chưa bắt đầu theo dõi tiến độ.',
  missing: 'Việc theo dõi tiến độ đã dừng.',
  stuck: 'Đã quá giờ nhắc hạn mà chưa chạy tiếp.',
  'token-lost': 'Đang chạy nhưng mất mã chờ, không nhận được hồ sơ mới.',
  unwoken: 'Đang chờ dù đã có thay đổi mới.',
  outlived: 'Vẫn chạy dù đại hội đã kết thúc.',
};

const repaired: Record<Repaired, string> = {
  'first-start': 'bắt đầu theo dõi',
  missing: 'khởi động lại vì đã dừng',
  stuck: 'khởi động lại vì quá giờ',
  'token-lost': 'khởi động lại vì mất mã chờ',
  woken: 'cho chạy tiếp',
};

const queueNames: Record<Queue, string> = {
  stream: 'Thay đổi chưa chuyển tới phần theo dõi tiến độ',
  schedule: 'Lượt chạy định kỳ không bắt đầu được',
  mail: 'Tin báo thư không đến được, chưa ghi vào tài khoản',
};

const jobKinds: Readonly<Record<string, string>> = {
  import: 'Nhập danh sách từ Excel',
  rulings: 'Duyệt nhiều công đoàn cùng lúc',
  register: 'Biến động danh sách',
  replan: 'Tính lại thời hạn',
};

const schedules: Readonly<Record<string, string>> = {
  reconcile: 'Đối chiếu và tự khôi phục (15 phút một lần)',
  insight: 'Phân tích điểm cần chú ý (30 phút một lần)',
  digest: 'Đôn đốc hằng ngày (mỗi giờ xem lại một lần)',
  calendar: 'Đưa đại hội ghi trước đây vào lịch (chỉ chạy đến khi đủ)',
};

const counts: Readonly<Record<string, (count: number) => string>> = {
  repaired: count => (count === 0 ? 'không có gì phải khôi phục' : `đã khôi phục ${formatCount(count)}`),
  made: count => `đã cập nhật ${formatCount(count)} bảng`,
  sent: count => `đã gửi ${formatCount(count)} thư`,
  listed: count => (count === 0 ? 'lịch đã đủ' : `đã đưa ${formatCount(count)} đại hội vào lịch`),
  failed: count => `${formatCount(count)} thư chưa gửi được`,
};

const acts: { [D in Act['do']]: (act: Extract<Act, { do: D }>) => string } = {
  reconciled: ({ repairs }) => `Tự khôi phục ${formatCount(repairs.length)} công đoàn`,
  restart: ({ union }) => `Khởi động lại việc theo dõi của ${union}`,
  wake: ({ union }) => `Cho chạy tiếp việc theo dõi của ${union}`,
  'handed-over': ({ union }) => `Tự chuyển tiếp việc theo dõi đã chạy lâu của ${union}`,
  resume: ({ job }) => `Cho chạy tiếp việc dài ${job.slice(0, 8)}`,
  clear: ({ dropped, left }) =>
    `Xóa ${formatCount(dropped)} thông báo lỗi${left > 0 ? `; còn ${formatCount(left)}, đã cho đối chiếu lại` : ''}`,
  run: ({ schedule }) => `Chạy ngay: ${schedules[schedule] ?? schedule}`,
};

/** Words of the page of whoever runs the system. */
export const operationsWords = dictionary('operations', {
  title: 'Theo dõi hệ thống',
  lead: 'Những việc hệ thống chưa tự làm xong. Mỗi mục có một nút để khắc phục; mỗi lần bấm đều được ghi lại, bấm lại không gây thay đổi gì thêm. Số liệu và hồ sơ không bị sửa.',
  refresh: 'Xem lại',
  allWell: 'Không có mục nào cần khắc phục.',
  toRepair: (count: number) => `${formatCount(count)} mục cần khắc phục.`,
  partOf: (part: string, count: number) => `${part}: ${formatCount(count)}`,
  doing: 'Đang làm…',
  asked: 'Đã làm',
  congresses: {
    title: 'Theo dõi tiến độ từng công đoàn',
    looking: (count: number) => `Đang xem… đã xem ${formatCount(count)} công đoàn.`,
    none: (count: number) => `Đã xem ${formatCount(count)} công đoàn: tất cả đang được theo dõi.`,
    found: (wrong: number, looked: number) =>
      `${formatCount(wrong)} trong ${formatCount(looked)} công đoàn cần khắc phục. Hệ thống cũng tự khắc phục 15 phút một lần.`,
    whats,
    restart: 'Khởi động lại',
    wake: 'Cho chạy tiếp',
    of: (action: string, name: string) => `${action}: ${name}`,
  },
  ownerless: {
    title: 'Chờ mà chưa có người phụ trách',
    none: 'Việc đang chờ nào cũng có người phụ trách.',
    how: 'Người quản lý danh sách giao người ở trang Tài khoản.',
    people: 'Đến trang Tài khoản',
    ofUpper: (count: number) =>
      `${formatCount(count)} hồ sơ chờ duyệt, chưa có người thẩm định hoặc người ký`,
    ofUnion: (count: number) => `${formatCount(count)} công đoàn đang đến lượt nộp, chưa có tài khoản cán bộ`,
    some: (names: readonly string[], isAll: boolean) => `${names.join('; ')}${isAll ? '' : '; …'}`,
  },
  queues: {
    title: 'Thông báo lỗi chưa xử lý',
    none: 'Không có thông báo lỗi nào.',
    names: queueNames,
    count: (count: number, oldest: string | undefined) =>
      `${formatCount(count)} thông báo${oldest ? `, cũ nhất từ ${formatInstant(oldest)}` : ''}`,
    clear: (queue: Queue): string => (queue === 'mail' ? 'Xóa' : 'Đối chiếu rồi xóa'),
  },
  jobs: {
    title: 'Việc dài đang dừng',
    none: 'Không có việc nào đang dừng.',
    kind: (kind: string) => jobKinds[kind] ?? kind,
    since: ({ state, savedAt, startedAt }: JobLine) =>
      `${state === 'failed' ? 'Không chạy tiếp được' : 'Đứng yên'} từ ${formatInstant(savedAt ?? startedAt)}`,
    resume: 'Chạy tiếp',
  },
  runs: {
    title: 'Các lượt chạy định kỳ',
    name: (name: string) => schedules[name] ?? name,
    last: (at: string) => `Lần gần nhất: ${formatInstant(at)}`,
    never: 'Chưa chạy lần nào.',
    failed: 'Lần này không chạy xong; sẽ chạy lại ở lượt sau.',
    did: (name: string, count: number) => counts[name]?.(count) ?? `${name}: ${formatCount(count)}`,
    run: 'Chạy ngay',
  },
  log: {
    title: 'Đã khắc phục',
    none: 'Chưa phải khắc phục gì.',
    bySystem: 'Hệ thống',
    at: (at: string, by: string) => `${formatInstant(at)} – ${by}`,
    act: (act: Act): string => (acts[act.do] as (act: Act) => string)(act),
    repaired: (union: string, what: Repaired) => `${union}: ${repaired[what]}`,
    more: (count: number) => `và ${formatCount(count)} công đoàn nữa`,
  },
});
