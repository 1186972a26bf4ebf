import { expect, test } from 'vitest';
import { reportIn, storedReport } from '../../lambdas/adapters/stored-report.ts';
import { reportOf } from '../fixtures/commands-in-words.ts';

test('a report is read as it was stored, with the votes of winners where they were told', () => {
  const counts = { seats: 3, issued: 18, collected: 17, valid: 16, invalid: 1, elected: 2, vacant: 1 };
  const held = reportOf('2023-03-15', {
    president: 'new',
    ballots: [
      { of: 'committee', ...counts, winners: [15, 14] },
      { of: 'president', ...counts },
    ],
  });
  expect(reportIn(JSON.parse(JSON.stringify(storedReport(held))))).toEqual(held);
});
