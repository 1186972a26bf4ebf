import type { Day } from '../../../domain/days.ts';

/** The fixed words of an official document (Nghị định 30/2020, annex I). */
export const FORM_WORDS = {
  nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  recipients: 'Nơi nhận:',
  /** Room for what is written by hand. */
  room: '      ',
} as const;

/** "Số: 659/BC-LĐLĐ"; with room for the number where there is none. */
export function numberLine({ number, symbol }: { number?: string; symbol?: string }): string {
  return `Số: ${number ?? `${FORM_WORDS.room}/${symbol ?? ''}`}`;
}

/**
 * "…, ngày 05 tháng 02 năm …": days below 10 and the months 1 and 2 are written with a zero, so that nobody can put
 * a figure before them. With room for the day where there is none.
 */
export function placeAndDay(place: string, day?: Day): string {
  const { room } = FORM_WORDS;
  if (day === undefined) return `${place}, ngày${room}tháng${room}năm${room}`;
  const [year, month, date] = day.split('-') as [string, string, string];
  return `${place}, ngày ${date} tháng ${Number(month) < 3 ? month : Number(month)} năm ${year}`;
}

/** Those who receive a document as its foot lists them: dashes before, semicolons after, a full stop at the end. */
export function recipientLines(recipients: readonly string[]): string[] {
  return recipients.map((name, index) => `- ${name}${index === recipients.length - 1 ? '.' : ';'}`);
}
