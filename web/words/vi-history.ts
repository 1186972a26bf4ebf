import type { Event, EventOf, Version } from '../../lambdas/domain/events.ts';
import type { Below } from '../../lambdas/domain/gate.ts';
import { REPAIRS } from '../../lambdas/domain/repairs.ts';
import type { Stage } from '../../lambdas/domain/stages.ts';
import { dictionary } from './dictionary.ts';
import { filingOf } from './filing.ts';
import { formatDay } from './format.ts';
import { codes } from './vi-codes.ts';
import { exceptionWords } from './vi-exceptions.ts';

/** What the sentences of a history need to know beside the event. */
export type HistoryTerms = {
  /** The noun of the union's event, such as "đại hội". */
  readonly event: string;
  readonly bundled: boolean;
  /** The term's label of a coded reason. */
  readonly reason: (code: string) => string;
};

type Sentence<T extends Event['type']> = (event: EventOf<T>, terms: HistoryTerms) => string;

/** One sentence for each kind of event. */
export const historySentences: { [T in Event['type']]: Sentence<T> } = dictionary('history', {
  enrolled: e => `Đưa vào danh sách: ${codes.obligations[e.obligation].toLowerCase()}${pilot(e.pilotOf)}.`,
  'machine-called': e =>
    REPAIRS.has(e.reason)
      ? `Hệ thống khôi phục việc theo dõi tiến độ (lần ${e.attempt}); số liệu và hồ sơ giữ nguyên.`
      : `Hệ thống bắt đầu theo dõi tiến độ (lần ${e.attempt}).`,
  'machine-woken': () =>
    'Hệ thống tiếp tục theo dõi tiến độ sau khi bị gián đoạn; số liệu và hồ sơ giữ nguyên.',
  'stage-opened': (e, t) => `Mở ${step(e.stage, t)}; hạn ${formatDay(e.due)}.`,
  'date-registered': (e, t) =>
    `Đăng ký ngày ${t.event}: ${formatDay(e.date)}${e.consentNo ? ` (văn bản đồng ý số ${e.consentNo})` : ''}${e.overLimit ? exceptionWords.limit.history : ''}.${warned(e)}`,
  'attendance-planned': (e, t) =>
    `Xếp lịch ${t.event} ngày ${formatDay(e.date)}${whenPlanned(e)}${e.place ? `, tại ${e.place}` : ''}${e.attendees.length > 0 ? `; ${e.attendees.length} cán bộ cấp trên dự` : ''}${e.clashes ? ' (biết trùng buổi, vẫn phân công)' : ''}.`,
  'date-requested': (e, t) =>
    `Đề nghị ngày ${t.event} sau thời hạn: ${formatDay(e.date)}; chờ công đoàn cấp trên đồng ý${e.due ? `, chậm nhất ${formatDay(e.due)}` : ''}.`,
  'date-refused': e => `Công đoàn cấp trên không đồng ý ngày ${formatDay(e.date)}: ${ended(e.reason)}`,
  'nominee-dropped': e =>
    `Nhân sự đã duyệt có người không tham gia (${exceptionWords.causes[e.cause].toLowerCase()}); nộp lại đề án nhân sự chậm nhất ngày ${formatDay(e.due)}.`,
  submitted: (e, t) =>
    e.held
      ? `Báo kết quả: đã tổ chức ${t.event} ngày ${formatDay(e.held.on)}, ${e.held.present}/${e.held.summoned} người dự${e.held.minutes === 'follow' ? '; biên bản nộp sau' : ''}${e.irregular ? '; chưa được duyệt trước khi tổ chức' : ''}${behalf(e)}.`
      : `Nộp ${filed(e.versions, t)}${times(e.versions)}${behalf(e)}; hạn xử lý ${formatDay(e.due)}.`,
  'minutes-filed': (e, t) =>
    e.onPaper ? `Công đoàn cấp trên đã nhận biên bản ${t.event} (bản giấy).` : `Nộp biên bản ${t.event}.`,
  withdrawn: (e, t) => `Rút ${filed(e.versions, t)}.`,
  returned: (e, t) =>
    `Trả lại ${filed(e.versions, t)}, đề nghị bổ sung${reasons(e, t)}. Hạn nộp lại ${formatDay(e.due)}.`,
  objected: e => `Công đoàn cơ sở có ý kiến về hồ sơ nộp thay: ${ended(e.note)}`,
  'objection-answered': e => `Trả lời ý kiến của công đoàn cơ sở: ${ended(e.note)}`,
  recommended: (e, t) => `Đã thẩm định, trình ký ${filed(e.versions, t)}${e.note ? `: ${e.note}` : ''}.`,
  approved: (e, t) => approved(e, t),
  rejected: (e, t) =>
    `Không duyệt ${t.event} (${numbered(e)}); làm lại từ ${lower(e.to, t)}${reasons(e, t)}. Hạn ${formatDay(e.due)}.`,
  'recognition-refused': (e, t) =>
    `Không công nhận kết quả bầu cử (${numbered(e)})${reasons(e, t)}. Tổ chức lại ${t.event}.`,
  postponed: (e, t) =>
    `Cho lùi thời gian ${t.event} đến ${formatDay(e.to)}${e.decisionNo ? ` (văn bản số ${e.decisionNo})` : ''}${e.overLimit ? exceptionWords.limit.history : ''}: ${ended(e.reason)}`,
  failed: (e, t) =>
    `${capital(t.event)} ngày ${formatDay(e.on)} không thành: ${FAILURES[e.cause]}${e.note ? ` (${e.note})` : ''}${e.newDate ? `; tổ chức lại ngày ${formatDay(e.newDate)}` : ''}.`,
  'deadline-missed': (e, t) =>
    `Quá hạn ${step(e.stage, t)} (hạn ${formatDay(e.due)}), ${e.clock === 'union' ? 'đang ở CĐCS' : 'đang ở công đoàn cấp trên'}.`,
  'deadline-moved': (e, t) =>
    `${e.revision === undefined ? 'Đổi hạn' : 'Tính lại hạn'} ${step(e.stage, t)} thành ${formatDay(e.due)}: ${ended(e.reason)}`,
  left: e =>
    `${{ merged: 'Sáp nhập', dissolved: 'Giải thể', upgraded: 'Nâng cấp thành công đoàn cấp trên', exempted: 'Đưa ra khỏi diện tổ chức' }[e.how]} từ ${formatDay(e.on)} (quyết định số ${e.decisionNo}).`,
  'register-changed': e => `${changed(e)} từ ${formatDay(e.on)} (quyết định số ${e.decisionNo}).`,
  restored: () => 'Hủy thay đổi trong danh sách công đoàn; trở lại như trước.',
  appointed: e => `Chỉ định ban chấp hành từ ${formatDay(e.on)} (${numbered(e)}): ${e.reason}.`,
  'held-corrected': (e, t) => `Sửa kết quả ${t.event}. Lý do: ${ended(e.reason)}`,
  'confirmation-withdrawn': (e, t) => `Hủy xác nhận đã tổ chức ${t.event}. Lý do: ${ended(e.reason)}`,
  'recognition-withdrawn': e =>
    `Hủy công nhận kết quả bầu cử${e.ruling ? ` (${numbered(e)})` : ''}. Lý do: ${ended(e.reason)}`,
});

/** The sentence of one event. */
export function historySentence(event: Event, terms: HistoryTerms): string {
  return (historySentences[event.type] as (event: Event, terms: HistoryTerms) => string)(event, terms);
}

/** Why a congress that met did not come about. */
export const FAILURES: Record<EventOf<'failed'>['cause'], string> = dictionary('failures', {
  'no-quorum': 'không đủ số người dự',
  'not-enough-elected': 'bầu không đủ số lượng',
  other: 'lý do khác',
});

function changed({ kind, change }: EventOf<'register-changed'>): string {
  switch (kind) {
    case 'moved':
      return 'Chuyển công đoàn cấp trên quản lý';
    case 'obligation':
      return `Chuyển diện: ${change.owes ? codes.obligations[change.owes].toLowerCase() : ''}`;
    case 'resized':
      return `Số đoàn viên: ${change.members}`;
    case 'suspended':
      return 'Tạm ngừng hoạt động';
    case 'resumed':
      return 'Hoạt động trở lại';
  }
}

function approved(e: EventOf<'approved'>, t: HistoryTerms): string {
  if (!e.outside) return `${ruled(e, t)}${warned(e)}`;
  const { body, documentNo, on, signer } = e.outside;
  const what = lowerFirst(ruled(e, t));
  return `Ghi nhận văn bản của ${body} (số ${documentNo} ngày ${formatDay(on)}, ${signer} ký): ${what}${warned(e)}`;
}

/** How far the unions below were when a day was registered, or the congress approved, before they had finished. */
function warned({ warned: below }: { warned?: Below }): string {
  return below ? ` Khi đó mới có ${below.held}/${below.obliged} công đoàn trực thuộc tổ chức xong.` : '';
}

function ruled(e: EventOf<'approved'>, t: HistoryTerms): string {
  const stages = e.versions.map(version => version.stage);
  const under = e.ruling ? ` (${numbered(e)})` : '';
  if (stages.includes('held')) {
    return `Xác nhận đã tổ chức ${t.event}${e.confirmedBy ? `: ${codes.confirmedBy[e.confirmedBy]}` : ''}${under}.`;
  }
  if (stages.includes('recognition')) return `Công nhận kết quả bầu cử${under}.`;
  return `Duyệt ${filed(e.versions, t)}${under}.`;
}

function numbered({ ruling }: { ruling?: { documentNo: string; on: string } }): string {
  return ruling ? `số ${ruling.documentNo} ngày ${formatDay(ruling.on)}` : '';
}

function filed(versions: readonly Version[], t: HistoryTerms): string {
  const [first] = versions;
  if (!first) return '';
  if (t.bundled && versions.length > 1)
    return lowerFirst(codes.filings[first.stage === 'held' ? 'after' : 'before'](t.event));
  return versions.map(({ stage }) => `hồ sơ ${lower(stage, t)}`).join(', ');
}

function times(versions: readonly Version[]): string {
  const round = Math.max(...versions.map(version => version.round));
  return round > 1 ? ` (lần ${round})` : '';
}

function behalf({ source }: EventOf<'submitted'>): string {
  if (!source) return '';
  return source === 'before-software'
    ? ` (${codes.sources[source]})`
    : ` (nộp thay, theo ${codes.sources[source]})`;
}

function reasons(
  e: { reasons: readonly { code: string; note?: string | undefined }[] },
  t: HistoryTerms,
): string {
  if (e.reasons.length === 0) return '';
  return `: ${e.reasons.map(({ code, note }) => (note ? `${t.reason(code)} (${note.replace(/[.\s]+$/, '')})` : t.reason(code))).join('; ')}`;
}

function pilot(pilotOf: EventOf<'enrolled'>['pilotOf']): string {
  if (!pilotOf) return '';
  return pilotOf === 'province' ? ', đại hội điểm của tỉnh' : ', đại hội điểm của công đoàn cấp trên';
}

function lower(stage: Stage, t: HistoryTerms): string {
  return lowerFirst(codes.stages[stage](t.event));
}

/** What a clock runs for: the packet of a small union, a stage of a large one. */
function step(stage: Stage, t: HistoryTerms): string {
  return t.bundled ? lowerFirst(codes.filings[filingOf(stage)](t.event)) : `bước ${lower(stage, t)}`;
}

/** What somebody wrote, with one full stop. */
function ended(text: string): string {
  return `${text.replace(/[.\s]+$/, '')}.`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function whenPlanned({ time, session }: EventOf<'attendance-planned'>): string {
  if (time) return ` lúc ${time}`;
  return session ? `, buổi ${session === 'morning' ? 'sáng' : 'chiều'}` : '';
}
