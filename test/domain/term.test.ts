import { expect, test } from 'vitest';
import { type Term, termSchema } from '../../lambdas/domain/term.ts';
import { SPRING_2023, sampleTerm, setting } from '../fixtures/small-term.ts';

const isTerm = (over: Partial<Term>) => termSchema.safeParse({ ...sampleTerm(), ...over }).success;
const tet = (from: string, to: string) => ({ ...SPRING_2023, holidays: [{ from, to, name: 'Tết' }] });

test.each<[string, Partial<Term>, boolean]>([
  ['a week end of two days', { calendar: SPRING_2023 }, true],
  ['no working day in a week', { calendar: { ...SPRING_2023, weekend: [0, 1, 2, 3, 4, 5, 6] } }, false],
  ['a holiday of one day', { calendar: tet('2023-01-20', '2023-01-20') }, true],
  ['a holiday that ends before it begins', { calendar: tet('2023-01-26', '2023-01-20') }, false],
  ['a holiday of years', { calendar: tet('2023-01-20', '2033-01-26') }, false],
  ['a quorum of more than all', { quorum: { of: 3, in: 2, source: 'fixture' } }, false],
  [
    'a review of thousands of years',
    { days: { ...sampleTerm().days, review: setting(1e9, 'working-days') } },
    false,
  ],
])('%s: %o is taken for a term: %s', (_, over, is) => {
  expect(isTerm(over)).toBe(is);
});

test.each([
  ['what is known', 'Đại hội {union} ngày {heldDay}', true],
  ['what nobody knows', 'Đại hội {unoin}', false],
  ['a brace that is never closed', 'Đại hội {union', false],
  ['an empty pair', 'Đại hội {}', false],
  ['a pair in a pair', '{{union}}', false],
])('an outline with %s in braces: %s', (_, line, is) => {
  const template = { title: 'Kế hoạch', paragraphs: [line], signedBy: ['committee' as const], sentTo: [] };
  const [paper, ...rest] = sampleTerm().papers;
  if (!paper) throw new Error('the term has papers');
  const read = termSchema.safeParse({ ...sampleTerm(), papers: [{ ...paper, template }, ...rest] });
  expect(read.success).toBe(is);
  if (!is) {
    expect(read.error?.issues).toMatchObject([
      { path: ['papers', 0, 'template', 'paragraphs', 0], message: 'unknown-placeholder' },
    ]);
  }
});
