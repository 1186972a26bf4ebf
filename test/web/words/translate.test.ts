import { expect, test } from 'vitest';
import { dictionary, translateAll } from '../../../web/words/dictionary.ts';

const vietnamese = () => ({
  title: 'Việc cần xử lý',
  columns: { union: 'Công đoàn', due: 'Hạn xử lý' },
  count: (n: number) => `${n} việc`,
});
const english = { title: 'Inbox', columns: { due: 'Due' }, count: (n: number) => `${n} matters` };

test('English takes the place of each word, and what it does not say stays as it was', () => {
  const words = dictionary('first', vietnamese());
  const { columns } = words;
  translateAll({ first: english, later: english });
  expect(words.title).toBe('Inbox');
  expect(words.count(3)).toBe('3 matters');
  // Pages hold parts of the catalogue: those must change with it.
  expect(columns).toEqual({ union: 'Công đoàn', due: 'Due' });
  translateAll({});
});

test('the words of a page that loads later are English from the start', () => {
  translateAll({ later: english });
  expect(dictionary('later', vietnamese()).columns.due).toBe('Due');
  translateAll({});
});
