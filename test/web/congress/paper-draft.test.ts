import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { unzip } from '../../../lambdas/adapters/bounded-zip.ts';
import { type PaperTemplate, termSchema } from '../../../lambdas/domain/term.ts';
import { paperDocx } from '../../../web/pages/congress/templates/paper-docx.ts';
import { type PaperFacts, paperDraft } from '../../../web/pages/congress/templates/paper-draft.ts';

const SAMPLE = new URL('../../../sample/lai-chau-2023/term.json', import.meta.url);
const term = termSchema.parse(JSON.parse(readFileSync(SAMPLE, 'utf8')));

const FACTS: PaperFacts = {
  view: {
    name: 'CĐCS Trường Mầm non Nậm Tăm',
    parentName: 'Liên đoàn Lao động huyện Sìn Hồ',
    date: '2023-04-25',
    today: '2023-03-15',
    register: { level: 'grassroots', members: 22, area: 'xã Nậm Tăm, huyện Sìn Hồ' },
  },
  term: { id: '2023-2028' },
  event: 'đại hội',
  held: undefined,
};

const BALLOT = { seats: 3, issued: 20, collected: 20, valid: 19, invalid: 1, elected: 3, vacant: 0 };
const HELD: PaperFacts['held'] = {
  on: '2023-04-26',
  form: 'plenary',
  summoned: 22,
  present: 20,
  presidentBy: 'congress',
  ballots: [{ of: 'committee', ...BALLOT }],
};

function templateOf(code: string): PaperTemplate {
  const template = term.papers.find(paper => paper.code === code)?.template;
  if (!template) throw new Error(`the sample has no outline of ${code}`);
  return template;
}

const textOf = (code: string, facts = FACTS) => paperDraft(templateOf(code), facts).lines.join('\n');

describe('the draft of a paper', () => {
  test('is headed by who issues it, with its number, place and title', () => {
    expect(paperDraft(templateOf('PLAN'), FACTS)).toMatchObject({
      upper: 'LIÊN ĐOÀN LAO ĐỘNG HUYỆN SÌN HỒ',
      union: 'CÔNG ĐOÀN CƠ SỞ TRƯỜNG MẦM NON NẬM TĂM',
      number: 'Số: ……/KH-CĐCS',
      placeAndDate: 'Nậm Tăm, ngày …… tháng …… năm 2023',
      title: 'KẾ HOẠCH',
      subject: 'Tổ chức đại hội Công đoàn cơ sở Trường Mầm non Nậm Tăm nhiệm kỳ 2023-2028',
      signatures: [['TM. BAN CHẤP HÀNH', 'CHỦ TỊCH']],
      sentTo: ['- Liên đoàn Lao động huyện Sìn Hồ;', '- Cấp ủy, lãnh đạo đơn vị;', '- Lưu: CĐCS.'],
    });
    expect(textOf('PLAN')).toContain('Thời gian: ngày 25/4/2023.');
  });

  test('of a union above the grassroots leaves its symbol and its members to be written', () => {
    const register = { level: 'upper' as const, members: 0 };
    const view = { ...FACTS.view, name: 'Liên đoàn Lao động Thành phố', register };
    const draft = paperDraft(templateOf('PLAN'), { ...FACTS, view });
    expect(draft).toMatchObject({ number: 'Số: ……/KH-……', union: 'LIÊN ĐOÀN LAO ĐỘNG THÀNH PHỐ' });
    expect(draft.sentTo.at(-1)).toBe('- Lưu: …….');
    expect(textOf('APPROVAL_REQUEST', { ...FACTS, view })).toContain('Tổng số đoàn viên: ……;');
  });

  test('says conference where the union holds one', () => {
    const draft = paperDraft(templateOf('PLAN'), { ...FACTS, event: 'hội nghị' });
    expect(JSON.stringify(draft)).not.toMatch(/đại hội/i);
    expect(draft.subject).toContain('Tổ chức hội nghị Công đoàn cơ sở');
    expect(draft.lines).toContain('II. NỘI DUNG HỘI NGHỊ');
  });

  test('is filled with the report as far as it was typed, and leaves the rest to be written', () => {
    const known = textOf('TALLY_SHEET', { ...FACTS, held: HELD });
    expect(known).toContain('Số triệu tập: 22; có mặt: 20.');
    expect(known).toContain(
      '- Ban chấp hành: cần bầu 3; phiếu phát ra 20, thu về 20, hợp lệ 19, không hợp lệ 1; trúng cử 3, khuyết 0.',
    );
    const blank = textOf('TALLY_SHEET');
    expect(blank).toContain('Số triệu tập: ……; có mặt: …….');
    expect(blank).toContain('phiếu phát ra ……');
    expect(textOf('CONGRESS_MINUTES', { ...FACTS, held: HELD })).toContain('ngày 26/4/2023');
  });

  test.each(term.papers.map(paper => [paper.code]))('of %s leaves no brace behind', code => {
    expect(JSON.stringify(paperDraft(templateOf(code), FACTS)).replace(/^\{|\}$/g, '')).not.toMatch(/\{\w/);
  });
});

test('the Word file is A4 with the margins, font and text of an official document', async () => {
  const blob = await paperDocx(paperDraft(templateOf('RESOLUTION'), { ...FACTS, held: HELD }));
  const limits = { bytes: 5_000_000, entries: 100 };
  const files = unzip(new Uint8Array(await blob.arrayBuffer()), limits, path => path.startsWith('word/'));
  const xmlOf = (path: string) => files.find(file => file.path === path)?.bytes.toString('utf8') ?? '';
  const xml = xmlOf('word/document.xml');
  // In twentieths of a point: 210 × 297 mm; 20, 20, 30 and 15 mm.
  expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
  expect(xml).toMatch(/<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/);
  expect(xmlOf('word/styles.xml')).toMatch(/w:ascii="Times New Roman"/);
  expect(xmlOf('word/styles.xml')).toMatch(/<w:sz w:val="28"\/>/);
  for (const words of [
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Số: ……/NQ-ĐH',
    'NGHỊ QUYẾT',
    'QUYẾT NGHỊ',
    'có mặt 20 trên 22 người được triệu tập',
    'TM. ĐOÀN CHỦ TỊCH',
    'Nơi nhận:',
  ]) {
    expect(xml).toContain(words);
  }
});
