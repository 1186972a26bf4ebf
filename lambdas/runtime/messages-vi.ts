import type { FieldFault } from '../api/contracts.ts';
import type { BallotFault } from '../domain/ballots.ts';
import type { Session } from '../domain/calendar-entry.ts';
import type { OfficeRefusal, Refusal, RefusalCode } from '../domain/refusals.ts';
import type { Stage } from '../domain/stages.ts';

/** The stages as officials call them. */
const STAGE_NAMES: Readonly<Record<Stage, string>> = {
  plan: 'Kế hoạch đại hội',
  personnel: 'Đề án nhân sự',
  approval: 'Duyệt đại hội',
  held: 'Tổ chức đại hội',
  recognition: 'Công nhận kết quả bầu cử',
};

const BALLOT_SENTENCES: Readonly<Record<BallotFault['code'], string>> = {
  'present-over-summoned': 'Số có mặt không được lớn hơn số triệu tập.',
  'no-quorum': 'Mới có {present}/{summoned} người dự, chưa đủ 2/3 số triệu tập; đại hội không hợp lệ.',
  'collected-over-issued': 'Số phiếu thu về không được lớn hơn số phiếu phát ra.',
  'issued-over-present': 'Số phiếu phát ra không được lớn hơn số người có mặt.',
  'valid-plus-invalid': 'Phiếu hợp lệ + không hợp lệ phải bằng số phiếu thu về.',
  'elected-plus-vacant': 'Số trúng cử + số khuyết phải bằng số lượng cần bầu.',
  'winner-without-majority': 'Người trúng cử phải được quá ½ số phiếu thu về.',
  'votes-over-valid': 'Số phiếu của người trúng cử không được lớn hơn số phiếu hợp lệ.',
  'winners-count': 'Số dòng phiếu của người trúng cử phải bằng số người trúng cử.',
};

/** One sentence for each reason of a refusal; `{name}` is replaced by a value of the refusal. */
const REFUSAL_SENTENCES: Readonly<Record<Exclude<RefusalCode, OfficeRefusal>, string>> = {
  'not-enrolled': 'Công đoàn này chưa có trong danh sách của nhiệm kỳ.',
  'already-enrolled': 'Công đoàn này đã có trong danh sách của nhiệm kỳ.',
  'not-obliged': 'Công đoàn này không thuộc diện phải tổ chức đại hội, hội nghị trong nhiệm kỳ.',
  ended: 'Đại hội của công đoàn này đã kết thúc trong nhiệm kỳ; không xử lý thêm được.',
  'level-not-in-term': 'Nhiệm kỳ không quy định thời hạn cho cấp công đoàn này.',
  'bad-stages': 'Các nội dung nộp hoặc duyệt cùng lúc không đi liền nhau.',
  'predecessor-not-approved': '“{stage}” chưa xử lý được vì bước trước chưa được duyệt.',
  'already-submitted': '“{stage}” đã nộp, đang chờ công đoàn cấp trên.',
  'already-held': 'Đại hội đã tổ chức; không làm việc này được nữa.',
  'not-held': 'Công đoàn này chưa được xác nhận là đã tổ chức.',
  'not-recognised': 'Kết quả bầu cử của công đoàn này chưa được công nhận.',
  'still-recognised': 'Kết quả bầu cử đã được công nhận; cần hủy công nhận trước.',
  'papers-missing': 'Còn thiếu: {papers}.',
  'paper-unknown': 'Văn bản này không có trong danh mục của bước đang nộp.',
  'paper-only-on-behalf': 'Chỉ công đoàn cấp trên nộp thay mới ghi được là đã nhận bản giấy.',
  'document-unknown': 'Không tìm thấy tệp đã tải lên; hãy tải lại.',
  'document-unchecked': 'Tệp chưa tải xong hoặc chưa kiểm tra; hãy đợi hoặc tải lại.',
  'held-report-missing': 'Cần ghi kết quả đại hội.',
  'held-report-unexpected': 'Kết quả đại hội chỉ nộp ở bước tổ chức đại hội.',
  'future-day': 'Ngày này chưa đến.',
  'days-out-of-order': 'Thứ tự các ngày không hợp lý.',
  'ballots-inconsistent': '{fault}',
  'no-committee-ballot': 'Công đoàn cơ sở dưới mức quy định không bầu ban chấp hành; chỉ bầu chủ tịch.',
  'part-over-committee': 'Số này không được lớn hơn số ủy viên ban chấp hành ({of}).',
  'part-over-delegates': 'Số này không được lớn hơn số đại biểu dự cấp trên, cả dự khuyết ({of}).',
  'president-not-elected': 'Chưa bầu chủ tịch thì chưa ghi chủ tịch tái cử hay mới.',
  'no-such-version': 'Không có bản nộp này.',
  'ruling-missing': 'Cần ghi căn cứ, số, ngày văn bản và chức danh người ký.',
  'basis-day-missing': 'Cần ghi ngày họp ban thường vụ.',
  'confirmation-missing': 'Cần ghi xác nhận bằng cách nào: đã dự, qua điện thoại hay theo biên bản.',
  'reason-unknown': 'Nội dung đề nghị bổ sung không có trong danh mục.',
  'date-past': 'Ngày này đã qua.',
  'due-too-far': 'Thời hạn mới không được sau ngày {last}; đề nghị kiểm tra lại năm đã nhập.',
  'no-date-request': 'Đề nghị về ngày này không còn; xem lại hồ sơ.',
  'personnel-not-approved': 'Đề án nhân sự chưa được duyệt; đơn vị sửa và nộp lại đề án là được.',
  'date-beyond-finish': 'Ngày đại hội sau thời hạn {last}; cần văn bản đồng ý của công đoàn cấp trên.',
  'date-over-limit':
    'Chỉ được lùi đến ngày {last}. Lùi quá ngày này phải do Thường trực Liên đoàn Lao động tỉnh quyết định.',
  'no-date-registered': 'Chưa đăng ký ngày đại hội; đăng ký ngày trước.',
  'date-moved': 'Ngày đại hội đã dời sang {day}; xem lại rồi xếp lịch theo ngày mới.',
  'attendee-unfit': 'Người dự phải là cán bộ của công đoàn cấp trên hoặc cấp tỉnh đang có tài khoản.',
  'attendee-clash':
    'Đ/c {name} đã được phân công dự {union} cùng buổi{session}, ngày {day}. Buổi còn trống: {free}. Nếu vẫn phân công thì xác nhận.',
  'not-rejectable': 'Không từ chối được ở bước này; có thể trả lại bổ sung.',
  'ruled-on-here': 'Công đoàn này do công đoàn cấp trên trong hệ thống duyệt; không ghi nhận văn bản thay.',
  'minutes-not-awaited': 'Không có biên bản nào còn phải nộp.',
  'minutes-awaited': 'Chưa nộp biên bản; nộp biên bản trước hồ sơ đề nghị công nhận.',
  'not-waiting-for-day': 'Công đoàn này không ở bước chờ đại hội.',
  'no-clock-runs': 'Bước này không có thời hạn đang tính.',
  'not-on-behalf': 'Hồ sơ này không phải do công đoàn cấp trên nộp thay.',
  'already-objected': 'Công đoàn cơ sở đã có ý kiến về bản nộp thay này.',
  'objection-late': 'Đã hết thời hạn nêu ý kiến về hồ sơ nộp thay ({last}).',
  'no-objection': 'Không còn ý kiến nào của CĐCS chờ trả lời.',
};

/** Sentences of refusals that only some functions can meet. */
export type MoreSentences = Readonly<Partial<Record<RefusalCode, string>>>;

/** The sentence people read for a refusal; one that is neither of a congress nor in `more` is a bug. */
export function refusalSentence({ code, values = {} }: Refusal, more: MoreSentences = {}): string {
  const sentences: MoreSentences = { ...REFUSAL_SENTENCES, ...more };
  const template =
    code === 'ballots-inconsistent' ? BALLOT_SENTENCES[values.fault as BallotFault['code']] : sentences[code];
  if (template === undefined) throw new Error(`no sentence for the refusal ${code}`);
  return template.replace(/\{(\w+)\}/g, (_, name: string) => wordsFor(name, values[name]));
}

function wordsFor(name: string, value: string | number | readonly string[] | undefined): string {
  if (name === 'session') return value ? ` (${SESSION_NAMES[value as Session]})` : '';
  if (name === 'free') return ((value as readonly string[]) ?? []).map(slotWords).join('; ') || 'không có';
  // A congress that the reader may not look at.
  if (name === 'union' && !value) return 'một đại hội khác';
  if (name === 'stage') return STAGE_NAMES[value as Stage] ?? String(value);
  if (name === 'last' || name === 'day') return localDay(String(value));
  return Array.isArray(value) ? value.join('; ') : String(value ?? '');
}

const SESSION_NAMES: Readonly<Record<Session, string>> = { morning: 'sáng', afternoon: 'chiều' };

/** Half a day, `morning 2023-04-03`, the Vietnamese way: sáng 3/4/2023. */
function slotWords(slot: string): string {
  const [session = '', day = ''] = slot.split(' ');
  return `${SESSION_NAMES[session as Session]} ${localDay(day)}`;
}

/** A day the Vietnamese way: 31/5/2023. */
function localDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date}/${month}/${year}`;
}

/** What went wrong, by stable code, where it is not a refusal of the rules. */
export const PROBLEM_SENTENCES = {
  malformed: 'Dữ liệu gửi lên chưa đúng; xem các chỗ được đánh dấu.',
  unauthenticated: 'Phiên làm việc đã hết; đồng chí đăng nhập lại.',
  'not-yours-to-rule': 'Đồng chí không được phân quyền làm việc này.',
  'own-union': 'Đồng chí không được duyệt hồ sơ của chính công đoàn mình.',
  'not-delegated': 'Việc này nằm ngoài phạm vi đồng chí được ủy quyền.',
  'not-found': 'Không tìm thấy, hoặc đồng chí không được phân quyền xem.',
  superseded: 'Hồ sơ này đã có bản nộp mới (lần {round}). Xem bản mới trước khi duyệt.',
  'already-ruled': 'Đ/c {name} đã xử lý lúc {at}; không cần làm lại.',
  withdrawn: 'CĐCS đã rút hồ sơ lúc {at}; chờ CĐCS nộp lại.',
  'term-changed':
    'Đ/c {name} đã thay đổi quy định của nhiệm kỳ lúc {at}, sau khi đồng chí mở trang. Xem thay đổi đó rồi lưu lại.',
  'term-exists': 'Mã nhiệm kỳ này đã có (đ/c {name} lập, sửa lần cuối lúc {at}). Chọn mã khác.',
  'key-missing': 'Thiếu mã lần gửi (Idempotency-Key).',
  'key-reused': 'Mã lần gửi này đã dùng cho một yêu cầu khác.',
  'too-large': 'Tệp lớn hơn {megabytes} MB.',
  'unsupported-media':
    'Nội dung tệp không đúng loại đã khai; chỉ nhận PDF, ảnh JPEG, PNG và tệp Word, Excel.',
  busy: 'Hệ thống đang bận; đồng chí thử lại sau ít giây.',
  unexpected: 'Hệ thống có lỗi; dữ liệu đã gửi chưa được ghi. Đồng chí thử lại sau.',
} as const;

/** Stable code of a problem that is not a refusal. */
export type ProblemCode = keyof typeof PROBLEM_SENTENCES;

/** The sentence of a problem with its values filled in. */
export function problemSentence(
  code: ProblemCode,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return PROBLEM_SENTENCES[code].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

/** A field that cannot be read, by the kind of fault zod found. */
const FIELD_SENTENCES = {
  invalid_type: 'Thiếu, hoặc không đúng kiểu dữ liệu.',
  too_small: 'Còn trống, hoặc nhỏ hơn mức cho phép.',
  too_big: 'Quá dài, hoặc lớn hơn mức cho phép.',
  invalid_value: 'Không phải một trong các giá trị được nhận.',
  invalid_format: 'Không đúng dạng quy định.',
  invalid_union: 'Không thuộc loại nào được nhận.',
  unrecognized_keys: 'Có mục không được nhận.',
  'not-a-day': 'Không phải ngày có thật.',
  'unknown-placeholder': 'Mẫu có phần trong ngoặc nhọn không phải là mục được điền tự động.',
  'number-without-source':
    'Câu có con số viết sẵn; số liệu lấy từ mục trong ngoặc nhọn, số của văn bản đặt trong [[ ]].',
  'text-missing': 'Cần điền mục này.',
  'not-a-count': 'Cần là số nguyên, từ 0 đến 3650.',
  'not-a-code': 'Mã chưa đúng dạng quy định.',
  twice: 'Trùng với một mục khác.',
  'days-out-of-order': 'Ngày cuối phải sau hoặc trùng ngày đầu.',
  'holidays-overlap': 'Trùng ngày với một kỳ nghỉ khác.',
  'no-working-day': 'Mỗi tuần phải còn ít nhất một ngày làm việc.',
  'quorum-over-all': 'Tỷ lệ có mặt không được lớn hơn 1.',
  'sizes-out-of-order': 'Mức “từ” phải nhỏ hơn mức “dưới”.',
  'levels-out-of-order': 'Thời hạn của cấp trên không được trước thời hạn của cấp dưới.',
  'none-left': 'Phải còn ít nhất một mục.',
  'id-differs': 'Mã nhiệm kỳ không đổi được.',
  'in-use': 'Nhiệm kỳ đang thực hiện, số liệu đã tính theo mục này; không đổi được.',
  'ground-missing': 'Cần ghi số văn bản hoặc lý do thay đổi.',
  'no-such-version': 'Nhiệm kỳ chưa có bản này; tải lại trang rồi làm lại.',
} as const;

/** Stable code of what is wrong with one field. */
export type FieldFaultCode = keyof typeof FIELD_SENTENCES;

/** What is wrong with one field of a request: its code, and the sentence people read. */
export function fieldFault(field: string, code: string): FieldFault {
  return { field, code, title: FIELD_SENTENCES[code as FieldFaultCode] ?? 'Không đúng quy định.' };
}

/** An instant as officials write it, in Vietnam: 09:05 ngày 15/3/2023. */
export function localInstant(instant: string): string {
  const local = new Date(Date.parse(instant) + 7 * 3_600_000).toISOString();
  return `${local.slice(11, 16)} ngày ${localDay(local.slice(0, 10))}`;
}
