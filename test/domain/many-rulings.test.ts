import { describe, expect, test } from 'vitest';
import {
  commandFor,
  faultyField,
  type ManyRulings,
  manyRulingsSchema,
} from '../../lambdas/domain/many-rulings.ts';

const { documentNo: _, ...ruling } = {
  basis: 'written-opinion' as const,
  documentNo: '45/TB',
  on: '2023-03-15',
  signer: 'The signatory',
};
const plan = { stage: 'plan' as const, round: 1 };
const recognition = { stage: 'recognition' as const, round: 2 };

describe('one ruling on many', () => {
  test('is one command for each, of the version that was judged, with one number for all', () => {
    const shared = { type: 'approve' as const, ruling: { ...ruling, documentNo: '45/TB' } };
    expect(commandFor(shared, { union: 'a', judged: plan })).toEqual({ ...shared, judged: plan });
  });

  test('takes the number of each where each has one', () => {
    const shared = { type: 'approve' as const, ruling };
    const command = commandFor(shared, { union: 'a', judged: recognition, documentNo: '46/QD' });
    expect(command).toEqual({ ...shared, judged: recognition, ruling: { ...ruling, documentNo: '46/QD' } });
  });

  test('gives the same reasons to all', () => {
    const shared = { type: 'return' as const, reasons: [{ code: 'unsigned' }] };
    expect(commandFor(shared, { union: 'a', judged: plan })).toEqual({ ...shared, judged: plan });
  });

  test('names no document in a reason, which would be that of one union', () => {
    const ask = (reason: object) => ({
      command: { type: 'return', reasons: [reason] },
      items: [{ union: 'a', judged: plan }],
    });
    expect(manyRulingsSchema.safeParse(ask({ code: 'unsigned', note: 'page 2' })).success).toBe(true);
    expect(manyRulingsSchema.safeParse(ask({ code: 'unsigned', document: 'd1' })).success).toBe(false);
  });

  test('is on one to 500 unions', () => {
    const ask = (count: number) => ({
      command: { type: 'recommend' },
      items: Array.from({ length: count }, (_, index) => ({ union: `u${index}`, judged: plan })),
    });
    const takes = (count: number) => manyRulingsSchema.safeParse(ask(count)).success;
    expect([0, 1, 500, 501].map(takes)).toEqual([false, true, true, false]);
  });
});

type Items = ManyRulings['items'];
const approve = { type: 'approve' as const, ruling };
const numbered = { type: 'approve' as const, ruling: { ...ruling, documentNo: '45/TB' } };

test.each<[string, ManyRulings['command'], Items, string | undefined]>([
  [
    'a union twice',
    numbered,
    [
      { union: 'a', judged: plan },
      { union: 'a', judged: plan },
    ],
    'items.1.union',
  ],
  ['no number anywhere', approve, [{ union: 'a', judged: plan }], 'items.0.documentNo'],
  [
    'one number for all',
    numbered,
    [
      { union: 'a', judged: plan },
      { union: 'b', judged: plan },
    ],
    undefined,
  ],
  [
    'a recognition under the shared number',
    numbered,
    [{ union: 'a', judged: recognition }],
    'items.0.documentNo',
  ],
  [
    'two recognitions under one number',
    approve,
    [
      { union: 'a', judged: recognition, documentNo: '46/QD' },
      { union: 'b', judged: recognition, documentNo: '46/QD' },
    ],
    'items.1.documentNo',
  ],
  [
    'a number for each recognition',
    approve,
    [
      { union: 'a', judged: recognition, documentNo: '46/QD' },
      { union: 'b', judged: recognition, documentNo: '47/QD' },
    ],
    undefined,
  ],
  [
    'a number without a ruling',
    { type: 'recommend' },
    [{ union: 'a', judged: plan, documentNo: '1' }],
    'items.0.documentNo',
  ],
  ['no ruling at all', { type: 'approve' }, [{ union: 'a', judged: plan }], undefined],
])('%s', (_, command, items, field) => {
  expect(faultyField({ command, items })).toBe(field);
});
