import { expect, test } from 'vitest';
import { typeOf } from '../../lambdas/adapters/file-types.ts';
import { aPdf } from '../fixtures/a-pdf.ts';
import { HOSTILE_FILES } from '../fixtures/hostile-files.ts';

test('a PDF is a PDF', async () => {
  expect(await typeOf(aPdf('x'))).toBe('application/pdf');
});

test.each(Object.entries(HOSTILE_FILES))('%s is no document', async (_, bytes) => {
  expect(await typeOf(bytes)).toBeUndefined();
});
