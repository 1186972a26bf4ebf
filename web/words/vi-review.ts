import { dictionary } from './dictionary.ts';
import { formatDay, formatInstant } from './format.ts';

const viewer = {
  close: 'Đóng tệp',
  before: 'Tệp trước',
  after: 'Tệp sau',
  smaller: 'Thu nhỏ',
  larger: 'Phóng to',
  rotate: 'Xoay',
  download: 'Tải về',
  ask: 'Đề nghị bổ sung tệp này',
  about: (number: number, all: number, size: string, papers: readonly string[]) =>
    number > 0 ? `Tệp ${number}/${all} · ${size} · ${papers.join('; ')}` : `Tệp của bản nộp trước · ${size}`,
  page: (number: number, all: number) => `Trang ${number}/${all}`,
  content: (name: string) => `Nội dung tệp ${name}`,
  other: 'Tệp Word, Excel không xem được trong trang; đồng chí tải về để mở.',
  unreadable: 'Không đọc được tệp này trong trang; đồng chí tải về để mở.',
};

const changes = {
  title: 'Thay đổi so với lần trước',
  against: {
    returned: (round: number) => `Nộp lần ${round}, so với bản đã trả lại`,
    approved: (round: number) => `Nộp lần ${round}, so với bản đã duyệt`,
    rejected: (round: number) => `Nộp lần ${round}, so với bản không được duyệt`,
    'recognition-refused': (round: number) => `Nộp lần ${round}, so với bản không được công nhận`,
    'confirmation-withdrawn': (round: number) => `Nộp lần ${round}, so với bản đã hủy xác nhận`,
  },
  unknownBefore: 'Bản trước nộp khi chưa dùng phần mềm, không có tệp để so sánh.',
  reasons: 'Nội dung đã đề nghị bổ sung',
  answers: {
    replaced: (paper: string) => `Đã thay tệp: ${paper}`,
    new: (paper: string) => `Đã bổ sung: ${paper}`,
    unchanged: (paper: string) => `Chưa thay tệp: ${paper}`,
    'taken-away': (paper: string) => `Đã bỏ: ${paper}`,
  },
  noFile: 'Về cả hồ sơ; xem các thay đổi dưới đây.',
  papers: 'Văn bản',
  noPaper: 'Không văn bản nào thay đổi.',
  unchanged: (count: number) => `${count} văn bản giữ nguyên`,
  kinds: { new: 'Mới', replaced: 'Đã thay', unchanged: 'Giữ nguyên', 'taken-away': 'Đã bỏ' },
  now: 'Nay',
  earlier: 'Trước',
  facts: 'Nội dung ghi kèm',
  changed: (what: string, before: string | undefined, now: string | undefined) =>
    `${what}: trước ${before ?? 'chưa ghi'}, nay ${now ?? 'bỏ trống'}`,
  rewritten: (what: string, before: string | undefined, now: string | undefined) =>
    `${what}: trước ${before ? `“${before}”` : 'chưa ghi'}, nay ${now ? `“${now}”` : 'bỏ trống'}`,
  ballot: (of: string, count: string) => `${of}, ${count.toLowerCase()}`,
  opinion: (number: string, on: string, body: string) => `số ${number} ngày ${formatDay(on)}, ${body}`,
};

const behalf = {
  title: (filing: string) => `Công đoàn cấp trên đã nộp thay: ${filing}`,
  detail: (by: string, at: string, source: string) =>
    `Đ/c ${by} nộp lúc ${formatInstant(at)}, theo ${source}.`,
  until: (day: string) => `Nếu có nội dung chưa đúng, đồng chí gửi ý kiến chậm nhất ngày ${formatDay(day)}.`,
};

const objection = {
  title: (filing: string) => `Đơn vị có ý kiến về hồ sơ nộp thay: ${filing}`,
};

const openings = {
  title: (count: number) => `Văn bản hạn chế đã được mở (${count})`,
  opened: (by: string, at: string) => `Đã được mở: đ/c ${by}, ${at}`,
};

const next = {
  go: 'Hồ sơ tiếp theo',
  none: 'Không còn hồ sơ nào chờ xử lý.',
};

/** Words of what reviewers and signatories look at: files, differences between two versions, what comes next. */
export const review = dictionary('review', { viewer, changes, behalf, objection, openings, next });
