import { expect, test } from 'vitest';
import { foldText } from '../../lambdas/app/import/fold-text.ts';
import { textSchema } from '../../lambdas/domain/register.ts';

const text = textSchema(20);

test.each([
  ['spaces and ends of lines', '  a \n\t b ', 'a b'],
  ['letters taken apart', 'Nậm Cha'.normalize('NFD'), 'Nậm Cha'],
  ['what no document can hold', 'a\u0000\u0001b\u001f', 'ab'],
  ['what turns the direction of reading', '\u202e12/QĐ', '12/QĐ'],
  ['half a letter, which the record would keep as another', 'a\ud800b', 'ab'],
  ['a whole letter of two halves', 'a😀', 'a😀'],
  ['a mark of byte order in a word', 'CĐ\ufeffCS', 'CĐCS'],
  ['a picture of several', '👩🏽‍⚖️ x', '👩🏽‍⚖️ x'],
  ['marks between spaces', 'a \u200b b', 'a b'],
])('keeps of %s what people see', (_, written, kept) => {
  expect(text.parse(written)).toBe(kept);
});

test.each(['', '   ', '\u200b\u200b', '\u0000', '\ufeff \u00ad'])(
  'takes nothing that nobody sees for a text: %j',
  written => {
    expect(text.safeParse(written).success).toBe(false);
  },
);

test('a workbook is read by the same rule: what turns the direction of reading makes no other name', () => {
  expect(foldText('\u202eCĐCS \u2066Nậm\u2069 Cha\ufffe')).toBe('cđcs nậm cha');
});
