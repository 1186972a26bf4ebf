import { expect, test } from 'vitest';
import { isComplete, reasonsOf, withLine } from '../../../web/pages/congress/forms/reasons-draft.ts';

const line = (code: string, document = '', note = '') => ({ code, document, note });

test('the same reason may stand for several files', () => {
  expect(reasonsOf([line('unsigned', 'a'), line('unsigned', 'b', ' Trang 2 ')])).toEqual([
    { code: 'unsigned', document: 'a' },
    { code: 'unsigned', document: 'b', note: ' Trang 2 ' },
  ]);
});

test('a file that is asked about takes a line that says nothing yet, or one of its own', () => {
  const first = withLine([], 'a');
  expect(first).toEqual([line('', 'a')]);
  expect(withLine(first, 'b')).toEqual([line('', 'a'), line('', 'b')]);
  expect(withLine([line('content'), line('')], 'b')).toEqual([line('content'), line('', 'b')]);
});

test.each([
  ['nothing', [], false],
  ['an empty line', [line('')], false],
  ['a file without a reason', [line('unsigned', 'a'), line('', 'b')], false],
  ['a note without a reason', [line('unsigned'), line('', '', 'Thiếu dấu')], false],
  ['a reason and an empty line', [line('unsigned'), line('')], true],
] as const)('a draft with %s', (_, draft, isReady) => {
  expect(isComplete(draft)).toBe(isReady);
});
