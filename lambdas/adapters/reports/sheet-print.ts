import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import type { Feature } from 'write-excel-file/node';
import { insertElementMarkupAccordingToOrderOfSiblings, sanitizeTextContent } from 'write-excel-file/utility';

/** What of a sheet its printing and its formulas take: the name, the rows printed on every page, the results. */
type PrintedSheet = {
  readonly name: string;
  readonly repeatedRows: number;
  readonly results: readonly (number | undefined)[];
};

/** Margins of a printed sheet in inches: narrow, since the table is wide. */
const MARGINS = { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 };

/**
 * What the writer of workbooks leaves open: sheets as wide as one page, their header on every page, and the result
 * of every formula beside it, for programs that show a file without counting (a telephone, a preview).
 */
export function printing(sheets: readonly PrintedSheet[]): Feature<Stream | Buffer | Blob> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transformElementAttributes: (tag, attributes) => {
            if (tag === 'pageSetup') return { ...attributes, fitToWidth: 1, fitToHeight: 0 };
            return tag === 'pageMargins' ? MARGINS : attributes;
          },
          transform: (xml, _options, { sheetIndex }) =>
            withResults(fitToPage(xml), sheets[sheetIndex]?.results ?? []),
        },
        'xl/workbook.xml': {
          // Counted anew when opened, whatever stands beside the formulas.
          transformElementAttributes: (tag, attributes) =>
            tag === 'calcPr' ? { ...attributes, fullCalcOnLoad: 1 } : attributes,
          transform: xml =>
            xml.replace(/<definedNames\s*\/>/, `<definedNames>${titles(sheets)}</definedNames>`),
        },
      },
    },
  };
}

function fitToPage(xml: string): string {
  const properties = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
  return insertElementMarkupAccordingToOrderOfSiblings(
    xml,
    properties,
    ['sheetPr', 'sheetViews'],
    'worksheet',
  );
}

function withResults(xml: string, results: readonly (number | undefined)[]): string {
  let at = 0;
  return xml.replaceAll('</f>', end => {
    const result = results[at++];
    return result === undefined ? end : `${end}<v>${result}</v>`;
  });
}

function titles(sheets: readonly PrintedSheet[]): string {
  return sheets
    .map(({ name, repeatedRows }, index) => {
      const rows = `'${name.replaceAll("'", "''")}'!$1:$${repeatedRows}`;
      return `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${sanitizeTextContent(rows)}</definedName>`;
    })
    .join('');
}
