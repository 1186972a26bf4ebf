import {
  AlignmentType,
  type IRunOptions,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Annex, ReportDocument } from '../../app/reports/report-model.ts';
import { FORM_WORDS, numberLine, placeAndDay, recipientLines } from '../../app/reports/words/form.ts';
import { halfPoints, NO_BORDER, THIN_LINE, twips } from './docx-look.ts';
import { MOTTO_WIDTH, textWidth } from './form-measures.ts';

/** Who issues the document at the left, the nation at the right, and below them the number and the day. */
export function docxHead({ head, layout }: ReportDocument): Table {
  const { sizes, headRight } = layout;
  const width = textWidth(layout);
  const right = width * headRight;
  const motto = MOTTO_WIDTH * sizes.line;
  const size = halfPoints(sizes.head);
  const small = halfPoints(sizes.line);
  return sideBySide([
    {
      width: width - right,
      children: [
        ...(head.upperBody ? centred(head.upperBody, { size }) : []),
        ...centred(head.body, { size, bold: true }),
        shortLine(width - right, (width - right) * 0.4),
        ...centred(numberLine(head), { size: small }),
      ],
    },
    {
      width: right,
      children: [
        ...centred(FORM_WORDS.nation, { size, bold: true }),
        ...centred(FORM_WORDS.motto, { size: small, bold: true }),
        shortLine(right, motto),
        ...centred(placeAndDay(head.place, head.day), { size: small, italics: true }),
      ],
    },
  ]);
}

/** The kind of document and what it is about, with the line under them. */
export function docxTitle({ title, subject, layout }: ReportDocument): Paragraph[] {
  const width = textWidth(layout);
  return [
    new Paragraph({ style: 'Title', text: title }),
    new Paragraph({ style: 'ReportSubject', text: subject }),
    shortLine(width, width * 0.3),
  ];
}

/** Who receives the document at the left, who signs it at the right; never parted by the end of a page. */
export function docxFoot({ recipients, signature, layout }: ReportDocument): Table {
  const { sizes } = layout;
  const width = textWidth(layout);
  const heading = { size: halfPoints(sizes.recipientsHeading), bold: true, italics: true };
  const size = halfPoints(sizes.text);
  const listed = recipientLines(recipients).map(
    text => new Paragraph({ style: 'ReportRecipients', text, keepNext: true }),
  );
  const bold = (text: string) => centred(text, { size, bold: true });
  return sideBySide([
    {
      width: width * 0.5,
      children: [
        ...(listed.length > 0
          ? [
              new Paragraph({ children: [new TextRun({ text: FORM_WORDS.recipients, ...heading })] }),
              ...listed,
            ]
          : []),
      ],
    },
    {
      width: width * 0.5,
      children: [
        ...signature.lines.flatMap(bold),
        ...['', '', '', ''].map(text => new Paragraph({ text })),
        ...(signature.name ? bold(signature.name) : []),
      ],
    },
  ]);
}

/** What stands over an annex. */
export function docxAnnexHead({ label, title, note }: Annex): Paragraph[] {
  return [
    new Paragraph({ style: 'ReportSubject', text: label }),
    new Paragraph({ style: 'ReportSubject', text: title }),
    ...(note ? [new Paragraph({ style: 'ReportNote', text: note })] : []),
  ];
}

/** A paragraph for each line of `text`. */
function centred(text: string, look: IRunOptions): Paragraph[] {
  return text.split('\n').map(
    line =>
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ text: line, ...look })],
      }),
  );
}

/** A line of `length` in the middle of `width`, in millimetres. */
function shortLine(width: number, length: number): Paragraph {
  const indent = twips((width - length) / 2);
  return new Paragraph({
    indent: { left: indent, right: indent },
    spacing: { before: 40, after: 80, line: 120, lineRule: LineRuleType.EXACT },
    border: { top: { ...THIN_LINE, size: 6, space: 1 } },
  });
}

const NO_BORDERS = { top: NO_BORDER, bottom: NO_BORDER, left: NO_BORDER, right: NO_BORDER } as const;

/** Columns with a width of their own, in millimetres: Word wraps the head where widths are left to it. */
function sideBySide(columns: readonly { readonly width: number; readonly children: Paragraph[] }[]): Table {
  const cells = columns.map(
    ({ width, children }) =>
      new TableCell({
        width: { size: twips(width), type: WidthType.DXA },
        borders: NO_BORDERS,
        margins: { left: 0, right: 0 },
        children: children.length > 0 ? children : [new Paragraph({})],
      }),
  );
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(columns.reduce((sum, { width }) => sum + width, 0)), type: WidthType.DXA },
    columnWidths: columns.map(({ width }) => twips(width)),
    borders: { ...NO_BORDERS, insideHorizontal: NO_BORDER, insideVertical: NO_BORDER },
    rows: [new TableRow({ cantSplit: true, children: cells })],
  });
}
