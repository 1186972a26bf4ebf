import {
  AlignmentType,
  ExternalHyperlink,
  HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Block, HeaderCell, PrintedTable, ReportDocument, Run } from '../../app/reports/report-model.ts';
import { THIN_LINE, twips } from './docx-look.ts';

type AddressOf = ReportDocument['addressOf'];

const LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
const ALIGN = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

/**
 * `blocks` as Word holds them, within a width in millimetres; a last paragraph stays on the page of what follows if
 * `isSigned`, since a signature does not stand on a page without text.
 */
export function docxBlocks(
  blocks: readonly Block[],
  width: number,
  addressOf: AddressOf,
  isSigned = false,
): (Paragraph | Table)[] {
  return blocks.map((block, index) => {
    if (block.kind === 'table') return table(block, width, addressOf);
    if (block.kind === 'heading') return new Paragraph({ text: block.text, heading: LEVELS[block.level] });
    const keepNext = isSigned && index === blocks.length - 1;
    return new Paragraph({ style: 'ReportText', keepNext, children: docxRuns(block.runs, addressOf) });
  });
}

/** Text of one line; a number is a link to its list that looks like the text around it. */
function docxRuns(runs: readonly Run[], addressOf: AddressOf, isAllBold = false) {
  return runs.map(({ text, figure, isBold = isAllBold, isItalic = false }) => {
    const run = new TextRun({ text, bold: isBold, italics: isItalic });
    const link = figure && addressOf?.(figure);
    return link ? new ExternalHyperlink({ link, children: [run] }) : run;
  });
}

function table({ columns, header, rows, total }: PrintedTable, width: number, addressOf: AddressOf): Table {
  const shares = columns.reduce((sum, column) => sum + column.width, 0);
  const widths = columns.map(column => twips((width * column.width) / shares));
  const row = (runs: readonly Run[], isBold: boolean) =>
    new TableRow({
      cantSplit: true,
      children: columns.map((column, index) => {
        const cell = runs[index];
        const children = cell ? docxRuns([cell], addressOf, isBold) : [];
        return new TableCell({
          verticalAlign: VerticalAlignTable.CENTER,
          children: [new Paragraph({ style: 'ReportCell', alignment: ALIGN[column.align], children })],
        });
      }),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(width), type: WidthType.DXA },
    columnWidths: widths,
    margins: { left: twips(1), right: twips(1) },
    borders: {
      top: THIN_LINE,
      bottom: THIN_LINE,
      left: THIN_LINE,
      right: THIN_LINE,
      insideHorizontal: THIN_LINE,
      insideVertical: THIN_LINE,
    },
    rows: [
      ...header.map(headerRow),
      ...rows.map(runs => row(runs, false)),
      ...(total ? [row(total, true)] : []),
    ],
  });
}

function headerRow(cells: readonly HeaderCell[]): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: cells.map(
      ({ text, columns = 1, rows = 1 }) =>
        new TableCell({
          columnSpan: columns,
          rowSpan: rows,
          verticalAlign: VerticalAlignTable.CENTER,
          children: [
            new Paragraph({
              style: 'ReportCell',
              alignment: AlignmentType.CENTER,
              children: [new TextRun({ text, bold: true })],
            }),
          ],
        }),
    ),
  });
}
