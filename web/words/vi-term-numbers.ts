import type { Term } from '../../lambdas/domain/term.ts';

type SettingWords = { readonly title: string; readonly from: string };

/** The settings of how figures are told. */
export const termFigures: Record<Exclude<keyof Term['figures'], 'weekStartsOn'>, SettingWords> = {
  forecastDays: { title: 'Dự kiến theo những ngày gần đây', from: 'số ngày gần nhất dùng để dự kiến' },
  forecastFrom: { title: 'Chỉ dự kiến khi đã có ít nhất', from: 'ít hơn thì chưa đủ số liệu để dự kiến' },
  returnedOften: {
    title: 'Trả lại nhiều lần',
    from: 'từ số lần này đơn vị được nêu trong danh sách cần quan tâm',
  },
  undatedBefore: {
    title: 'Chưa đăng ký ngày',
    from: 'trước thời hạn hoàn thành; còn ít ngày hơn thì đơn vị được nêu trong danh sách cần quan tâm',
  },
  lateAfter: { title: 'Ghi nhận muộn', from: 'sau ngày đại hội; từ mức này tính là ghi nhận muộn' },
  newlyFounded: {
    title: 'Mới thành lập, theo nhiệm kỳ sau',
    from: 'thành lập trước thời hạn hoàn thành dưới mức này thì không phải tổ chức đại hội nhiệm kỳ này',
  },
};

/** Numbers from which a union files, elects or is approved otherwise. */
export const termSizes: Record<
  'gate' | 'postponeWithin' | 'bundleBelow' | 'committeeFrom' | 'youngBelow',
  SettingWords
> = {
  gate: {
    title: 'Cấp dưới hoàn thành trước đại hội cấp trên',
    from: 'tỷ lệ đơn vị trực thuộc phải tổ chức xong; chưa đủ thì lưu ý khi đăng ký ngày và duyệt đại hội của cấp trên, không chặn',
  },
  postponeWithin: {
    title: 'Giới hạn lùi thời gian đại hội',
    from: 'sau thời hạn hoàn thành của cấp; công đoàn cấp trên cho lùi trong giới hạn này, quá giới hạn do Thường trực Liên đoàn Lao động tỉnh quyết định',
  },
  bundleBelow: {
    title: 'Mức nộp gộp hồ sơ',
    from: 'dưới mức này CĐCS chỉ nộp hai lần: hồ sơ trước và hồ sơ sau đại hội',
  },
  committeeFrom: {
    title: 'Mức có ban chấp hành',
    from: 'dưới mức này đại hội bầu chủ tịch, không bầu ban chấp hành',
  },
  youngBelow: {
    title: 'Tuổi của ủy viên trẻ',
    from: 'ủy viên ban chấp hành dưới tuổi này được thống kê riêng; chỉ đổi tên cột, không đổi số liệu đã ghi',
  },
};

/** What one upper-level union can attend, for the calendar. */
export const termAttendance: Record<keyof Term['attendance'], SettingWords> = {
  perHalfDay: {
    title: 'Số đại hội dự được trong một buổi',
    from: 'mỗi công đoàn cấp trên; nhiều hơn thì lịch đại hội lưu ý, không chặn',
  },
  perWeek: {
    title: 'Số đại hội dự được trong một tuần',
    from: 'mỗi công đoàn cấp trên; nhiều hơn thì lịch đại hội lưu ý, không chặn',
  },
  duration: { title: 'Thời gian một đại hội', from: 'dùng cho lịch điện thoại khi đã biết giờ bắt đầu' },
};
