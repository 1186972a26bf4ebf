import type { EventOf } from '../../lambdas/domain/events.ts';
import { dictionary } from './dictionary.ts';
import { formatDay } from './format.ts';

type Cause = EventOf<'nominee-dropped'>['cause'];

const causes: Record<Cause, string> = {
  withdrew: 'Xin rút',
  'moved-away': 'Chuyển công tác, nghỉ việc',
  unfit: 'Không còn đủ điều kiện, tiêu chuẩn',
  other: 'Lý do khác',
};

/** Words of what does not go as planned: a day beyond the last one, nominees who drop out, no approval. */
export const exceptionWords = dictionary('exceptions', {
  requested: (day: string, parent: string, due: string | undefined) =>
    `Đơn vị đề nghị ngày ${formatDay(day)}, sau thời hạn; chờ ${parent} cho ý kiến${due ? `, chậm nhất ngày ${formatDay(due)}` : ''}.`,
  notRecognised: (event: string) => `Không công nhận kết quả bầu cử; cần tổ chức lại ${event}`,
  dropped: 'Nhân sự đã duyệt có người không tham gia; cần kiện toàn và nộp lại đề án nhân sự',
  failed: (event: string, on: string) =>
    `${event === 'hội nghị' ? 'Hội nghị' : 'Đại hội'} ngày ${formatDay(on)} không thành; cần tổ chức lại`,
  failedCause: (cause: string, note: string | undefined) =>
    `Nguyên nhân: ${cause}${note ? ` (${note})` : ''}.`,
  requestedLead: (day: string | null) =>
    day
      ? `Ngày đã đăng ký (${formatDay(day)}) giữ nguyên đến khi được đồng ý.`
      : 'Chưa có ngày đăng ký nào khác.',
  asks: (finish: string) =>
    `Ngày này sau thời hạn ${formatDay(finish)}. Đề nghị được gửi đến công đoàn cấp trên; ngày chỉ thay đổi khi có văn bản đồng ý.`,
  limit: {
    hint: (last: string, isConfirmed: boolean) =>
      `Được lùi đến ngày ${formatDay(last)}${isConfirmed ? '' : ' (giới hạn chưa xác nhận với văn bản)'}. Xa hơn do Thường trực Liên đoàn Lao động tỉnh quyết định.`,
    over: (last: string) =>
      `Ngày này quá giới hạn ${formatDay(last)}. Đề nghị Thường trực Liên đoàn Lao động tỉnh quyết định.`,
    exceeds: (last: string) =>
      `Ngày này quá giới hạn ${formatDay(last)}; nhật ký ghi rõ là do Thường trực Liên đoàn Lao động tỉnh quyết định.`,
    history: ', quá giới hạn của nhiệm kỳ',
  },
  irregular: (event: string) => `Đã báo tổ chức ${event} khi chưa được duyệt.`,
  irregularLead:
    'Công đoàn cấp trên xem xét: chấp nhận (xác nhận, ghi căn cứ và số văn bản), hoặc trả lại thì kết quả không được tính.',
  withoutApproval: (event: string) =>
    `${event === 'hội nghị' ? 'Hội nghị' : 'Đại hội'} chưa được duyệt. Báo cáo được gửi kèm ghi chú này; công đoàn cấp trên quyết định có chấp nhận hay không.`,
  refuse: {
    lead: (day: string) => `Không đồng ý ngày đề nghị ${formatDay(day)}; ngày đã đăng ký giữ nguyên.`,
    reason: 'Lý do',
  },
  dropout: {
    lead: 'Đề án nhân sự được chuyển lại cho đơn vị để kiện toàn và nộp lại; phê duyệt đã có (nếu có) không còn giá trị. Ngày đã đăng ký giữ nguyên. Không ghi họ tên.',
    cause: 'Lý do',
  },
  causes,
});
