/** What an upper-level union asked for when it returned papers before a congress. */
export const BEFORE_REASONS = [
  'Đề án nhân sự chưa có ý kiến của cấp ủy',
  'Danh sách trích ngang thiếu ngày sinh và trình độ của 2 nhân sự',
  'Cơ cấu nữ trong đề án nhân sự chưa đạt 30%, đề nghị bổ sung hoặc giải trình',
  'Báo cáo tổng kết chưa có số liệu năm 2022',
  'Chưa có báo cáo kiểm điểm của Ban Chấp hành',
  'Chương trình đại hội chưa có phần bầu đại biểu dự đại hội cấp trên',
  'Kế hoạch chưa nêu rõ địa điểm và thành phần dự đại hội',
  'Ngày dự kiến trùng lịch của công đoàn cấp trên, đề nghị đăng ký lại',
  'Ảnh chụp biên bản họp Ban Chấp hành bị mờ, đề nghị chụp lại',
  'Dự thảo nghị quyết chưa có chỉ tiêu cụ thể',
] as const;

/** What an upper-level union asked for when it returned papers after a congress. */
export const AFTER_REASONS = [
  'Thiếu biên bản kiểm phiếu bầu đại biểu dự đại hội cấp trên',
  'Biên bản họp Ban Chấp hành lần thứ nhất chưa có chữ ký của thư ký',
  'Số phiếu hợp lệ và không hợp lệ chưa khớp số phiếu thu về',
  'Danh sách trích ngang người trúng cử thiếu trình độ lý luận chính trị',
] as const;
