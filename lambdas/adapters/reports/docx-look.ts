import { AlignmentType, BorderStyle, type IStylesOptions, LineRuleType } from 'docx';
import type { ReportLayout } from '../../domain/report-layout.ts';

/** Millimetres as Word counts them, in twentieths of a point. */
export const twips = (millimetres: number) => Math.round((millimetres * 1440) / 25.4);

/** Points as Word counts letters, in halves. */
export const halfPoints = (points: number) => Math.round(points * 2);

/** No border at all. */
export const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

/** A thin black line, in eighths of a point. */
export const THIN_LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;

const FONT = 'Times New Roman';

/**
 * Real styles, so that who edits the report changes a heading once: the text, three headings, the title with its
 * subject, cells, and those who receive it.
 */
export function stylesOf(layout: ReportLayout): IStylesOptions {
  const { sizes } = layout;
  const text = halfPoints(sizes.text);
  const running = {
    spacing: {
      after: layout.paragraphGap * 20,
      line: Math.round(240 * layout.lineSpacing),
      lineRule: LineRuleType.AUTO,
    },
  };
  const firstLine = { indent: { firstLine: twips(layout.firstLine) } };
  const heading = { ...running, ...firstLine, keepNext: true };
  const letters = { font: FONT, size: text, color: '000000' };
  const style = (id: string, name: string, size: number, paragraph: object, run: object = {}) => ({
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    run: { ...letters, size: halfPoints(size), ...run },
    paragraph,
  });
  const centred = { alignment: AlignmentType.CENTER, keepNext: true };
  return {
    default: {
      document: { run: { ...letters, language: { value: 'vi-VN' } } },
      title: { run: { ...letters, bold: true }, paragraph: { ...centred, spacing: { before: 240 } } },
      heading1: { run: { ...letters, bold: true }, paragraph: heading },
      heading2: { run: { ...letters, bold: true }, paragraph: heading },
      heading3: { run: { ...letters, bold: true, italics: true }, paragraph: heading },
    },
    paragraphStyles: [
      style('ReportText', 'Report text', sizes.text, {
        ...running,
        ...firstLine,
        alignment: AlignmentType.JUSTIFIED,
      }),
      style('ReportSubject', 'Report subject', sizes.text, centred, { bold: true }),
      style(
        'ReportNote',
        'Report note',
        sizes.text,
        { ...centred, spacing: { after: 120 } },
        { italics: true },
      ),
      style('ReportCell', 'Report cell', sizes.table, { spacing: { before: 20, after: 20 } }),
      style('ReportRecipients', 'Report recipients', sizes.recipients, {}),
    ],
  };
}
