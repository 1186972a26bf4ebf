import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { hasNoBareNumber, namesOnlyKnown } from '../../lambdas/domain/report-sentence.ts';
import { fill, reportTemplateSchema } from '../../lambdas/domain/report-template.ts';

const TEMPLATE = JSON.parse(
  readFileSync(new URL('../../sample/lai-chau-2023/term.json', import.meta.url), 'utf8'),
).report;

const withSentence = (text: string) => ({ ...TEMPLATE, paragraphs: [{ pieces: [{ text }] }] });

describe('the template of a report', () => {
  test('of the sample is one', () => {
    expect(reportTemplateSchema.parse(TEMPLATE)).toEqual(TEMPLATE);
  });

  test.each([
    ['đã có 65 CĐCS tổ chức đại hội', 'number-without-source'],
    ['đã có {held}/782 CĐCS', 'number-without-source'],
    ['đã có {so-dai-hoi} CĐCS', 'unknown-placeholder'],
    ['đã có {held CĐCS', 'unknown-placeholder'],
  ])('refuses "%s"', (text, code) => {
    const read = reportTemplateSchema.safeParse(withSentence(text));
    expect(read.success).toBe(false);
    expect(read.error?.issues.map(({ message }) => message)).toContain(code);
  });

  test('takes the numbers of documents that are cited', () => {
    expect(hasNoBareNumber('theo [[Chỉ thị số 13-CT/TW ngày 17/01/2022]], {held} CĐCS')).toBe(true);
    expect(hasNoBareNumber('theo [[Chỉ thị số 13]] và 5 văn bản')).toBe(false);
    expect(namesOnlyKnown('{held}/{whole}')).toBe(true);
  });
});

describe('a sentence that is filled', () => {
  test('keeps the list with every number, and loses the brackets of what it cites', () => {
    const filled = fill('theo [[số 13-CT/TW]], có {held}/{whole} CĐCS', {
      held: [{ text: '65', source: { shown: 'held' } }],
      whole: [{ text: '782', source: { shown: 'managed' } }],
    });
    expect(filled).toEqual([
      { text: 'theo số 13-CT/TW, có ' },
      { text: '65', source: { shown: 'held' } },
      { text: '/' },
      { text: '782', source: { shown: 'managed' } },
      { text: ' CĐCS' },
    ]);
  });

  test('is not printed where nothing is known of what it names', () => {
    expect(() => fill('có {held} CĐCS', {})).toThrow('{held}');
  });
});
