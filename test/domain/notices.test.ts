import { describe, expect, test } from 'vitest';
import type { Event } from '../../lambdas/domain/events.ts';
import { tellingsOf } from '../../lambdas/domain/notices.ts';

const on = '2023-03-15';
const versions = [
  { stage: 'plan', round: 1 },
  { stage: 'approval', round: 1 },
] as const;
const submitted: Event = { type: 'submitted', on, versions, due: '2023-03-24' };
const returned: Event = {
  type: 'returned',
  on,
  versions,
  reasons: [{ code: 'wrong-form', note: 'a note of a person' }],
  due: on,
};

describe('whom a change is news to', () => {
  test('what the union does is told to the office above it, and the reverse', () => {
    expect(tellingsOf([submitted], 'union')).toEqual([
      { to: 'upper', about: { type: 'submitted', stage: 'approval' } },
    ]);
    expect(tellingsOf([returned], 'above')).toEqual([
      { to: 'union', about: { type: 'returned', stage: 'approval' } },
    ]);
  });

  test('what is filed in the place of the union is told to the union, and says so', () => {
    const filed: Event = { ...submitted, source: 'telephone' };
    expect(tellingsOf([filed], 'above')).toEqual([
      { to: 'union', about: { type: 'submitted', stage: 'approval', isOnBehalf: true } },
    ]);
  });

  test.each(['union', 'upper'] as const)('a deadline missed by the %s is told to whom it was for', clock => {
    const missed: Event = { type: 'deadline-missed', on, stage: 'plan', due: on, clock };
    expect(tellingsOf([missed], 'machine').map(({ to }) => to)).toEqual([clock]);
  });

  test('a union that leaves is told to both', () => {
    const left: Event = { type: 'left', on, how: 'merged', decisionNo: '1/QĐ' };
    expect(tellingsOf([left], 'above').map(({ to }) => to)).toEqual(['union', 'upper']);
  });

  test('nobody is told what the machine does, nor the past that an import brings', () => {
    const opened: Event = { type: 'stage-opened', on, stage: 'plan', due: on };
    expect(tellingsOf([opened], 'machine')).toEqual([]);
    const enrolled: Event = {
      type: 'enrolled',
      on,
      level: 'grassroots',
      parent: 'p',
      obligation: 'congress',
      bundled: true,
      spans: [],
    };
    expect(tellingsOf([enrolled, submitted], 'above')).toEqual([]);
  });

  test('no text of a person is told', () => {
    expect(JSON.stringify(tellingsOf([returned], 'above'))).not.toContain('a note of a person');
  });
});
