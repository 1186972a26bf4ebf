import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CongressLine, ReportView } from '../../lambdas/api/contracts.ts';
import type { Person } from '../embedded/person.ts';
import { type EmbeddedSample, startSample } from '../embedded/start-sample.ts';
import { IS_EMBEDDED } from '../embedded/target.ts';
import { partsOf } from '../fixtures/parts-of.ts';

const TERM = '2023-2028';
const REPORT_DAY = '2023-03-15';
const LATER = '2023-03-20';
const SENTENCE = (held: number) =>
  `đã dự và chỉ đạo 03 CĐCS đại hội điểm trực thuộc LĐLĐ Thành phố, Sìn Hồ và Phong Thổ; đã có ${held}/782 công đoàn cơ sở tổ chức đại hội`;

let sample: EmbeddedSample;

const person = (role: string): Person => {
  const found = sample.people[role];
  if (!found) throw new Error(`the sample has no ${role}`);
  return found;
};

const query = (dates: object) => new URLSearchParams(dates as Record<string, string>);

async function textOf(dates: object): Promise<string> {
  const view: ReportView = await person('leader').get(`/api/terms/${TERM}/report?${query(dates)}`);
  return view.text.map(({ runs }) => runs.map(({ text }) => text).join('')).join('\n');
}

async function fileOf(file: string, dates: object): Promise<Readonly<Record<string, string>>> {
  const { AccessToken } = await person('leader').tokens();
  const url = `${sample.run.address}/api/terms/${TERM}/reports/${file}?${query(dates)}`;
  const answer = await fetch(url, { headers: { authorization: `Bearer ${AccessToken}` } });
  expect(answer.status).toBe(200);
  return partsOf(new Uint8Array(await answer.arrayBuffer()));
}

/** What a document says, without its marks. */
const wordsOf = (parts: Readonly<Record<string, string>>) =>
  (parts['word/document.xml'] ?? '').replaceAll(/<[^>]+>/g, '').replaceAll('&amp;', '&');

/** The value of the total of one column of the weekly table. */
function totalOf(parts: Readonly<Record<string, string>>, column: string): number {
  const sheet = parts['xl/worksheets/sheet1.xml'] ?? '';
  const total = new RegExp(`<f>SUM\\(${column}\\d+:${column}\\d+\\)</f><v>(\\d+)</v>`).exec(sheet);
  return Number(total?.[1]);
}

// What the sample holds is tested where it can be loaded: not in an installation that others use.
describe.skipIf(!IS_EMBEDDED)('the report of the sample', () => {
  beforeAll(async () => {
    sample = await startSample();
  }, 300_000);
  afterAll(() => sample?.close());

  test('says what the federation’s report of 15 March 2023 says, in the page’s text and as a document', async () => {
    const dates = { asOf: REPORT_DAY, knownAt: REPORT_DAY };
    expect(await textOf(dates)).toContain(SENTENCE(65));
    const text = await textOf(dates);
    expect(text).toContain('đạt 8,3% tổng số CĐCS và 8,6% số CĐCS phải tổ chức');
    expect(text).toContain('cần bình quân 63 đại hội/tuần (13,4 đại hội mỗi ngày làm việc)');
    expect(text).toContain('thành lập mới 04 CĐCS, giải thể 09 CĐCS và ghép mới theo cụm 02 CĐCS');
    const document = wordsOf(await fileOf('report.docx', { ...dates, number: '659/BC-LĐLĐ' }));
    expect(document).toContain(SENTENCE(65));
    expect(document).toContain('Số: 659/BC-LĐLĐ');
    expect(document).toContain('Lai Châu, ngày 15 tháng 3 năm 2023');
  });

  test('gives every number the list that is as long as it', async () => {
    const view: ReportView = await person('leader').get(`/api/terms/${TERM}/report?asOf=${REPORT_DAY}`);
    const figures = view.text.flatMap(({ runs }) => runs.flatMap(run => (run.figure ? [run] : [])));
    expect(figures.length).toBeGreaterThan(15);
    const lists = new Map<string, number>();
    for (const { text, figure } of figures) {
      if (!figure || !/^[\d.]+$/.test(text) || Number(text.replace('.', '')) === 0) continue;
      const { shown, parent = '', level = 'grassroots', asOf, knownAt } = figure;
      if (shown === 'changes') continue;
      // Paces are numbers of congresses, reckoned from the list of those that are left.
      if (shown === 'to-hold' && text !== '695') continue;
      const list = query({ parent, show: shown, level, asOf, knownAt, limit: '1' });
      const { total } = await person('leader').get(`/api/terms/${TERM}/unions?${list}`);
      expect([shown, Number(text.replace('.', ''))]).toEqual([shown, total]);
      lists.set(`${shown} ${level}`, total);
    }
    expect(lists.get('held grassroots')).toBeGreaterThan(0);
    expect(lists.size).toBeGreaterThan(7);
  });

  test('counts a congress of 14 March that was entered on the 20th as known now, and not as known then', async () => {
    await person('leader').change(`/api/terms/${TERM}/sign-offs`, {
      number: '659/BC-LĐLĐ',
      asOf: REPORT_DAY,
    });
    await sample.run.moveClock({ day: LATER });
    await enterLateCongress();
    const dates = (knownAt: string) => ({ asOf: REPORT_DAY, knownAt });
    for (const [knownAt, held] of [
      [REPORT_DAY, 65],
      [LATER, 66],
    ] as const) {
      const progress = await person('leader').get(`/api/terms/${TERM}/progress?${query(dates(knownAt))}`);
      expect([knownAt, progress.held]).toEqual([knownAt, held]);
      expect(await textOf(dates(knownAt))).toContain(SENTENCE(held));
      expect(wordsOf(await fileOf('report.docx', dates(knownAt)))).toContain(SENTENCE(held));
      expect(totalOf(await fileOf('progress.xlsx', dates(knownAt)), 'K')).toBe(held);
      const list = query({ parent: 'LC', show: 'held', ...dates(knownAt) });
      const { total, items } = await person('leader').get(`/api/terms/${TERM}/unions?${list}`);
      expect([total, items.length]).toEqual([held, held]);
    }
    expect(await textOf(dates(LATER))).toContain('điều chỉnh so với Báo cáo số 659: +1');
    const { items } = await person('leader').get(`/api/terms/${TERM}/sign-offs`);
    expect(items[0]).toMatchObject({ figures: { held: 65 }, difference: { total: { held: 1 } } });
  });
});

/** Has one union of the sample’s reviewer report by telephone that it held its congress on 14 March. */
async function enterLateCongress(): Promise<void> {
  const list = query({ parent: 'SH', show: 'at.held.open', limit: '1' });
  const { items } = await person('reviewer').get(`/api/terms/${TERM}/unions?${list}`);
  const [line] = items as CongressLine[];
  if (!line) throw new Error('nobody under SH waits for the day');
  const commands = `/api/terms/${TERM}/congresses/${line.union}/commands`;
  await person('reviewer').change(commands, {
    type: 'submit',
    stages: ['held'],
    onBehalf: { source: 'telephone' },
    held: {
      on: '2023-03-14',
      form: 'plenary',
      summoned: 20,
      present: 18,
      presidentBy: 'congress',
      minutes: 'follow',
    },
  });
  await person('signatory').change(commands, {
    type: 'approve',
    judged: { stage: 'held', round: 1 },
    confirmedBy: 'telephone',
    ruling: { basis: 'standing-members', documentNo: '99/TB-LĐLĐ', on: LATER, signer: 'Chủ tịch' },
  });
}
