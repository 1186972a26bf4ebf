import {
  AlignmentType,
  BorderStyle,
  Document,
  type ISectionOptions,
  type ITableCellOptions,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { PaperDraft } from './paper-draft.ts';

const FONT = 'Times New Roman';
/** Half points: text 14, the motto, number and date 13, who issues it 12, receivers 11. */
const SIZE = { text: 28, line: 26, head: 24, small: 22 };
/** Millimetres as Word counts them, in twentieths of a point. */
const mm = (millimetres: number) => Math.round((millimetres * 1440) / 25.4);

/** A4 with the margins of an official document, in millimetres. */
const PAGE: ISectionOptions['properties'] = {
  page: {
    size: { width: mm(210), height: mm(297) },
    margin: { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15) },
  },
};
const WIDTH_MM = 165;

/** `draft` as a Word file, to be printed, signed and photographed. */
export async function paperDocx(draft: PaperDraft): Promise<Blob> {
  const document = new Document({
    styles: { default: { document: { run: { font: FONT, size: SIZE.text } } } },
    sections: [{ properties: PAGE, children: [head(draft), ...title(draft), ...body(draft), foot(draft)] }],
  });
  return Packer.toBlob(document);
}

function head({ upper, union, number, placeAndDate, words }: PaperDraft): Table {
  const left = [
    centred(upper, { size: SIZE.head }),
    centred(union, { size: SIZE.head, bold: true }),
    line(),
    ...(number ? [centred(number, { size: SIZE.line })] : []),
  ];
  const right = [
    centred(words.nation, { size: SIZE.head, bold: true }),
    centred(words.motto, { size: SIZE.line, bold: true }),
    line(),
    centred(placeAndDate, { size: SIZE.line, italics: true }),
  ];
  return columns([
    [left, 66],
    [right, 99],
  ]);
}

function title({ title: words, subject }: PaperDraft): Paragraph[] {
  return [
    centred(words, { bold: true, before: 240 }),
    ...(subject ? [centred(subject, { bold: true })] : []),
    line(),
  ];
}

function body({ lines }: PaperDraft): Paragraph[] {
  return lines.map(words => {
    const isHeading = /\p{Lu}/u.test(words) && words === words.toUpperCase();
    return new Paragraph({
      alignment: AlignmentType.JUSTIFIED,
      spacing: { before: 60, after: 60, line: 288 },
      indent: { firstLine: mm(10) },
      keepNext: isHeading,
      children: [new TextRun({ text: words, bold: isHeading })],
    });
  });
}

function foot({ signatures, sentTo, words }: PaperDraft): Table {
  const signed = signatures.map(lines => lines.map(text => centred(text, { bold: true, before: 0 })));
  if (signed.length > 1) return columns(signed.map(lines => [lines, WIDTH_MM / signed.length]));
  const receivers = sentTo.map(
    text => new Paragraph({ children: [new TextRun({ text, size: SIZE.small })] }),
  );
  const heading = new TextRun({ text: words.sentTo, size: SIZE.head, bold: true, italics: true });
  const left = receivers.length > 0 ? [new Paragraph({ children: [heading] }), ...receivers] : [];
  return columns([
    [left, 75],
    [signed[0] ?? [], 90],
  ]);
}

type Look = { size?: number; bold?: boolean; italics?: boolean; before?: number };

function centred(text: string, { before = 0, ...look }: Look): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before },
    children: [new TextRun({ text, ...look })],
  });
}

/** The short line under a head or a title. */
function line(): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    indent: { left: mm(25), right: mm(25) },
    spacing: { after: 120 },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
    children: [],
  });
}

const NONE = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' };
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE };

/** Columns side by side, each with its width in millimetres; Word wraps the head where widths are left to it. */
function columns(parts: readonly (readonly [readonly Paragraph[], number])[]): Table {
  const cells = parts.map(([children, width]) => {
    const options: ITableCellOptions = {
      width: { size: mm(width), type: WidthType.DXA },
      borders: NO_BORDERS,
      margins: { left: 0, right: 0 },
      children: children.length > 0 ? children : [new Paragraph({})],
    };
    return new TableCell(options);
  });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: mm(WIDTH_MM), type: WidthType.DXA },
    columnWidths: parts.map(([, width]) => mm(width)),
    borders: { ...NO_BORDERS, insideHorizontal: NONE, insideVertical: NONE },
    rows: [new TableRow({ cantSplit: true, children: cells })],
  });
}
