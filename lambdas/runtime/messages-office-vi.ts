import type { OfficeRefusal } from '../domain/refusals.ts';

/**
 * One sentence for each refusal beside the congresses: of people, the register and figures. Apart from those of a
 * congress, so that the function which decides on congresses does not carry them.
 */
export const OFFICE_SENTENCES: Readonly<Record<OfficeRefusal, string>> = {
  'login-unreadable': 'Cần ghi số điện thoại Việt Nam hoặc địa chỉ thư điện tử.',
  'login-taken': 'Số điện thoại hoặc thư điện tử này đã có tài khoản; chưa thay đổi gì.',
  'post-by-command-only':
    'Vai trò quản lý danh sách và quản trị hệ thống chỉ người quản trị hệ thống cấp hoặc thu lại được.',
  'post-misplaced':
    'Người thẩm định, người ký chỉ phân công ở công đoàn cấp trên trực tiếp cơ sở hoặc cấp tỉnh.',
  'union-unknown': 'Không tìm thấy công đoàn này trong phạm vi đồng chí phụ trách.',
  'own-account': 'Đồng chí không tự thay đổi tài khoản của mình ở trang này.',
  'account-disabled': 'Tài khoản đã ngừng sử dụng; cho dùng lại trước khi cấp mật khẩu.',
  'not-yours-to-delegate':
    'Đồng chí chỉ ủy quyền được việc của chính mình; việc nhận ủy quyền không được ủy quyền lại.',
  'delegate-unfit': 'Người nhận ủy quyền phải là cán bộ khác của cùng công đoàn và tài khoản đang được dùng.',
  'delegations-full': 'Đã có quá nhiều ủy quyền đang có hiệu lực; thu hồi bớt trước khi ủy quyền thêm.',
  'number-signed-off': 'Đã chốt số liệu với báo cáo số {number}; số liệu đã chốt không sửa được.',
  'register-day-ahead': 'Chưa đến ngày hiệu lực ({day}); ghi nhận khi đến ngày.',
  'register-day-early': 'Số liệu tính từ ngày {day}; ngày hiệu lực không được trước ngày đó.',
  'union-twice': '{name} được ghi hai lần.',
  'union-gone': '{name} đã giải thể hoặc đã sáp nhập.',
  'union-not-grassroots': '{name} không phải công đoàn cơ sở.',
  'union-exists': 'Mã này đã có trong danh sách; chọn mã khác.',
  'upper-unfit': '{name} không phải công đoàn cấp trên trực tiếp cơ sở đang hoạt động.',
  'members-over': 'Số đoàn viên của các CĐCS tách ra lớn hơn số đoàn viên của CĐCS bị tách.',
  'register-same-already': '{name} đã như vậy; không có gì thay đổi.',
  'register-changed-later': '{name} có biến động từ ngày sau ngày hiệu lực này.',
  'register-changed-since': '{name} đã có biến động khác sau đó; hủy biến động đó trước.',
  'register-overtaken': 'Danh sách đã có biến động khác trong lúc ghi; xem lại rồi ghi từ đầu.',
  'register-running': 'Biến động này đang được ghi; đợi ghi xong.',
  'register-undone': 'Biến động này đã được hủy.',
  'register-undo-late': 'Chỉ hủy được trong ngày ghi biến động; sau đó ghi một biến động mới.',
};
