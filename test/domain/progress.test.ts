import { describe, expect, test } from 'vitest';
import { percent, progressOf } from '../../lambdas/domain/progress.ts';

describe('the percentage held', () => {
  test.each([
    [9, 39, 23.1],
    [4, 67, 6.0],
    [98, 106, 92.5],
    [12, 65, 18.5],
    [65, 782, 8.3],
    [65, 760, 8.6],
  ])('as published: %i of %i are %f percent', (part, whole, published) => {
    expect(percent(part, whole)).toBe(published);
  });

  test.each([
    [1, 16, 6.3], // 6.25
    [1, 80, 1.3], // 1.25
    [3, 2000, 0.2], // 0.15, which is less in binary
    [9, 2000, 0.5], // 0.45
    [1, 2001, 0.0],
    [57, 400, 14.3], // 14.25
    [0, 5, 0],
    [5, 5, 100],
  ])('half up, exactly: %i of %i are %f percent', (part, whole, expected) => {
    expect(percent(part, whole)).toBe(expected);
  });

  test('agrees with long division for every share of every whole up to 400', () => {
    for (let whole = 1; whole <= 400; whole += 1) {
      for (let part = 0; part <= whole; part += 1) {
        const tenths = (BigInt(part) * 10_000n) / BigInt(whole);
        const rounded = tenths / 10n + (tenths % 10n >= 5n ? 1n : 0n);
        if (percent(part, whole) !== Number(rounded) / 10) expect([part, whole]).toBe(Number(rounded) / 10);
      }
    }
  });

  test('of nothing there is none', () => {
    expect(percent(0, 0)).toBeNull();
  });
});

describe('progress of a term', () => {
  const uppers = [
    { id: 'u-b', name: 'Second', order: 2, above: ['p'], figures: { managed: 60, 'obliged.congress': 50 } },
    {
      id: 'u-a',
      name: 'First',
      order: 1,
      above: ['p'],
      figures: {
        managed: 40,
        'obliged.congress': 30,
        'obliged.conference': 2,
        'obliged.undecided': 1,
        'held.congress': 9,
        'held.conference': 1,
        'held.pilot-province': 2,
        'held.pilot-upper': 3,
        recognised: 4,
        reported: 5,
        'overdue.union': 6,
        'overdue.upper': 7,
        'at.plan.open': 8,
        'at.plan.returned': 9,
        'at.held.submitted': 5,
      },
    },
  ];

  test('adds up the rows, in the official order', () => {
    const progress = progressOf({ id: 't', denominator: 'managed' }, uppers, '2023-03-15', '2023-03-16');
    expect(progress.unions.map(row => row.name)).toEqual(['First', 'Second']);
    expect(progress).toMatchObject({
      asOf: '2023-03-15',
      knownAt: '2023-03-16',
      managed: 100,
      obliged: 83,
      held: 10,
      pilotsHeld: 2,
      recognised: 4,
      reported: 5,
      overdue: 13,
      overdueUnion: 6,
      overdueUpper: 7,
      percentHeld: 10,
      percentHeldOfObliged: 12,
      stages: { plan: 17, personnel: 0, approval: 0, held: 5, recognition: 0 },
    });
  });

  test('takes the percentage over what the term says', () => {
    const progress = progressOf({ id: 't', denominator: 'obliged' }, uppers, '2023-03-15', '2023-03-15');
    expect(progress.percentHeld).toBe(12);
  });

  test('of a term without unions is zero, and its percentage nothing', () => {
    const progress = progressOf({ id: 't', denominator: 'managed' }, [], '2023-03-15', '2023-03-15');
    expect(progress).toMatchObject({ managed: 0, held: 0, percentHeld: null, percentHeldOfObliged: null });
  });
});
