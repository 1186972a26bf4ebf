import type { Content, ContentTable, ContentText, TableCell } from 'pdfmake/interfaces.js';
import type { Block, PrintedTable, ReportDocument, Run } from '../../app/reports/report-model.ts';
import { points } from './form-measures.ts';
import { gridOf } from './header-grid.ts';

type Look = Pick<ReportDocument, 'layout' | 'addressOf'>;

/** `blocks` as PDF content, within a width in millimetres. */
export function pdfBlocks(blocks: readonly Block[], width: number, look: Look): Content[] {
  return blocks.map(block => {
    if (block.kind === 'table') return table(block, width, look);
    if (block.kind === 'heading') return heading(block.text, block.level, look);
    return { ...running(look), alignment: 'justify', text: pdfRuns(block.runs, look) };
  });
}

function heading(text: string, level: 1 | 2 | 3, look: Look): ContentText {
  return { ...running(look), text, bold: true, italics: level === 3, headlineLevel: level };
}

function running({ layout }: Look): Omit<ContentText, 'text'> {
  return {
    leadingIndent: points(layout.firstLine),
    lineHeight: layout.lineSpacing,
    margin: [0, 0, 0, layout.paragraphGap],
  };
}

/** Text of one line; a number is a link to its list that looks like the text around it. */
function pdfRuns(runs: readonly Run[], { addressOf }: Look, isAllBold = false) {
  return runs.map(({ text, figure, isBold = isAllBold, isItalic = false }) => {
    const link = figure && addressOf?.(figure);
    return { text, bold: isBold, italics: isItalic, ...(link && { link }) };
  });
}

const LINE = 0.5;
const PADDING = 3;
/** Known to pdfmake, not yet to its types. */
const MIDDLE = { verticalAlignment: 'middle' } as const;

function table({ columns, header, rows, total }: PrintedTable, width: number, look: Look): ContentTable {
  const shares = columns.reduce((sum, column) => sum + column.width, 0);
  const free = points(width) - columns.length * 2 * PADDING - (columns.length + 1) * LINE;
  const row = (runs: readonly Run[], isBold: boolean): TableCell[] =>
    columns.map(({ align }, index) => {
      const run = runs[index];
      return { text: run ? pdfRuns([run], look, isBold) : '', alignment: align, ...MIDDLE };
    });
  return {
    fontSize: look.layout.sizes.table,
    margin: [0, PADDING, 0, PADDING],
    layout: {
      hLineWidth: () => LINE,
      vLineWidth: () => LINE,
      paddingLeft: () => PADDING,
      paddingRight: () => PADDING,
    },
    table: {
      headerRows: header.length,
      dontBreakRows: true,
      widths: columns.map(column => (free * column.width) / shares),
      body: [
        ...headerRows(header, columns.length),
        ...rows.map(runs => row(runs, false)),
        ...(total ? [row(total, true)] : []),
      ],
    },
  };
}

function headerRows(header: PrintedTable['header'], columns: number): TableCell[][] {
  return gridOf(header, columns).map(cells =>
    cells.map(cell => {
      if (!cell) return {};
      const { text, columns: colSpan = 1, rows: rowSpan = 1 } = cell;
      return { text, colSpan, rowSpan, bold: true, alignment: 'center', ...MIDDLE };
    }),
  );
}
