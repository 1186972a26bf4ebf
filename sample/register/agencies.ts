import type { UpperPlan } from './upper-plans.ts';

/** An agency's union and how large it usually is. */
export type Agency = { readonly name: string; readonly usual: number };

const OF_A_DISTRICT = `Văn phòng HĐND-UBND:24 Cơ quan Huyện ủy:29 Phòng Giáo dục và Đào tạo:16 Hạt Kiểm lâm:21
Phòng Tài chính - Kế hoạch:11 Phòng Nông nghiệp và PTNT:10 Trung tâm Dịch vụ nông nghiệp:24 Phòng Nội vụ:9
Phòng Lao động - TB&XH:10 Trung tâm Văn hóa, Thể thao và Truyền thông:26 Khối Mặt trận Tổ quốc và các đoàn thể:22
Phòng Tài nguyên và Môi trường:12 Ban Quản lý rừng phòng hộ:18 Phòng Kinh tế và Hạ tầng:10 Phòng Tư pháp:6
Tòa án nhân dân:13 Viện kiểm sát nhân dân:12 Phòng Văn hóa và Thông tin:7 Phòng Dân tộc:6 Bảo hiểm xã hội:14
Chi cục Thi hành án dân sự:9 Kho bạc Nhà nước:12`;

const OF_THE_CITY = `Văn phòng HĐND-UBND:26 Cơ quan Thành ủy:36 Phòng Giáo dục và Đào tạo:15 Phòng Tài chính - Kế hoạch:13
Phòng Kinh tế:10 Phòng Nội vụ:9 Phòng Lao động - TB&XH:10 Phòng Tài nguyên và Môi trường:14 Phòng Quản lý đô thị:13
Phòng Tư pháp:6 Phòng Văn hóa và Thông tin:8 Thanh tra:6 Phòng Y tế:6 Hạt Kiểm lâm:14 Tòa án nhân dân:14
Viện kiểm sát nhân dân:13 Chi cục Thi hành án dân sự:11 Bảo hiểm xã hội:12 Kho bạc Nhà nước:11 Chi cục Thuế:22
Chi cục Thống kê:7 Đội Quản lý trật tự đô thị:14 Ban Quản lý dự án:18 Ban Quản lý chợ:12 Ban Quản lý rừng phòng hộ:12
Trung tâm Dịch vụ nông nghiệp:16 Trung tâm Văn hóa, Thể thao và Truyền thông:24 Trung tâm Chính trị:6
Trung tâm Phát triển quỹ đất:15 Ủy ban Mặt trận Tổ quốc:7 Hội Liên hiệp Phụ nữ:6 Hội Nông dân:6 Thành đoàn:6
Hội Cựu chiến binh:5 Hội Chữ thập đỏ:5 Hội Người cao tuổi:5 Ban Chỉ huy phòng chống thiên tai:6 Đội Thuế liên phường:9
Nhà Thiếu nhi:14 Thư viện:7 Nhà Văn hóa trung tâm:9 Bến xe khách:13 Đội Duy tu công trình đô thị:19 Vườn ươm cây xanh:9
Trạm Khuyến nông:7 Trạm Thú y:8 Trạm Trồng trọt và Bảo vệ thực vật:7`;

const OF_THE_PROVINCE = `Văn phòng UBND tỉnh:46 Văn phòng Đoàn ĐBQH và HĐND tỉnh:32 Văn phòng Tỉnh ủy:48 Ban Tổ chức Tỉnh ủy:24
Ban Tuyên giáo Tỉnh ủy:21 Ban Dân vận Tỉnh ủy:16 Ban Nội chính Tỉnh ủy:15 Ủy ban Kiểm tra Tỉnh ủy:22
Đảng ủy Khối các cơ quan và doanh nghiệp:16 Sở Nội vụ:44 Sở Tài chính:52 Sở Kế hoạch và Đầu tư:42 Sở Tư pháp:38
Sở Công Thương:43 Sở Nông nghiệp và PTNT:48 Sở Giao thông vận tải:52 Sở Xây dựng:40 Sở Tài nguyên và Môi trường:58
Sở Thông tin và Truyền thông:29 Sở Lao động - TB&XH:50 Sở Văn hóa, Thể thao và Du lịch:46 Sở Khoa học và Công nghệ:34
Sở Ngoại vụ:18 Cơ quan Sở Giáo dục và Đào tạo:45 Ban Dân tộc:24 Thanh tra tỉnh:31 Ban Quản lý Khu kinh tế cửa khẩu:32
Ủy ban Mặt trận Tổ quốc tỉnh:19 Tỉnh đoàn:23 Hội Liên hiệp Phụ nữ tỉnh:20 Hội Nông dân tỉnh:24 Hội Cựu chiến binh tỉnh:9
Cơ quan Liên đoàn Lao động tỉnh:24 Liên minh Hợp tác xã tỉnh:13 Liên hiệp các Hội KH&KT tỉnh:7 Hội Văn học nghệ thuật tỉnh:8
Hội Chữ thập đỏ tỉnh:10 Hội Luật gia tỉnh:5 Hội Nhà báo tỉnh:5 Trường Chính trị tỉnh:38 Báo Lai Châu:34
Đài Phát thanh - Truyền hình tỉnh:78 Cục Thuế tỉnh:158 Cục Thống kê tỉnh:28 Cục Quản lý thị trường tỉnh:44
Cục Thi hành án dân sự tỉnh:24 Kho bạc Nhà nước tỉnh:43 Bảo hiểm xã hội tỉnh:55 Tòa án nhân dân tỉnh:30
Viện kiểm sát nhân dân tỉnh:36 Kiểm toán nội bộ khối Đảng:6 Chi cục Kiểm lâm tỉnh:58 Chi cục Thủy lợi:14
Chi cục Phát triển nông thôn:19 Chi cục Chăn nuôi và Thú y:24 Chi cục Trồng trọt và Bảo vệ thực vật:19
Chi cục Tiêu chuẩn Đo lường Chất lượng:14 Chi cục Văn thư - Lưu trữ:12 Trung tâm Khuyến nông tỉnh:21
Trung tâm Dịch vụ việc làm tỉnh:23 Trung tâm Phục vụ hành chính công:12 Trung tâm Nước sạch nông thôn:27
Bảo tàng tỉnh:16 Thư viện tỉnh:15 Trung tâm Văn hóa nghệ thuật tỉnh:48 Trung tâm Xúc tiến đầu tư:15`;

const OF_HEALTH = `Bệnh viện Đa khoa tỉnh:402 Trung tâm Y tế huyện Than Uyên:186 Trung tâm Y tế huyện Sìn Hồ:120
Trung tâm Y tế huyện Phong Thổ:115 Trung tâm Y tế huyện Mường Tè:110 Trung tâm Y tế huyện Tam Đường:98
Trung tâm Y tế huyện Tân Uyên:98 Trung tâm Y tế huyện Nậm Nhùn:80 Trung tâm Y tế thành phố:64
Trung tâm Kiểm soát bệnh tật tỉnh:82 Bệnh viện Y học cổ truyền tỉnh:55 Bệnh viện Phổi tỉnh:44 Cơ quan Sở Y tế:34
Chi cục Dân số - KHHGĐ:15 Chi cục An toàn vệ sinh thực phẩm:13 Trung tâm Kiểm nghiệm:17 Trung tâm Giám định Y khoa:10
Trung tâm Pháp y:9 Bệnh viện Phục hồi chức năng:38 Ban Quản lý dự án Y tế:9`;

/** The agencies under `plan`, the usual ones first; a district's are told apart by its name. */
export function agenciesOf(plan: UpperPlan): Agency[] {
  if (plan.kind === 'public-employees') return parse(OF_THE_PROVINCE, '');
  if (plan.kind === 'industry') return plan.groups.agency > 0 ? parse(OF_HEALTH, '') : [];
  if (plan.code === 'TP') return parse(OF_THE_CITY, ' thành phố');
  return parse(OF_A_DISTRICT, ` huyện ${plan.shortName}`);
}

function parse(list: string, where: string): Agency[] {
  return [...list.matchAll(/\s*([^:]+):(\d+)/g)].map(([, raw = '', usual]) => {
    const name = raw.replaceAll('\n', ' ').trim();
    // "Huyện ủy" and "Thành ủy" carry their level in their own name.
    const suffix = /(ủy|đoàn)$/.test(name) ? where.replace(/^ (huyện|thành phố)/, '') : where;
    return { name: `CĐCS ${name}${suffix}`, usual: Number(usual) };
  });
}
