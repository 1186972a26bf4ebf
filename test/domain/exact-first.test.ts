import { expect, test } from 'vitest';
import { exactFirst } from '../../lambdas/domain/exact-first.ts';

const named = (...names: string[]) => names.map(name => ({ name }));
const order = (names: string[], typed: string) => exactFirst(named(...names), typed).map(({ name }) => name);

test.each([
  ['dương', ['Đường Lâm', 'Ánh Dương'], ['Ánh Dương', 'Đường Lâm']],
  ['đường', ['Ánh Dương', 'Đường Lâm'], ['Đường Lâm', 'Ánh Dương']],
  ['Đào San', ['Dào San', 'Đào San'], ['Đào San', 'Dào San']],
  ['dào  san', ['Đào San', 'Dào San'], ['Dào San', 'Đào San']],
  ['dao san', ['Đào San', 'Dào San'], ['Đào San', 'Dào San']],
  ['Nậm Chà', ['Nậm Cha', 'Nậm Chà'], ['Nậm Chà', 'Nậm Cha']],
])('typed as %s, %j come as %j', (typed, names, expected) => {
  expect(order(names, typed)).toEqual(expected);
});

test('a name kept in decomposed Unicode is as exact as any', () => {
  const decomposed = 'Dào San'.normalize('NFD');
  expect(order(['Đào San', decomposed], 'dào san')).toEqual([decomposed, 'Đào San']);
});
