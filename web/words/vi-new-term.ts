import { dictionary } from './dictionary.ts';
/** Words of making a term, and of taking its settings home as a file. */
export const newTerm = dictionary('newTerm', {
  fresh: {
    title: 'Tạo nhiệm kỳ mới',
    from: 'Tạo nhiệm kỳ mới từ nhiệm kỳ này',
    lead: 'Mọi quy định được chép sang; danh sách CĐCS và số liệu không chép.',
    fromFile: 'Lấy quy định từ tệp (JSON)',
    first: {
      title: 'Tạo nhiệm kỳ đầu tiên',
      lead: 'Phần mềm chưa có nhiệm kỳ nào. Các việc cần làm, theo thứ tự:',
      steps: [
        'Tạo nhiệm kỳ từ tệp quy định: thời hạn, văn bản phải nộp, ngày nghỉ.',
        'Đối chiếu quy định với văn bản của Tổng Liên đoàn và của tỉnh; sửa chỗ chưa đúng.',
        'Nhập danh sách công đoàn từ Excel; có mẫu bảng tính để điền.',
        'Cấp tài khoản cho cán bộ công đoàn cấp trên và công đoàn cơ sở.',
      ],
      file: 'Tệp quy định (JSON) do người quản trị hệ thống giao cùng phần mềm, hoặc tải về từ trang “Nhiệm kỳ và quy định” của nơi đang dùng phần mềm này.',
      fileRead: 'Đã đọc tệp quy định. Đồng chí xem mã và tên nhiệm kỳ dưới đây rồi bấm “Tạo nhiệm kỳ”.',
    },
    id: 'Mã nhiệm kỳ',
    idHint: 'Chữ không dấu, số, dấu chấm hoặc gạch nối; không đổi được về sau.',
    idFault: 'Chỉ dùng chữ không dấu, số, dấu chấm, gạch nối; tối đa 32 ký tự.',
    years: 'Chuyển mọi ngày sang sau (số năm)',
    yearsHint:
      'Thời hạn hoàn thành và ngày bắt đầu tính số liệu được cộng thêm số năm này; sửa lại sau khi tạo.',
    create: 'Tạo nhiệm kỳ',
    holidays: 'Ngày nghỉ lễ, Tết của năm mới phải nhập lại theo thông báo; các kỳ nghỉ cũ không chép.',
  },
  file: {
    title: 'Tệp quy định (JSON)',
    lead: 'Dành cho người muốn sửa toàn bộ quy định trong một tệp.',
    download: 'Tải tệp quy định',
    name: (id: string) => `nhiem-ky-${id}.json`,
    upload: 'Tải lên tệp đã sửa',
    unreadable: 'Tệp này không phải tệp quy định của nhiệm kỳ (JSON).',
    other: (id: string) => `Tệp này là quy định của nhiệm kỳ ${id}; mở trang của nhiệm kỳ đó để sửa.`,
    section: 'Toàn bộ quy định',
  },
});
