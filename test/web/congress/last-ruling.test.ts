import { afterEach, expect, test, vi } from 'vitest';
import { LastRulings } from '../../../web/pages/congress/forms/last-ruling.ts';

afterEach(() => vi.unstubAllGlobals());

function device(): Map<string, string> {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  });
  return kept;
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
  device();
  new LastRulings('s').put('approval', RULING);
  expect(new LastRulings('s').get('approval')).toEqual(LASTING);
});

test('they are those of one person, and of approvals or of recognitions', () => {
  device();
  new LastRulings('s').put('approval', RULING);
  expect(new LastRulings('t').get('approval')).toEqual({});
  expect(new LastRulings('s').get('recognition')).toEqual({});
});

test.each(['', 'nonsense', 'null', '[]', '{"basis":"none","documentNo":4}'])('%j is nothing', text => {
  device().set('ruling/approval/s', text);
  expect(new LastRulings('s').get('approval')).toEqual({});
});

test('a device that keeps nothing is no obstacle', () => {
  vi.stubGlobal('localStorage', {
    getItem: () => null,
    setItem: () => {
      throw new Error('full');
    },
  });
  expect(() => new LastRulings('s').put('approval', RULING)).not.toThrow();
});
