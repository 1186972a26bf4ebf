import { expect, type TestContext, test } from 'vitest';
import { unzip, zipStored } from '../../lambdas/adapters/bounded-zip.ts';
import { reportDocx } from '../../lambdas/adapters/reports/report-docx.ts';
import { reportPdf } from '../../lambdas/adapters/reports/report-pdf.ts';
import { workbookXlsx } from '../../lambdas/adapters/reports/workbook-xlsx.ts';
import { A_REPORT } from '../fixtures/a-report.ts';
import { A_WORKBOOK } from '../fixtures/a-workbook.ts';
import { pagesOf } from '../fixtures/pages-of.ts';
import { convert, EVERY_SHEET, NO_OFFICE } from './libre-office.ts';

if (NO_OFFICE) console.warn(`skipped: ${NO_OFFICE}`);

/** Skips where there is no LibreOffice. */
const needsOffice = ({ skip }: TestContext) => skip(NO_OFFICE !== undefined, NO_OFFICE);

const pdfOf = (name: string, bytes: Uint8Array) => {
  const [pdf] = Object.values(convert(name, bytes, 'pdf'));
  return pagesOf(new Uint8Array(pdf as Buffer));
};

test('a report opens in Writer, page by page as its PDF', async context => {
  needsOffice(context);
  const opened = await pdfOf('report.docx', await reportDocx(A_REPORT));
  const made = await pagesOf(await reportPdf(A_REPORT));
  const shapes = (pdf: typeof made) =>
    pdf.pages.map(({ width, height }) => (width > height ? 'lies' : 'stands'));
  expect(shapes(opened)).toEqual(shapes(made));
  const [first] = opened.pages;
  expect([first?.width, first?.height]).toEqual([expect.closeTo(595.3, 0), expect.closeTo(841.9, 0)]);
  const text = opened.pages.map(page => page.text).join(' ');
  expect(text).toContain('đã có 65/782 công đoàn cơ sở tổ chức đại hội');
  expect(text).toContain('Nguyễn Thị Thiện');
});

test('Writer puts the name of the nation on one line, and no number on the first page', async context => {
  needsOffice(context);
  const { pages } = await pdfOf('report.docx', await reportDocx(A_REPORT));
  const lines = new Map<number, string>();
  for (const { text, y } of pages[0]?.texts ?? [])
    lines.set(Math.round(y), (lines.get(Math.round(y)) ?? '') + text);
  expect([...lines.values()].join('\n').normalize('NFC')).toMatch(/CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/);
  const over = pages.map(({ texts, height }) =>
    texts.filter(({ y }) => y > height - (20 * 72) / 25.4).map(({ text }) => text.trim()),
  );
  expect(over.map(texts => texts.join(''))).toEqual(['', '2', '3', '', '2', '3']);
});

test('a PDF opens in Draw', async context => {
  needsOffice(context);
  const [image] = Object.values(convert('report.pdf', await reportPdf(A_REPORT), 'png'));
  expect(image?.subarray(1, 4).toString()).toBe('PNG');
});

test('a workbook opens in Calc and prints on lying A4, its header on every page', async context => {
  needsOffice(context);
  const [sheet] = A_WORKBOOK.sheets;
  if (!sheet) throw new Error('no sheet');
  const rows = Array.from({ length: 90 }, () => sheet.rows[0] ?? []);
  const { pages } = await pdfOf(
    'w.xlsx',
    await workbookXlsx({ ...A_WORKBOOK, sheets: [{ ...sheet, rows }] }),
  );
  expect(pages.length).toBeGreaterThan(1);
  for (const { width, height, text } of pages) {
    expect([width, height]).toEqual([expect.closeTo(841.9, 0), expect.closeTo(595.3, 0)]);
    expect(text).toContain('Tổng số');
  }
});

test('Calc counts what stands beside the formulas, and takes no text for one', async context => {
  needsOffice(context);
  const bytes = await workbookXlsx(A_WORKBOOK);
  const files = convert('w.xlsx', withoutResults(bytes), EVERY_SHEET);
  const [first = '', second = ''] = Object.keys(files)
    .sort()
    .map(name => String(files[name]));
  const total = first.split('\n').find(line => line.includes('Tổng cộng'));
  const [, , ...counted] = (total ?? '').split(',');
  expect(counted.slice(0, 3)).toEqual(['165', '15', '1']);
  expect(Number.parseFloat(counted[3] ?? '')).toBeCloseTo((16 / 165) * 100, 1);
  expect(first).toContain('=HYPERLINK');
  expect(second).toContain(',0');
  expect(first + second).not.toMatch(/#(REF|NAME|VALUE|DIV)|Err:/);
});

/** The same workbook with nothing beside its formulas: whoever shows a number has counted it. */
function withoutResults(bytes: Uint8Array): Uint8Array {
  const entries = unzip(bytes, { bytes: 20_000_000, entries: 200 }, () => true);
  return zipStored(
    entries.map(({ path, bytes: part }) => ({
      path,
      bytes: path.startsWith('xl/worksheets/')
        ? Buffer.from(part.toString('utf8').replaceAll(/<\/f><v>[^<]*<\/v>/g, '</f>'))
        : part,
    })),
  );
}
