import { dictionary } from './dictionary.ts';
/** Words of the page of one's own account, and of the way back in for who forgot the password. */
export const accountWords = dictionary('account', {
  title: 'Tài khoản của tôi',
  posts: 'Vai trò được giao',
  password: 'Đổi mật khẩu',
  previous: 'Mật khẩu đang dùng',
  previousWrong: 'Mật khẩu đang dùng chưa đúng.',
  change: 'Đổi mật khẩu',
  working: 'Đang gửi…',
  changed: 'Đã đổi mật khẩu.',
  everywhere: 'Đăng xuất khỏi mọi thiết bị',
  everywhereLead:
    'Dùng khi mất điện thoại hoặc quên đăng xuất ở máy khác. Mọi thiết bị, kể cả máy này, phải đăng nhập lại.',
  everywhereDo: 'Đăng xuất khỏi mọi thiết bị',
  forgotten: {
    title: 'Quên mật khẩu',
    lead: 'Ghi địa chỉ thư điện tử dùng để đăng nhập; mã xác nhận được gửi đến đó.',
    phone:
      'Đăng nhập bằng số điện thoại, hoặc chưa đăng nhập lần nào: liên hệ cán bộ phụ trách của công đoàn cấp trên để được cấp lại.',
    name: 'Thư điện tử',
    nameFault: 'Ghi địa chỉ thư điện tử; số điện thoại không nhận được mã.',
    sendCode: 'Gửi mã',
    sent: 'Nếu địa chỉ này có tài khoản, mã xác nhận đã được gửi; thư có thể đến sau vài phút. Không thấy thì xem cả thư rác.',
    code: 'Mã xác nhận trong thư',
    save: 'Đặt mật khẩu mới',
    codeWrong: 'Mã không đúng hoặc đã hết hạn. Xem lại thư mới nhất, hoặc gửi mã khác.',
    another: 'Gửi mã khác',
    back: 'Về trang đăng nhập',
    done: 'Đã đặt mật khẩu mới. Đồng chí đăng nhập bằng mật khẩu này.',
  },
});
