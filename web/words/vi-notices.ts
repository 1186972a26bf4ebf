import type { NoticeList } from '../../lambdas/api/contracts.ts';
import type { Stage } from '../../lambdas/domain/stages.ts';
import { dictionary } from './dictionary.ts';
import { formatInstant } from './format.ts';

type Matter = NoticeList['items'][number]['about'][number];
type Papers = 'before' | 'held' | 'recognition';

const papersOf = (stage: Stage | undefined): Papers =>
  stage === 'held' || stage === 'recognition' ? stage : 'before';

const papers: Record<Papers, (event: string) => string> = {
  before: event => `hồ sơ trước ${event}`,
  held: event => `báo cáo kết quả ${event}`,
  recognition: () => 'hồ sơ đề nghị công nhận kết quả bầu cử',
};

const approved: Record<Papers, (event: string) => string> = {
  before: event => `Đã duyệt hồ sơ trước ${event}.`,
  held: event => `Đã xác nhận tổ chức ${event}.`,
  recognition: () => 'Đã công nhận kết quả bầu cử.',
};

const matters: Record<Matter['type'], (matter: Matter, event: string) => string> = {
  enrolled: () => 'Đã đưa vào danh sách của nhiệm kỳ.',
  'machine-called': () => 'Hệ thống theo dõi tiến độ.',
  'machine-woken': () => 'Hệ thống tiếp tục theo dõi tiến độ.',
  'stage-opened': (m, event) => `Đến lượt nộp ${papers[papersOf(m.stage)](event)}.`,
  recommended: (m, event) => `Đã thẩm định, trình ký ${papers[papersOf(m.stage)](event)}.`,
  submitted: (m, event) =>
    m.isOnBehalf
      ? `Công đoàn cấp trên đã nộp thay ${papers[papersOf(m.stage)](event)}. Nếu chưa đúng, đồng chí có thể nêu ý kiến.`
      : `Đơn vị nộp ${papers[papersOf(m.stage)](event)}.`,
  withdrawn: (m, event) => `Đơn vị rút ${papers[papersOf(m.stage)](event)}.`,
  returned: (m, event) => `Trả lại, đề nghị bổ sung ${papers[papersOf(m.stage)](event)}.`,
  approved: (m, event) => approved[papersOf(m.stage)](event),
  rejected: (_, event) => `Hồ sơ ${event} không được duyệt, cần làm lại.`,
  'recognition-refused': (_, event) => `Không công nhận kết quả bầu cử; cần tổ chức lại ${event}.`,
  'date-registered': (_, event) => `Đăng ký ngày ${event}.`,
  'attendance-planned': (_, event) => `Xếp giờ, địa điểm, người dự ${event}.`,
  'date-requested': (_, event) => `Đơn vị đề nghị ngày ${event} sau thời hạn; cần cho ý kiến.`,
  'date-refused': (_, event) => `Không đồng ý ngày ${event} đã đề nghị.`,
  'nominee-dropped': () => 'Nhân sự đã duyệt có người không tham gia; cần nộp lại đề án nhân sự.',
  postponed: (_, event) => `Cho lùi thời gian ${event}.`,
  failed: (_, event) => `Ghi nhận ${event} không thành.`,
  'minutes-filed': (_, event) => `Nộp biên bản ${event}.`,
  'deadline-missed': (m, event) => `Đã quá hạn ${papers[papersOf(m.stage)](event)}.`,
  'deadline-moved': (m, event) => `Đổi thời hạn ${papers[papersOf(m.stage)](event)}.`,
  objected: (m, event) => `Đơn vị có ý kiến về ${papers[papersOf(m.stage)](event)} nộp thay.`,
  'objection-answered': () => 'Công đoàn cấp trên đã trả lời ý kiến về hồ sơ nộp thay.',
  left: () => 'Công đoàn không còn thuộc diện tổ chức trong nhiệm kỳ.',
  'register-changed': () => 'Danh sách công đoàn có thay đổi về đơn vị.',
  restored: () => 'Thay đổi trong danh sách công đoàn đã được hủy, đơn vị trở lại như trước.',
  appointed: () => 'Công đoàn cấp trên đã chỉ định ban chấp hành.',
  'held-corrected': (_, event) => `Kết quả ${event} đã được sửa; đồng chí xem lại.`,
  'confirmation-withdrawn': (_, event) => `Đã hủy xác nhận tổ chức ${event}.`,
  'recognition-withdrawn': () => 'Đã hủy công nhận kết quả bầu cử; hồ sơ chờ xử lý lại.',
};

/** Words of the page of notices. */
export const notices = dictionary('notices', {
  title: 'Thông báo',
  lead: 'Thay đổi mới của các hồ sơ đồng chí phụ trách. Bấm vào tên công đoàn để xem và xử lý.',
  empty: 'Chưa có thông báo nào.',
  unread: 'Mới',
  at: formatInstant,
  standsIn: (by: string, name: string) => `${by} thay ${name}`,
  matters,
});
