import { expect, test } from 'vitest';
import type { SignOffView } from '../../../lambdas/api/contracts.ts';
import { signedState } from '../../../web/pages/progress/sign-offs.ts';

const signedOff = (number: string, asOf: string, knownAt = asOf) =>
  ({ number, asOf, knownAt }) as SignOffView;
const ITEMS = [
  signedOff('800', '2023-04-15'),
  signedOff('659', '2023-03-15'),
  signedOff('500', '2023-02-15', '2023-02-20'),
];

test.each([
  ['2023-04-20', '2023-04-20', undefined, '800'],
  ['2023-04-15', '2023-04-15', '800', '659'],
  ['2023-04-15', '2023-04-16', undefined, '800'],
  ['2023-03-15', '2023-03-15', '659', '500'],
  ['2023-02-15', '2023-02-20', '500', undefined],
  ['2023-01-31', '2023-04-20', undefined, undefined],
])('figures as of %s known on %s: signed off as %s, compared with %s', (asOf, knownAt, exact, before) => {
  const state = signedState(ITEMS, { asOf, knownAt });
  expect(state.exact?.number).toBe(exact);
  expect(state.before?.number).toBe(before);
});
