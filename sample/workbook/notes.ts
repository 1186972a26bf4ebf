/** The sheet of sources and assumptions: what the report says, what we had to assume, and what is invented. */
export const NOTES: readonly (readonly [string, string])[] = [
  ['NGUỒN VÀ GIẢ ĐỊNH', ''],
  [
    'Mục đích',
    'Dữ liệu mẫu để chạy thử phần mềm; không phải số liệu chính thức của Liên đoàn Lao động tỉnh Lai Châu.',
  ],
  ['', ''],
  ['A. Lấy từ Báo cáo số 659/BC-LĐLĐ ngày 15/3/2023', ''],
  ['Số CĐCS', '782 CĐCS; 65/782 CĐCS đã tổ chức đại hội đến ngày 15/3/2023.'],
  ['Đại hội điểm', '03 CĐCS đại hội điểm trực thuộc LĐLĐ Thành phố, Sìn Hồ và Phong Thổ.'],
  ['Công đoàn cấp trên', '11 công đoàn cấp trên trực tiếp cơ sở (báo cáo ghi 11/11).'],
  [
    'Biến động quý I',
    'Thành lập mới 04 CĐCS doanh nghiệp ngoài nhà nước (85 đoàn viên); giải thể 09 CĐCS khối doanh nghiệp; ghép thành 02 CĐCS theo cụm.',
  ],
  [
    'Phần mềm đoàn viên',
    '766 CĐCS đã cập nhật 20.841 đoàn viên, đạt 90,6%; từ đó suy ra tổng số khoảng 23.003 đoàn viên.',
  ],
  [
    'Đại hội cấp trên',
    'Duyệt đại hội cho 11/11 công đoàn cấp trên trực tiếp cơ sở; đại hội điểm tại LĐLĐ Thành phố trong tháng 6/2023.',
  ],
  ['Thời hạn', 'Hoàn thành đại hội CĐCS trước ngày 31/5/2023.'],
  ['', ''],
  ['B. Giả định (báo cáo không nêu)', ''],
  [
    'Cân đối số CĐCS',
    '785 đầu quý + 4 thành lập mới − 9 kết thúc do sắp xếp, giải thể + 2 ghép theo cụm = 782. Báo cáo không nêu 782 là số trước hay sau biến động, cũng không nêu 02 CĐCS cụm hình thành từ những CĐCS nào.',
  ],
  [
    'Chia theo cấp trên',
    'Số CĐCS, số đoàn viên, nhóm đơn vị, số đã đại hội của từng công đoàn cấp trên; việc có công đoàn ngành Giáo dục và công đoàn ngành Y tế.',
  ],
  [
    'Diện',
    '757 tổ chức đại hội, 3 tổ chức hội nghị, 14 mới thành lập (theo nhiệm kỳ sau), 8 chưa đủ điều kiện.',
  ],
  [
    'Quy mô',
    'Dưới 10 đoàn viên: 118; 10–19: 205; 20–29: 186; 30–49: 178; 50–99: 78; 100–149: 11; từ 150: 6.',
  ],
  [
    'Tiến độ hồ sơ',
    'Trong 695 CĐCS chưa tổ chức: 398 chưa nộp, 38 trả lại bổ sung, 112 chờ duyệt, 144 đã duyệt chờ ngày, 3 lùi thời gian. Trong 65 CĐCS đã tổ chức: 25 đã công nhận, 15 chờ công nhận, 4 trả lại bổ sung, 21 chưa nộp.',
  ],
  [
    'Ngày, số văn bản',
    'Mọi ngày nộp, ngày duyệt, ngày tổ chức, ngày đăng ký và số văn bản của từng CĐCS, trừ số 659/BC-LĐLĐ.',
  ],
  [
    'Nhân sự',
    'Số triệu tập, có mặt, số ủy viên Ban Chấp hành và cơ cấu. Tỷ lệ nữ, dân tộc thiểu số, đảng viên là ước đoán.',
  ],
  [
    'Đại hội điểm khác',
    'Ngoài 3 đại hội điểm của tỉnh, 4 công đoàn cấp trên được giả định có đại hội điểm riêng (cột “Đại hội điểm” ghi “Cấp trên”); không tính vào 3 đại hội điểm của tỉnh.',
  ],
  ['Ngày đại hội điểm cấp trên', 'Ngày 15/6/2023 của LĐLĐ Thành phố là giả định trong tháng mà báo cáo nêu.'],
  ['', ''],
  ['C. Tên gọi', ''],
  [
    'Doanh nghiệp',
    'Tên doanh nghiệp, hợp tác xã là tên đặt ra; nếu trùng với doanh nghiệp có thật là ngẫu nhiên.',
  ],
  ['Cá nhân', 'Không có tên cá nhân nào. Điện thoại và e-mail là giả, không liên lạc được.'],
  [
    'Tên chưa chuẩn',
    'Một số tên CĐCS cố ý viết chưa chuẩn (thừa dấu cách, viết tắt “TTr.”, bảng mã chữ khác, “Đào San” bên cạnh “Dào San”) như trong danh sách thực tế.',
  ],
];
