import type { CongressView } from '../../lambdas/api/contracts.ts';
import type { Level } from '../../lambdas/domain/register.ts';
import { dictionary } from './dictionary.ts';
import { formatCount } from './format.ts';

type Below = NonNullable<CongressView['below']>;

const unions: Record<Level, string> = {
  grassroots: 'CĐCS trực thuộc',
  upper: 'công đoàn cấp trên trực tiếp cơ sở',
  province: 'công đoàn cấp tỉnh',
};

/** Words about the levels above the grassroots. */
export const levelWords = dictionary('levels', {
  gate: {
    title: ({ level, held, obliged }: Below) =>
      `Mới có ${formatCount(held)}/${formatCount(obliged)} ${unions[level]} tổ chức đại hội`,
    /** `share`: how many of a hundred the term asks for. */
    text: (share: number, event: string) =>
      `Quy định của nhiệm kỳ: ${share < 100 ? `ít nhất ${formatCount(share)}% số` : 'tất cả'} đơn vị phải tổ chức xong trước khi duyệt và tổ chức ${event} của cấp trên. Đây là lưu ý; vẫn đăng ký ngày và duyệt được, nhật ký sẽ ghi lại số liệu này.`,
    delegates: (count: number) =>
      `Các đại hội đã tổ chức bầu ${formatCount(count)} đại biểu chính thức dự đại hội cấp trên.`,
  },
  ruling: {
    lead: (body: string) =>
      `${body} xem xét, quyết định ngoài phần mềm. Ghi đúng số, ngày, người ký của văn bản; nhật ký ghi rõ là văn bản của ${body}. Nếu cấp trên đề nghị bổ sung thì rút hồ sơ để nộp lại.`,
    legend: 'Văn bản của cấp trên',
    documentNo: 'Số văn bản',
    on: 'Ngày văn bản',
    signer: 'Người ký (chức danh, họ tên)',
  },
  enrol: {
    title: 'Đại hội của công đoàn cấp trên',
    lead: 'Đưa các công đoàn cấp trên trực tiếp cơ sở và cấp tỉnh còn thiếu vào nhiệm kỳ, theo các cấp có thời hạn ở trên. Bấm lại nhiều lần cũng không ghi trùng.',
    send: 'Đưa các cấp còn thiếu vào nhiệm kỳ',
    sending: 'Đang đưa vào…',
    done: (added: number, standing: number) =>
      added === 0
        ? standing === 0
          ? 'Chưa có công đoàn cấp trên nào để đưa vào: cần nhập danh sách CĐCS trước.'
          : `Không còn thiếu: cả ${formatCount(standing)} đơn vị đã có trong nhiệm kỳ.`
        : `Đã đưa ${formatCount(added)} đơn vị vào nhiệm kỳ${standing > 0 ? `; ${formatCount(standing)} đơn vị đã có từ trước` : ''}.`,
  },
});
