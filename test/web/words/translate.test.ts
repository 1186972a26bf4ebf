import { expect, test } from 'vitest';
import { replace } from '../../../web/words/en/translate.ts';

test('English takes the place of each word, and what it does not say stays as it was', () => {
  const words = {
    title: 'Việc cần xử lý',
    columns: { union: 'Công đoàn', due: 'Hạn xử lý' },
    count: (n: number) => `${n} việc`,
  };
  const { columns } = words;
  replace(words, { title: 'Inbox', columns: { due: 'Due' }, count: (n: number) => `${n} matters` });
  expect(words.title).toBe('Inbox');
  expect(words.count(3)).toBe('3 matters');
  // Pages hold parts of the catalogue: those must change with it.
  expect(columns).toEqual({ union: 'Công đoàn', due: 'Due' });
});
