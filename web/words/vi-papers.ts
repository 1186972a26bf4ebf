import type { Ballot } from '../../lambdas/domain/ballots.ts';
import type { HeldReport } from '../../lambdas/domain/held-report.ts';
import type { PaperSigner } from '../../lambdas/domain/paper-template.ts';

/** What is left to be written by hand. */
const BLANK = '……';

const signers: Record<PaperSigner, readonly string[]> = {
  committee: ['TM. BAN CHẤP HÀNH', 'CHỦ TỊCH'],
  presidium: ['TM. ĐOÀN CHỦ TỊCH'],
  'election-committee': ['TM. BAN BẦU CỬ', 'TRƯỞNG BAN'],
  secretary: ['THƯ KÝ'],
  chair: ['CHỦ TRÌ'],
};

const ballots: Record<Ballot['of'], string> = {
  committee: 'Ban chấp hành',
  president: 'Chủ tịch',
  delegates: 'Đại biểu dự đại hội công đoàn cấp trên',
  'reserve-delegates': 'Đại biểu dự khuyết',
  inspection: 'Ủy ban kiểm tra',
};

const forms: Record<HeldReport['form'], string> = {
  plenary: 'toàn thể',
  delegate: 'đại biểu',
  'enlarged-committee': 'hội nghị ban chấp hành mở rộng',
};

const presidentBy: Record<HeldReport['presidentBy'], string> = {
  congress: 'bầu trực tiếp tại đại hội',
  committee: 'ban chấp hành bầu',
  'not-yet': 'chưa bầu',
};

/**
 * Words of the drafts of papers, as official documents have them. They are Vietnamese in every language of the
 * interface, and so no part of the catalogue that another language replaces.
 */
export const paperWords = {
  blank: BLANK,
  nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  number: (symbol: string) => `Số: ${BLANK}/${symbol}`,
  /** The place is the name of the commune or town alone, but for a ward that has a number. */
  placeAndDate: (area: string | undefined, year: string) =>
    `${area?.split(',')[0]?.replace(/^(xã|phường|thị trấn|huyện|thành phố) (?=\D)/i, '') ?? BLANK}, ngày ${BLANK} tháng ${BLANK} năm ${year}`,
  sentTo: 'Nơi nhận:',
  item: (receiver: string, isLast: boolean) => `- ${receiver}${isLast ? '.' : ';'}`,
  signers,
  forms,
  presidentBy,
  /** Symbols and archives of the outlines are those of the grassroots; what another union calls its own is left blank. */
  ofAnother: (text: string) => text.replace(/CĐCS$/, BLANK),
  fullName: (union: string) => union.replace(/^CĐCS(?= )/, 'Công đoàn cơ sở'),
  ballot: (ballot: Ballot) =>
    `- ${ballots[ballot.of]}: cần bầu ${ballot.seats}; phiếu phát ra ${ballot.issued}, thu về ${ballot.collected}, hợp lệ ${ballot.valid}, không hợp lệ ${ballot.invalid}; trúng cử ${ballot.elected}, khuyết ${ballot.vacant}.`,
  noBallot: `- Cần bầu ${BLANK}; phiếu phát ra ${BLANK}, thu về ${BLANK}, hợp lệ ${BLANK}, không hợp lệ ${BLANK}; trúng cử ${BLANK}.`,
};
