import { describe, expect, test } from 'vitest';
import { copiedText, pastedText } from '../../../web/pages/grid/cell-text.ts';
import { settled, withKey, written } from '../../../web/pages/grid/row-draft.ts';
import { formatTsv, parseTsv } from '../../../web/pages/grid/tsv.ts';

describe('a block of the clipboard', () => {
  test.each([
    [
      'a\tb\nc\td\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a\tb\r\nc\td',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['20/4/2023', [['20/4/2023']]],
    ['a\n\nb\n', [['a'], [''], ['b']]],
    ['"two\nlines"\t"say ""so"""', [['two\nlines', 'say "so"']]],
    ['', [['']]],
  ])('%j has the cells %j', (text, cells) => {
    expect(parseTsv(text)).toEqual(cells);
  });

  test('is read as it was written', () => {
    const rows = [
      ['a', 'tab\there'],
      ['"x"', 'two\nlines'],
      ['', 'z'],
    ];
    expect(parseTsv(formatTsv(rows))).toEqual(rows);
  });
});

test('a pasted word becomes the choice it names, with or without diacritics, and is copied as that word', () => {
  expect(pastedText('form', 'Đại biểu')).toBe('delegate');
  expect(pastedText('form', ' dai bieu ')).toBe('delegate');
  expect(pastedText('source', 'điện thoại')).toBe('telephone');
  expect(pastedText('form', 'khác')).toBe('khác');
  expect(copiedText('form', 'delegate')).toBe('Đại biểu');
});

test.each([
  ['x', 'x'],
  ['1', 'x'],
  ['có', 'x'],
  ['TRUE', 'x'],
  ['', ''],
  ['0', ''],
  ['không', ''],
  ['FALSE', ''],
])('a pasted %j ticks as %j', (pasted, text) => {
  expect(pastedText('confirm', pasted)).toBe(text);
});

describe('what was typed', () => {
  const begun = written(written({}, 'u', 'date', '20/4'), 'u', 'confirm', 'x');

  test('is kept by union and cell, and gone once it is taken back', () => {
    expect(begun).toEqual({ u: { cells: { date: '20/4', confirm: 'x' }, keys: {} } });
    expect(written(written(begun, 'u', 'date', undefined), 'u', 'confirm', undefined)).toEqual({});
  });

  test('goes with the step that it was for, and the others keep their cells and keys', () => {
    const key = { key: 'k', body: '{}' };
    const sent = withKey(withKey(begun, 'u', 'date', key), 'u', 'confirm', key);
    expect(settled(sent, 'u', 'date')).toEqual({ u: { cells: { confirm: 'x' }, keys: { confirm: key } } });
    expect(settled(settled(sent, 'u', 'date'), 'u', 'confirm')).toEqual({});
  });
});
