/** What the user pool writes to who forgot the password; `{####}` becomes the code. */
export const CODE_MAIL = {
  emailSubject: 'Mã đặt lại mật khẩu – Đại hội công đoàn',
  emailBody:
    'Mã xác nhận để đặt mật khẩu mới: {####}. Mã dùng được trong một giờ. Nếu đồng chí không yêu cầu, hãy bỏ qua thư này và không đưa mã cho ai.',
} as const;
