import { beforeAll, expect, test } from 'vitest';
import { reportPdf } from '../../../lambdas/adapters/reports/report-pdf.ts';
import { A_REPORT } from '../../fixtures/a-report.ts';
import { pagesOf } from '../../fixtures/pages-of.ts';

type Pdf = Awaited<ReturnType<typeof pagesOf>>;

let bytes: Uint8Array;
let pdf: Pdf;
beforeAll(async () => {
  bytes = await reportPdf(A_REPORT);
  pdf = await pagesOf(bytes);
});

const POINTS = 72 / 25.4;
const all = () => pdf.pages.map(page => page.text).join(' ');

test('it has a title and a language', () => {
  expect(pdf.title).toBe(`${A_REPORT.title} ${A_REPORT.subject}`);
  expect(pdf.language).toBe('vi-VN');
});

test('pages are A4, the text keeps to the margins, and the annex lies', () => {
  const { margins } = A_REPORT.layout;
  const [first] = pdf.pages;
  expect([first?.width, first?.height]).toEqual([expect.closeTo(595.28, 1), expect.closeTo(841.89, 1)]);
  const annex = pdf.pages.filter(page => page.width > page.height);
  expect(annex.length).toBeGreaterThan(1);
  for (const { texts, width } of pdf.pages) {
    expect(Math.min(...texts.map(({ x }) => x))).toBeGreaterThan(margins.left * POINTS - 1);
    expect(Math.max(...texts.map(text => text.x + text.width))).toBeLessThan(
      width - margins.right * POINTS + 1,
    );
  }
});

test('its letters are inside: four faces with the widths of Times New Roman, and none besides', () => {
  const text = Buffer.from(bytes).toString('latin1');
  const fonts = [...text.matchAll(/\/FontName \/[A-Z]+\+(\S+)/g)].map(([, name]) => name);
  expect(new Set(fonts)).toEqual(
    new Set(['Tinos-Regular', 'Tinos-Bold', 'Tinos-Italic', 'Tinos-BoldItalic']),
  );
  expect(text.match(/\/FontFile2 /g)).toHaveLength(fonts.length);
});

test('it says what the report says, with every Vietnamese letter', () => {
  for (const words of [
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Số: 659/BC-LĐLĐ',
    'Lai Châu, ngày 15 tháng 3 năm 2023',
    'đã có 65/782 công đoàn cơ sở tổ chức đại hội',
    'Nơi nhận:',
    'TM. BAN THƯỜNG VỤ',
    'Tổng cộng',
  ])
    expect(all().normalize('NFC')).toContain(words);
});

test('the name of the nation stands on one line', () => {
  const nation = pdf.pages[0]?.texts.filter(({ text }) => /CỘNG|VIỆT NAM/.test(text)) ?? [];
  const line = nation.find(({ text }) => text.includes('CỘNG'));
  expect(nation.some(({ y, text }) => y === line?.y && text.includes('VIỆT NAM'))).toBe(true);
});

test('pages are numbered at the top centre from the second on, each annex for itself', () => {
  const numberOf = ({ texts, height, width }: Pdf['pages'][number]) => {
    const over = texts.filter(({ y }) => y > height - A_REPORT.layout.margins.top * POINTS);
    for (const { x, width: wide } of over) expect(x + wide / 2).toBeCloseTo(width / 2, 0);
    return over.map(({ text }) => text).join();
  };
  expect(pdf.pages.map(numberOf)).toEqual(['', '2', '3', '', '2', '3']);
});

test('a justified line is widened between words, and not inside "65/782"', async () => {
  const long = 'm'.repeat(30);
  const runs = ['65', '/', `782 ${long} ${long}`].map(text => ({ text }));
  const made = await pagesOf(await reportPdf({ ...A_REPORT, blocks: [{ kind: 'paragraph', runs }] }));
  // A reader joins what stands side by side, and nothing else.
  expect(made.pages[0]?.texts.map(({ text }) => text)).toContain('65/782');
});

test('numbers open their lists', () => {
  expect(pdf.pages[0]?.links).toEqual(
    ['pilots', 'held', 'managed'].map(shown => `https://dai-hoi.example/danh-sach?xem=${shown}`),
  );
});

test('a signature does not stand on a page without text', () => {
  const signed = pdf.pages.find(({ text }) => text.includes('Nguyễn Thị Thiện'));
  expect(signed?.text).toContain('Ban Thường vụ LĐLĐ tỉnh');
});

test('what a report says opens no file and no address', async () => {
  const text = 'file:///etc/passwd http://169.254.169.254/';
  const made = await pagesOf(
    await reportPdf({ ...A_REPORT, blocks: [{ kind: 'paragraph', runs: [{ text }] }], annexes: [] }),
  );
  expect(made.pages[0]?.text).toContain(text);
});
