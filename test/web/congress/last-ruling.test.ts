import { expect, test } from 'vitest';
import { LastRulings } from '../../../web/pages/congress/forms/last-ruling.ts';

function device() {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
}

const RULING = {
  basis: 'written-opinion',
  basisOn: '2023-03-13',
  documentNo: '45/TB-LĐLĐ',
  on: '2023-03-14',
  signer: 'CHỦ TỊCH',
} as const;
const LASTING = { basis: 'written-opinion', documentNo: '45/TB-LĐLĐ', signer: 'CHỦ TỊCH' };

test('the last basis, number and signer are there again, without their days', () => {
  const storage = device();
  new LastRulings('s', storage).put('approval', RULING);
  expect(new LastRulings('s', storage).get('approval')).toEqual(LASTING);
});

test('they are those of one person, and of approvals or of recognitions', () => {
  const storage = device();
  new LastRulings('s', storage).put('approval', RULING);
  expect(new LastRulings('t', storage).get('approval')).toEqual({});
  expect(new LastRulings('s', storage).get('recognition')).toEqual({});
});

test.each(['', 'nonsense', 'null', '[]', '{"basis":"none","documentNo":4}'])('%j is nothing', text => {
  const storage = device();
  storage.kept.set('ruling/approval/s', text);
  expect(new LastRulings('s', storage).get('approval')).toEqual({});
});

test('a device that keeps nothing is no obstacle', () => {
  const full = {
    getItem: () => null,
    setItem: () => {
      throw new Error('full');
    },
  };
  expect(() => new LastRulings('s', full).put('approval', RULING)).not.toThrow();
});
