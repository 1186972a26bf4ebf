import { expect, test } from 'vitest';
import { type NamedUnion, pastedPeople } from '../../../web/pages/people/pasted-people.ts';
import { peopleWords } from '../../../web/words/vi-people.ts';

const UNIONS: NamedUnion[] = [
  { id: 'SH', name: 'Sìn Hồ', level: 'upper' },
  { id: 'SH-001', name: 'CĐCS Trường Mầm non Nậm Tăm', level: 'grassroots' },
  { id: 'SH-002', name: 'CĐCS xã Nậm Cha', level: 'grassroots' },
  { id: 'NN-001', name: 'CĐCS xã Nậm Chà', level: 'grassroots' },
];

const read = (...rows: string[][]) =>
  pastedPeople(rows.map(row => row.join('\t')).join('\r\n'), UNIONS, peopleWords.spellings);

test('a line is a name, a login, a union by code or name, and a role that may be left out', () => {
  const [first, second, third] = read(
    ['Lò  Thị Ánh', '912345678', 'sh-001'],
    ['Vàng A Páo', 'VANG@x.vn', 'truong mam non nam tam', 'Cán bộ'],
    ['Giàng Thị Dở', '0912 345 679', 'Sìn Hồ', 'chuyên viên'],
  );
  expect(first).toMatchObject({ name: 'Lò Thị Ánh', login: '+84912345678', role: 'officer', faults: [] });
  expect(first?.union?.id).toBe('SH-001');
  expect(second).toMatchObject({ login: 'vang@x.vn', union: { id: 'SH-001' }, faults: [] });
  expect(third).toMatchObject({ role: 'reviewer', union: { id: 'SH' }, faults: [] });
});

test.each([
  [['', '0912345678', 'SH-001'], ['name-missing']],
  [['A'.repeat(101), '0912345678', 'SH-001'], ['name-long']],
  [['A', '09123', 'SH-001'], ['login-unreadable']],
  [['A', 'x', 'SH-001'], ['login-unreadable']],
  [['A', '0912345678'], ['union-missing']],
  [['A', '0912345678', 'SH-999'], ['union-unknown']],
  [['A', '0912345678', 'xã Nậm Cha'], ['union-ambiguous']],
  [['A', '0912345678', 'SH-001', 'giám đốc'], ['role-unknown']],
  [['A', '0912345678', 'SH-001', 'ký duyệt'], ['role-misplaced']],
  [
    ['', 'x', 'y', 'z'],
    ['name-missing', 'login-unreadable', 'role-unknown', 'union-unknown'],
  ],
])('%j has faults %j', (row, faults) => {
  expect(read(row)[0]?.faults).toEqual(faults);
});

test('two lines of one login are both named, however the number is written', () => {
  const lines = read(
    ['A', '0912345678', 'SH-001'],
    ['B', '+84 912 345 678', 'SH-002'],
    ['C', '0912345679', 'SH'],
  );
  expect(lines.map(({ faults }) => faults)).toEqual([['login-twice'], ['login-twice'], []]);
});

test('a heading and empty lines are passed over, and lines keep their numbers', () => {
  const lines = read(['Họ tên', 'Số điện thoại', 'Công đoàn'], ['', ''], ['A', '0912345678', 'SH-001']);
  expect(lines.map(({ line }) => line)).toEqual([3]);
});
