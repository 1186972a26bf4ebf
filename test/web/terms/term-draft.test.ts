import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Me } from '../../../lambdas/api/contracts.ts';
import { termFaults } from '../../../lambdas/domain/term-faults.ts';
import { termInAddress, withChosenFirst } from '../../../web/api/chosen-term.ts';
import { movedTerm, plusYears } from '../../../web/pages/terms/move-term.ts';
import { readTerm } from '../../../web/pages/terms/read-term.ts';
import { keepDraft, keptDraft, withDraft } from '../../../web/pages/terms/term-draft.ts';
import { sampleTerm } from '../../fixtures/small-term.ts';

const term = sampleTerm();

describe('a draft', () => {
  test('gives new papers and reasons codes of their own, made from their names', () => {
    const fresh = { code: '', label: 'Kế hoạch đại hội', stage: 'plan' as const, required: true };
    const reason = { code: '', label: '1. Thiếu chữ ký' };
    const made = withDraft(term, {
      papers: [...term.papers, fresh, fresh],
      returnReasons: [...term.returnReasons, reason, reason],
    });
    expect(made.papers.slice(-2).map(({ code }) => code)).toEqual(['KE_HOACH_DAI_HOI', 'KE_HOACH_DAI_HOI_A']);
    expect(made.returnReasons.slice(-2).map(({ code }) => code)).toEqual(['thieu-chu-ky', 'thieu-chu-ky-a']);
    expect(termFaults(made)).toEqual([]);
  });

  test('keeps what it does not know of a paper, and takes an emptied notice away', () => {
    const papers = term.papers.map(paper => ({ ...paper, later: 'x' }));
    expect(withDraft({ ...term, papers }, { notice: ' ' })).toEqual({ ...term, papers });
  });
});

test('a report loses lines and headings that were left empty, and nothing else', () => {
  const [paragraph] = term.report.paragraphs;
  if (!paragraph) throw new Error('the report has a paragraph');
  const report = {
    ...term.report,
    upperBody: ' ',
    paragraphs: [{ ...paragraph, heading: '' }],
    signature: { lines: ['CHỦ TỊCH', ''], name: '' },
    recipients: ['Tỉnh ủy ', '', 'Lưu VT'],
  };
  expect(withDraft(term, { report }).report).toEqual({
    ...term.report,
    signature: { lines: ['CHỦ TỊCH'] },
    recipients: ['Tỉnh ủy', 'Lưu VT'],
  });
});

describe('a draft that is kept in the tab', () => {
  afterEach(() => vi.unstubAllGlobals());

  test('is found again by whoever typed it, and by nobody who signs in after them', () => {
    const kept = new Map<string, string>();
    vi.stubGlobal('sessionStorage', {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    });
    const place = { sub: 'me', term: term.id, section: 'general' };
    const draft = {
      base: { ...term, revision: 1, today: '2023-03-15' },
      draft: {},
      reason: 'x',
      decisionNo: '',
    };
    keepDraft(place, draft);
    expect(keptDraft({ ...place, sub: 'other' })).toBeUndefined();
    expect(keptDraft(place)).toEqual(draft);
    keepDraft(place, undefined);
    expect(kept.size).toBe(0);
  });
});

describe('a new term', () => {
  test('has every day moved, but no holidays, which follow the moon', () => {
    const made = movedTerm(term, { id: 't-next', title: 'Sau', years: 5 });
    expect(made).toMatchObject({ id: 't-next', countsFrom: '2028-01-01' });
    expect(made.levels.map(({ finishBy }) => finishBy.day)).toEqual(['2028-05-31', '2028-07-31']);
    expect(made.calendar).toEqual({ ...term.calendar, holidays: [], workedDays: [] });
    expect(termFaults(made)).toEqual([]);
  });

  test('knows leap years', () => {
    expect(plusYears('2024-02-29', 1)).toBe('2025-02-28');
    expect(plusYears('2024-02-29', 4)).toBe('2028-02-29');
  });

  test('is read from a file without what an answer says about it', () => {
    expect(readTerm(JSON.stringify({ ...term, revision: 3, today: '2023-03-15' }))).toEqual(term);
    for (const text of ['', '[]', 'null', '{"id":"x"}', JSON.stringify({ ...term, papers: {} })]) {
      expect(readTerm(text)).toBeUndefined();
    }
  });
});

describe('the term that is worked on', () => {
  const me = { terms: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] } as unknown as Me;

  test('stands first, whichever it is; an unknown one changes nothing', () => {
    expect(withChosenFirst(me, 'b').terms.map(({ id }) => id)).toEqual(['b', 'a', 'c']);
    expect(withChosenFirst(me, 'gone').terms).toEqual(me.terms);
    expect(withChosenFirst(me, undefined)).toBe(me);
  });

  test('is the one that the address names', () => {
    expect(termInAddress('/nhiem-ky/2023-2028/tien-do')).toBe('2023-2028');
    expect(termInAddress('/nhiem-ky/%E0%A4%A/tien-do')).toBeUndefined();
    expect(termInAddress('/nhiem-ky-moi')).toBeUndefined();
    expect(termInAddress('/viec-can-xu-ly')).toBeUndefined();
  });
});
