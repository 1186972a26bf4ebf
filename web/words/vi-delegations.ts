import type { DelegatedRole, Matter } from '../../lambdas/domain/standing-in.ts';
import { dictionary } from './dictionary.ts';
import { formatDay } from './format.ts';

const roles: Record<DelegatedRole, string> = {
  reviewer: 'Thẩm định, trả lại, trình ký',
  signatory: 'Ký duyệt, xác nhận, công nhận',
};

const matters: Record<Matter, string> = {
  before: 'Hồ sơ trước đại hội, hội nghị',
  held: 'Kết quả đại hội, hội nghị',
  recognition: 'Công nhận kết quả bầu cử',
};

/** Words of delegations: given, received, and a new one. */
export const delegationWords = dictionary('delegations', {
  title: 'Ủy quyền',
  lead: 'Khi vắng mặt, đồng chí ủy quyền có thời hạn cho cán bộ khác của cùng công đoàn. Ủy quyền tự hết hiệu lực, không được ủy quyền lại; người nhận không xử lý hồ sơ của chính công đoàn mình.',
  given: 'Tôi đã ủy quyền',
  received: 'Tôi được ủy quyền',
  none: 'Chưa có ủy quyền nào đang hoặc sắp có hiệu lực.',
  to: (name: string) => `Cho đ/c ${name}`,
  by: (name: string) => `Thay đ/c ${name}`,
  days: (from: string, until: string) => `Từ ${formatDay(from)} đến hết ${formatDay(until)}`,
  running: 'Đang có hiệu lực',
  ahead: 'Chưa đến ngày',
  onlyUnions: (names: readonly string[]) => `Chỉ: ${names.join('; ')}`,
  roles,
  matters,
  revoke: 'Thu hồi ủy quyền',
  revoked: 'Đã thu hồi ủy quyền.',
  open: 'Ủy quyền',
  nobody: 'Công đoàn của đồng chí chưa có cán bộ khác có tài khoản để nhận ủy quyền.',
  form: {
    at: 'Ở công đoàn',
    to: 'Người được ủy quyền',
    choose: 'Chọn cán bộ',
    roles: 'Việc được ủy quyền',
    from: 'Từ ngày',
    until: 'Đến hết ngày',
    matters: 'Nội dung',
    mattersHint: 'Bỏ chọn nội dung không ủy quyền.',
    unions: 'Đơn vị',
    ofSome: 'Chỉ ủy quyền một số đơn vị',
    pick: 'Đơn vị được ủy quyền',
    send: 'Ủy quyền',
    cancel: 'Thôi',
    sending: 'Đang gửi…',
    done: 'Đã ủy quyền.',
  },
});
