import readXlsxFile from 'read-excel-file/universal';
import { beforeAll, expect, test } from 'vitest';
import { columnLetters } from '../../../lambdas/adapters/reports/sheet-formulas.ts';
import { workbookXlsx } from '../../../lambdas/adapters/reports/workbook-xlsx.ts';
import { A_WORKBOOK } from '../../fixtures/a-workbook.ts';
import { partsOf } from '../../fixtures/parts-of.ts';

let bytes: Uint8Array;
let parts: Readonly<Record<string, string>>;
let sheet: string;
beforeAll(async () => {
  bytes = await workbookXlsx(A_WORKBOOK);
  parts = partsOf(bytes);
  sheet = parts['xl/worksheets/sheet1.xml'] ?? '';
});

const cell = (address: string) => new RegExp(`<c r="${address}"[^>]*?(?:/>|>(.*?)</c>)`).exec(sheet)?.[1];

test('totals are formulas, with what they come to beside them', () => {
  expect(cell('C10')).toBe('<f>SUM(C7:C9)</f><v>165</v>');
  expect(cell('D10')).toBe('<f>SUM(D7:D9)</f><v>15</v>');
});

test('ratios are formulas from their cells, of the total from the totals', () => {
  expect(cell('F7')).toBe(`<f>IF((C7)=0,"",(D7+E7)/(C7))</f><v>${12 / 98}</v>`);
  expect(cell('F10')).toBe(`<f>IF((C10)=0,"",(D10+E10)/(C10))</f><v>${16 / 165}</v>`);
});

test('a ratio to nothing is empty', () => {
  expect(cell('F9')).toBe('<f>IF((C9)=0,"",(D9+E9)/(C9))</f>');
});

test('a sheet without rows does not sum itself', () => {
  expect(parts['xl/worksheets/sheet2.xml']).toContain('<f>0</f><v>0</v>');
});

test('formulas are ours alone: text stays text, whatever it begins with', async () => {
  expect(sheet.match(/<f>/g)).toHaveLength(7);
  const [first] = await readXlsxFile(new Uint8Array(bytes).buffer);
  expect(first?.data[7]?.[1]).toBe('=HYPERLINK("http://x.vn")');
  expect(first?.data[2]?.[0]).toBe('=Số liệu mẫu');
  const style = Number(/<c r="B8" s="(\d+)" t="s"/.exec(sheet)?.[1]);
  const formats = /<cellXfs.*?<\/cellXfs>/s.exec(parts['xl/styles.xml'] ?? '')?.[0] ?? '';
  const format = [...formats.matchAll(/<xf [^>]*numFmtId="(\d+)"/g)][style]?.[1];
  const isText = format === '49' || parts['xl/styles.xml']?.includes(`numFmtId="${format}" formatCode="@"`);
  expect(isText).toBe(true);
});

test('numbers and days are values', async () => {
  const [first] = await readXlsxFile(new Uint8Array(bytes).buffer);
  expect(first?.data[6]?.slice(2, 5)).toEqual([98, 11, 1]);
  expect(first?.data[6]?.[7]).toEqual(new Date('2023-03-15T00:00:00Z'));
});

test('header cells are merged, and the header stays in sight and on every page', () => {
  for (const range of ['A1:H1', 'A5:A6', 'D5:E5', 'F5:F6']) expect(sheet).toContain(`ref="${range}"`);
  expect(sheet).toMatch(/<pane ySplit="6" xSplit="2" topLeftCell="C7"[^>]*state="frozen"/);
  expect(parts['xl/workbook.xml']).toContain(
    `<definedName name="_xlnm.Print_Titles" localSheetId="0">'Biểu ''tiến độ'' &amp; kết quả'!$1:$6</definedName>`,
  );
});

test('it prints on A4, lying, as wide as one page', () => {
  const setup = /<pageSetup [^>]*>/.exec(sheet)?.[0] ?? '';
  for (const attribute of ['paperSize="9"', 'orientation="landscape"', 'fitToWidth="1"', 'fitToHeight="0"'])
    expect(setup).toContain(attribute);
  expect(sheet).toMatch(/<worksheet [^>]*><sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr>/);
});

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %i is %s', (index, letters) => {
  expect(columnLetters(index)).toBe(letters);
});
