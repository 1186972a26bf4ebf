import { beforeAll, describe, expect, test } from 'vitest';
import { reportDocx } from '../../../lambdas/adapters/reports/report-docx.ts';
import { A_REPORT } from '../../fixtures/a-report.ts';
import { partsOf } from '../../fixtures/parts-of.ts';

let parts: Readonly<Record<string, string>>;
let body: string;
beforeAll(async () => {
  parts = partsOf(await reportDocx(A_REPORT));
  body = parts['word/document.xml'] ?? '';
});

/** Twentieths of a point of so many millimetres. */
const twips = (millimetres: number) => Math.round((millimetres * 1440) / 25.4);
const words = (xml: string) =>
  [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('');
const sections = () => [...body.matchAll(/<w:sectPr.*?<\/w:sectPr>/gs)].map(([xml]) => xml);

test('it is A4 with the margins of the layout, and the annex lies', () => {
  const [report = '', annex = ''] = sections();
  const [width, height] = [twips(210), twips(297)];
  expect(report).toContain(`<w:pgSz w:w="${width}" w:h="${height}" w:orient="portrait"/>`);
  expect(annex).toContain(`<w:pgSz w:w="${height}" w:h="${width}" w:orient="landscape"/>`);
  for (const [side, size] of Object.entries(A_REPORT.layout.margins)) {
    expect(report).toContain(`w:${side}="${twips(size)}"`);
  }
});

test('a term may set its layout', async () => {
  const { layout } = A_REPORT;
  const margins = { ...layout.margins, left: 35 };
  const sizes = { ...layout.sizes, text: 13.5 };
  const made = partsOf(await reportDocx({ ...A_REPORT, layout: { ...layout, margins, sizes } }));
  expect(made['word/document.xml']).toContain(`w:left="${twips(35)}"`);
  expect(made['word/styles.xml']).toContain('<w:sz w:val="27"/>');
});

test('letters are Times New Roman of 14 points, in Vietnamese', () => {
  const defaults = /<w:docDefaults>.*<\/w:docDefaults>/s.exec(parts['word/styles.xml'] ?? '')?.[0] ?? '';
  expect(defaults).toContain('w:ascii="Times New Roman"');
  expect(defaults).toContain('<w:sz w:val="28"/>');
  expect(defaults).toContain('w:val="vi-VN"');
  expect(body).not.toMatch(/w:ascii="(?!Times New Roman)/);
});

test('pages are numbered at the top centre from the second on, each annex for itself', () => {
  for (const section of sections()) {
    expect(section).toContain('<w:titlePg/>');
    expect(section).toContain('<w:pgNumType w:start="1"/>');
    const headerOf = (type: string) => {
      const id = new RegExp(`<w:headerReference w:type="${type}" r:id="(\\w+)"`).exec(section)?.[1];
      const target = new RegExp(`Id="${id}"[^>]*Target="([^"]+)"`).exec(
        parts['word/_rels/document.xml.rels'] ?? '',
      )?.[1];
      return parts[`word/${target}`] ?? '';
    };
    expect(headerOf('default')).toMatch(/<w:jc w:val="center"\/>.*PAGE/s);
    expect(headerOf('first')).not.toContain('PAGE');
  }
});

test('the head says who issues it, its number, the nation, the place and the day', () => {
  const head = words(body.slice(0, body.indexOf('BÁO CÁO')));
  for (const text of [
    'TỔNG LIÊN ĐOÀN LAO ĐỘNGVIỆT NAM',
    'Số: 659/BC-LĐLĐ',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Lai Châu, ngày 15 tháng 3 năm 2023',
  ])
    expect(head).toContain(text);
  const grid = /<w:tblGrid>(.*?)<\/w:tblGrid>/s.exec(body)?.[1] ?? '';
  const widths = [...grid.matchAll(/w:w="(\d+)"/g)].map(([, width]) => Number(width));
  expect(widths).toHaveLength(2);
  expect(Math.abs(widths.reduce((sum, width) => sum + width, 0) - twips(165))).toBeLessThan(3);
});

describe('what stands in it can be worked with', () => {
  test('headings are headings', () => {
    for (const style of ['Title', 'Heading1', 'Heading2', 'Heading3', 'ReportText', 'ReportSubject']) {
      expect(body).toContain(`<w:pStyle w:val="${style}"/>`);
      expect(parts['word/styles.xml']).toContain(`w:styleId="${style}"`);
    }
  });

  test('numbers are links to their lists that look like the text around', () => {
    expect(words(body)).toContain('đã dự và chỉ đạo 03 CĐCS');
    expect(words(body)).toContain('đã có 65/782 công đoàn cơ sở tổ chức đại hội');
    const links = [...body.matchAll(/<w:hyperlink.*?<\/w:hyperlink>/gs)].map(([xml]) => xml);
    expect(links.map(words)).toEqual(['03', '65', '782']);
    expect(links.join()).not.toMatch(/w:rStyle|w:color|<w:u /);
    expect(parts['word/_rels/document.xml.rels']).toContain('xem=held');
  });

  test('without the address of the lists, numbers are text', async () => {
    const { addressOf: _, ...report } = A_REPORT;
    const made = partsOf(await reportDocx(report))['word/document.xml'] ?? '';
    expect(made).not.toContain('<w:hyperlink');
    expect(words(made)).toContain('đã có 65/782 công đoàn');
  });

  test('a table repeats its header of merged cells', () => {
    const table = body.slice(body.lastIndexOf('<w:tbl>'));
    expect(table.match(/<w:tblHeader\/>/g)).toHaveLength(2);
    expect(table).toContain('<w:gridSpan w:val="2"/>');
    expect(table.match(/<w:vMerge w:val="restart"\/>/g)).toHaveLength(2);
    expect(table.match(/<w:tr>/g)).toHaveLength(63);
  });
});

test('the foot lists who receives it and who signs it, with the text before it', () => {
  const text = words(body);
  expect(text).toContain('Nơi nhận:- Tỉnh ủy, HĐND, UBND tỉnh;');
  expect(text).toContain('- Lưu VT.');
  expect(text).toContain('TM. BAN THƯỜNG VỤCHỦ TỊCHNguyễn Thị Thiện');
  const paragraphs = [...body.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([xml]) => xml);
  expect(paragraphs.filter(xml => xml.includes('"ReportText"')).at(-1)).toContain('<w:keepNext/>');
});
