import { expect, test } from 'vitest';
import { loginOf, readableLogin, searchableLogin } from '../../lambdas/domain/login.ts';

test.each([
  '0912345678',
  '0912 345 678',
  '0912.345.678',
  '(0912) 345-678',
  ' 0912345678 ',
  '+84912345678',
  '+84 912 345 678',
  '+84 (0)912 345 678',
  '84912345678',
  '0084 912345678',
  '912345678',
  '０９１２３４５６７８',
])('a phone number written %s is one and the same', written => {
  expect(loginOf(written)).toBe('+84912345678');
});

test.each([
  ['0845678901', '+84845678901'],
  ['845678901', '+84845678901'],
  ['02133 876 543', '+842133876543'],
  ['Coso@LaiChau.Example', 'coso@laichau.example'],
  [' a.b+c@x-y.vn ', 'a.b+c@x-y.vn'],
])('%s is %s', (written, login) => {
  expect(loginOf(written)).toBe(login);
});

test.each([
  '',
  'coso',
  '091234567',
  '09123456789012',
  '1234567890',
  'a@b',
  'a b@c.vn',
  'đ@c.vn',
  '113',
  '+1 555 0100',
])('%j is nobody’s name', written => {
  expect(loginOf(written)).toBeUndefined();
});

test('a number is read aloud in three parts, an address as it is', () => {
  expect(readableLogin('+84912345678')).toBe('0912 345 678');
  expect(readableLogin('a@b.vn')).toBe('a@b.vn');
});

test.each(['0912 345', '912345', '+84912', '345.678', '84912'])('%s finds the number', text => {
  expect('+84912345678').toContain(searchableLogin(text));
});
