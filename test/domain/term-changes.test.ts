import { describe, expect, test } from 'vitest';
import type { Term } from '../../lambdas/domain/term.ts';
import { changesOf, ORDER } from '../../lambdas/domain/term-changes.ts';
import { termFaults } from '../../lambdas/domain/term-faults.ts';
import { sampleTerm } from '../fixtures/small-term.ts';

const term = sampleTerm();
const [plan, minutes, ...rest] = term.papers;
if (!plan || !minutes) throw new Error('the term has papers');

describe('what differs between two versions of a term', () => {
  test('is nothing for equal ones, whatever the order of their fields', () => {
    expect(changesOf(term, JSON.parse(JSON.stringify(term)))).toEqual([]);
    expect(changesOf(term, Object.fromEntries(Object.entries(term).reverse()) as Term)).toEqual([]);
  });

  test('is told setting by setting, entries of lists by their names', () => {
    const after: Term = {
      ...term,
      title: 'Another',
      papers: [{ ...plan, required: false }, ...rest],
      calendar: { ...term.calendar, workedDays: ['2023-05-06'] },
    };
    expect(changesOf(term, after)).toEqual([
      { path: ['title'], before: term.title, after: 'Another' },
      { path: ['calendar', 'workedDays'], before: ['2023-07-08'], after: ['2023-05-06'] },
      { path: ['papers', 'PLAN', 'required'], before: true, after: false },
      { path: ['papers', minutes.code], before: minutes },
    ]);
  });

  test('names a field that comes or goes, and one that the code does not know', () => {
    const papers = [{ ...plan, members: { from: 30 }, something: 'x' }, minutes, ...rest];
    expect(changesOf(term, { ...term, papers })).toEqual([
      { path: ['papers', 'PLAN', 'members'], after: { from: 30 } },
      { path: ['papers', 'PLAN', 'something'], after: 'x' },
    ]);
  });

  test('tells a new order once, and not for what was only added', () => {
    expect(changesOf(term, { ...term, papers: [minutes, plan, ...rest] })).toMatchObject([
      { path: ['papers', ORDER] },
    ]);
    const added = { ...plan, code: 'NEW' };
    expect(changesOf(term, { ...term, papers: [added, plan, minutes, ...rest] })).toEqual([
      { path: ['papers', 'NEW'], after: added },
    ]);
  });
});

describe('what does not hold together', () => {
  test('is nothing in a good term', () => {
    expect(termFaults(term)).toEqual([]);
  });

  const [a, b] = term.levels;
  if (!a || !b) throw new Error('the term has levels');
  const report = (change: Partial<Term['report']>): Partial<Term> => ({
    report: { ...term.report, ...change },
  });
  const sentences = (...texts: string[]) =>
    report({ paragraphs: [{ pieces: texts.map(text => ({ text })) }] });
  const holiday = { from: '2023-09-02', to: '2023-09-04', name: 'Quốc khánh' };
  const calendar = (change: Partial<Term['calendar']>) => ({ calendar: { ...term.calendar, ...change } });
  test.each<[field: string, code: string, change: Partial<Term>]>([
    ['title', 'text-missing', { title: ' ' }],
    ['levels.0.finishBy.day', 'not-a-day', { levels: [{ ...a, finishBy: { ...a.finishBy, day: '' } }] }],
    ['levels.1.finishBy.day', 'levels-out-of-order', { levels: [b, a] }],
    ['calendar.weekend', 'no-working-day', calendar({ weekend: [0, 1, 2, 3, 4, 5, 6] })],
    [
      'calendar.holidays.0.to',
      'days-out-of-order',
      calendar({ holidays: [{ ...holiday, to: '2023-09-01' }] }),
    ],
    ['calendar.holidays.1.from', 'holidays-overlap', calendar({ holidays: [holiday, holiday] })],
    ['calendar.workedDays.1', 'twice', calendar({ workedDays: ['2023-07-08', '2023-07-08'] })],
    ['quorum.of', 'quorum-over-all', { quorum: { of: 4, in: 3, source: '' } }],
    ['bundleBelow.value', 'not-a-count', { bundleBelow: { ...term.bundleBelow, value: Number.NaN } }],
    ['papers.0.code', 'not-a-code', { papers: [{ ...plan, code: 'plan' }] }],
    ['papers.0.members', 'sizes-out-of-order', { papers: [{ ...plan, members: { from: 30, below: 10 } }] }],
    ['papers.1.code', 'twice', { papers: [plan, plan] }],
    ['returnReasons', 'none-left', { returnReasons: [] }],
    ['report.body', 'text-missing', report({ body: ' ' })],
    ['report.subject', 'unknown-placeholder', report({ subject: 'Tính đến {day}' })],
    ['report.subject', 'unknown-placeholder', report({ subject: 'Tính đến {asOf' })],
    ['report.paragraphs', 'none-left', report({ paragraphs: [] })],
    ['report.paragraphs.0.pieces', 'none-left', report({ paragraphs: [{ pieces: [] }] })],
    ['report.paragraphs.0.pieces.1.text', 'number-without-source', sentences('{held}', 'đã có 65 CĐCS')],
    ['report.paragraphs.0.pieces.0.text', 'text-missing', sentences('')],
    ['report.signature.lines', 'text-missing', report({ signature: { lines: [] } })],
  ])('%s: %s', (field, code, change) => {
    expect(termFaults({ ...term, ...change })).toContainEqual({ field, code });
  });

  test('numbers of documents that are cited, and whatever is filled in, are no faults of a report', () => {
    const cited = sentences('Theo [[Kế hoạch số 328/KH-LĐLĐ]], đã có {held}/{whole}');
    expect(termFaults({ ...term, ...cited })).toEqual([]);
  });
});
