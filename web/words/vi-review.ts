const viewer = {
  close: 'Đóng tệp',
  before: 'Tệp trước',
  after: 'Tệp sau',
  smaller: 'Thu nhỏ',
  larger: 'Phóng to',
  rotate: 'Xoay',
  download: 'Tải về',
  ask: 'Đề nghị bổ sung tệp này',
  about: (number: number, all: number, size: string, papers: readonly string[]) =>
    number > 0 ? `Tệp ${number}/${all} · ${size} · ${papers.join('; ')}` : `Tệp của bản nộp trước · ${size}`,
  page: (number: number, all: number) => `Trang ${number}/${all}`,
  content: (name: string) => `Nội dung tệp ${name}`,
  other: 'Tệp Word, Excel không xem được trong trang; đồng chí tải về để mở.',
  unreadable: 'Không đọc được tệp này trong trang; đồng chí tải về để mở.',
};

/** Words of what reviewers and signatories look at: files, differences between two versions, what comes next. */
export const review = { viewer };
