import * as z from 'zod';

const millimetres = (from: number, to: number) => z.number().min(from).max(to);
const points = (from: number, to: number) => z.number().min(from).max(to).multipleOf(0.5);

/**
 * How a printed report is laid out. The ranges are those of Nghị định 30/2020, annex I; a value inside them is a
 * choice of the office.
 */
export const reportLayoutSchema = z.object({
  /** White around the text of an A4 page, in millimetres. */
  margins: z.object({
    top: millimetres(20, 25),
    bottom: millimetres(20, 25),
    left: millimetres(30, 35),
    right: millimetres(15, 20),
  }),
  /** Sizes of letters, in points. */
  sizes: z.object({
    text: points(13, 14),
    /** Who issues the report, and the name of the nation. */
    head: points(12, 13),
    /** The motto, the number, the place and the day. */
    line: points(13, 14),
    /** The heading "Nơi nhận", and those who receive it. */
    recipientsHeading: points(12, 12),
    recipients: points(11, 11),
    /** Tables with many columns: the decree leaves their size open. */
    table: points(8, 14),
  }),
  /** How far the first line of a paragraph stands in, in millimetres. */
  firstLine: millimetres(10, 12.7),
  /** Distance of lines, as a multiple of a single line. */
  lineSpacing: z.number().min(1).max(1.5),
  /** White between paragraphs, in points. */
  paragraphGap: z.number().min(6).max(18),
  /** Share of the width that the right side of the head takes, so that the name of the nation stays on one line. */
  headRight: z.number().min(0.5).max(0.7),
});

/** How a printed report is laid out. */
export type ReportLayout = z.infer<typeof reportLayoutSchema>;

/** The layout where a term says nothing else. */
export const REPORT_LAYOUT: ReportLayout = {
  margins: { top: 20, bottom: 20, left: 30, right: 15 },
  sizes: { text: 14, head: 12, line: 13, recipientsHeading: 12, recipients: 11, table: 10 },
  firstLine: 12.7,
  lineSpacing: 1.15,
  paragraphGap: 6,
  headRight: 0.58,
};
