import type { Column } from './column.ts';

/** Names of the sheets of a register workbook. */
export const SHEETS = { uppers: 'Công đoàn cấp trên', unions: 'Danh sách CĐCS', notes: 'Ghi chú' } as const;

/** What an upper-level union is, as the workbook says it. */
export const UPPER_KINDS = {
  'Liên đoàn Lao động tỉnh': 'province',
  'Liên đoàn Lao động huyện, thành phố': 'district',
  'Công đoàn viên chức': 'public-employees',
  'Công đoàn ngành địa phương': 'industry',
  'Công đoàn khu công nghiệp': 'zone',
  'Công đoàn xã, phường': 'commune',
} as const;

/** What a grassroots union is (loại hình). */
export const KINDS = {
  'Công đoàn cơ sở': 'grassroots',
  'Nghiệp đoàn cơ sở': 'occupational',
  'Công đoàn cơ sở ghép': 'combined',
} as const;

/** The public sector (hành chính sự nghiệp) or production and business (sản xuất kinh doanh). */
export const SECTORS = { HCSN: 'public', SXKD: 'business' } as const;

/** The groups of the register's statistics. */
export const GROUPS = {
  'Trường học': 'school',
  'Xã, phường, thị trấn': 'commune',
  'Cơ quan': 'agency',
  'Doanh nghiệp': 'business',
} as const;

/** Status in the register, apart from any congress. */
export const STATUSES = {
  'Đang hoạt động': 'active',
  'Tạm ngừng': 'suspended',
  'Đã sáp nhập': 'merged',
  'Đã giải thể': 'dissolved',
} as const;

/** What the union owes in the term (diện). */
export const OBLIGATIONS = {
  'Phải tổ chức đại hội': 'congress',
  'Tổ chức hội nghị': 'conference',
  'Mới thành lập, theo nhiệm kỳ sau': 'exempt-new',
  'Chưa đủ điều kiện tổ chức': 'exempt-unable',
  'Chưa xác định diện': 'undecided',
} as const;

/** The highest union above that attended and directed the congress. */
export const ATTENDED = { 'LĐLĐ tỉnh': 'province', 'Cấp trên trực tiếp': 'upper' } as const;

/** Whose pilot the congress is. */
export const PILOTS = { Tỉnh: 'province', 'Cấp trên': 'upper' } as const;

/** Where the papers before the congress stand. */
export const BEFORE_STATES = {
  'Chưa nộp': 'none',
  'Đã nộp': 'submitted',
  'Trả lại bổ sung': 'returned',
  'Đã duyệt': 'approved',
} as const;

/** Where the papers after the congress stand. */
export const AFTER_STATES = {
  'Chưa nộp': 'none',
  'Đã nộp': 'submitted',
  'Trả lại bổ sung': 'returned',
  'Đã công nhận': 'recognised',
} as const;

/** Form of the congress or conference. */
export const FORMS = {
  'Toàn thể': 'plenary',
  'Đại biểu': 'delegate',
  'BCH mở rộng': 'enlarged-committee',
} as const;

/** Columns of the sheet of upper-level unions, in the order in which we write them. */
export const UPPER_COLUMNS = {
  order: { header: 'Thứ tự', is: 'count', required: true, width: 8 },
  code: { header: 'Mã công đoàn', is: 'code', required: true, width: 14 },
  name: { header: 'Tên đầy đủ', is: 'text', required: true, width: 44 },
  shortName: { header: 'Tên gọi trong báo cáo', is: 'text', required: true, width: 22 },
  kind: { header: 'Loại', is: UPPER_KINDS, required: true, width: 36 },
  parentCode: { header: 'Mã cấp trên', is: 'code', width: 14 },
  pilotOf: { header: 'Đại hội điểm', is: PILOTS, width: 11 },
  registeredDate: { header: 'Ngày đăng ký đại hội', is: 'day', width: 12 },
} as const satisfies Record<string, Column>;

/** Columns of the sheet of grassroots unions, in the order in which we write them. */
export const UNION_COLUMNS = {
  code: { header: 'Mã CĐCS', is: 'code', required: true, width: 10 },
  name: { header: 'Tên CĐCS', is: 'text', required: true, width: 46 },
  parentCode: { header: 'Mã công đoàn cấp trên', is: 'code', required: true, width: 12 },
  kind: { header: 'Loại hình', is: KINDS, required: true, width: 18 },
  sector: { header: 'Khu vực', is: SECTORS, required: true, width: 9 },
  group: { header: 'Nhóm đơn vị', is: GROUPS, required: true, width: 18 },
  area: { header: 'Địa bàn', is: 'text', required: true, width: 30 },
  members: { header: 'Đoàn viên', is: 'count', required: true, width: 9 },
  women: { header: 'Đoàn viên nữ', is: 'count', also: ['Nữ'], width: 9 },
  minorities: { header: 'Đoàn viên DTTS', is: 'count', also: ['Dân tộc thiểu số', 'DTTS'], width: 9 },
  foundedOn: { header: 'Ngày thành lập', is: 'past-day', width: 12 },
  status: { header: 'Tình trạng', is: STATUSES, required: true, width: 16 },
  statusOn: { header: 'Ngày thay đổi', is: 'past-day', width: 12 },
  decisionNo: { header: 'Số quyết định', is: 'text', width: 16 },
  softwareCode: { header: 'Mã phần mềm quản lý đoàn viên', is: 'code', width: 16 },
  hasPartyCell: { header: 'Có tổ chức đảng', is: 'tick', width: 9 },
  obligation: { header: 'Diện', is: OBLIGATIONS, width: 30 },
  pilotOf: { header: 'Đại hội điểm', is: PILOTS, width: 11 },
  registeredDate: { header: 'Ngày đăng ký đại hội', is: 'day', width: 12 },
  before: { header: 'Hồ sơ trước đại hội', is: BEFORE_STATES, required: true, width: 16 },
  beforeSubmittedOn: { header: 'Ngày nộp hồ sơ trước', is: 'past-day', width: 12 },
  beforeRuledOn: { header: 'Ngày xử lý hồ sơ trước', is: 'past-day', width: 12 },
  beforeDocumentNo: { header: 'Số văn bản duyệt', is: 'text', width: 16 },
  beforeReasons: { header: 'Nội dung đề nghị bổ sung (trước)', is: 'text', width: 40 },
  postponedTo: { header: 'Lùi đến ngày', is: 'day', width: 12 },
  heldOn: { header: 'Ngày tổ chức', is: 'past-day', width: 12 },
  form: { header: 'Hình thức', is: FORMS, width: 12 },
  summoned: { header: 'Số được triệu tập', is: 'count', width: 9 },
  present: { header: 'Số có mặt', is: 'count', width: 9 },
  direct: { header: 'Bầu trực tiếp chủ tịch', is: 'tick', width: 9 },
  reelected: { header: 'Chủ tịch tái cử', is: 'tick', width: 9 },
  seats: { header: 'Số UV BCH được duyệt', is: 'count', width: 9 },
  elected: { header: 'UV BCH được bầu', is: 'count', width: 9 },
  electedWomen: { header: 'UV BCH nữ', is: 'count', width: 9 },
  electedMinorities: { header: 'UV BCH DTTS', is: 'count', width: 9 },
  electedParty: { header: 'UV BCH đảng viên', is: 'count', width: 9 },
  electedUnder35: { header: 'UV BCH dưới 35 tuổi', is: 'count', width: 9 },
  electedFirstTime: { header: 'UV BCH tham gia lần đầu', is: 'count', width: 9 },
  electedUniversity: { header: 'UV BCH từ đại học trở lên', is: 'count', width: 9 },
  inspection: { header: 'UV UBKT được bầu', is: 'count', width: 9 },
  delegates: { header: 'Đại biểu dự cấp trên', is: 'count', width: 9 },
  reserveDelegates: { header: 'Đại biểu dự khuyết', is: 'count', width: 9 },
  delegateWomen: { header: 'Đại biểu nữ', is: 'count', width: 9 },
  delegateMinorities: { header: 'Đại biểu DTTS', is: 'count', width: 9 },
  hasMinutes: { header: 'Có biên bản', is: 'tick', width: 9 },
  after: { header: 'Hồ sơ sau đại hội', is: AFTER_STATES, required: true, width: 16 },
  afterSubmittedOn: { header: 'Ngày nộp hồ sơ sau', is: 'past-day', width: 12 },
  afterRuledOn: { header: 'Ngày xử lý hồ sơ sau', is: 'past-day', width: 12 },
  afterDecisionNo: { header: 'Số quyết định công nhận', is: 'text', width: 16 },
  afterReasons: { header: 'Nội dung đề nghị bổ sung (sau)', is: 'text', width: 40 },
  phone: { header: 'Điện thoại liên hệ', is: 'phone', width: 14 },
  email: { header: 'E-mail liên hệ', is: 'email', width: 24 },
  attendedBy: { header: 'Cấp trên dự, chỉ đạo', is: ATTENDED, width: 14 },
} as const satisfies Record<string, Column>;

/** Header of the column in which a marked copy of a workbook tells its faults. */
export const FAULT_HEADER = 'Lỗi';

/** Headers that may stand in a sheet and mean nothing to the import (a running number, the faults of last time). */
export const IGNORED_HEADERS: readonly string[] = ['TT', 'STT', 'Ghi chú', FAULT_HEADER];
