import { expect, test } from 'vitest';
import type { CongressView } from '../../../lambdas/api/contracts.ts';
import { reportBefore } from '../../../web/pages/congress/report-before.ts';
import { reportOf } from '../../fixtures/commands-in-words.ts';

const [at, by, on, reason] = ['2023-03-15T01:00:00.000Z', 'Lò Văn Pâng', '2023-03-15', 'ghi nhầm'];
const HISTORY: CongressView['history'] = [
  { number: 9, at, by, events: [{ type: 'held-corrected', on, held: { present: 16 }, reason }] },
  { number: 8, at, by, events: [{ type: 'held-corrected', on, held: { on: '2023-03-13' }, reason }] },
  {
    number: 7,
    at,
    by,
    events: [{ type: 'submitted', on, versions: [{ stage: 'held', round: 1 }], due: on, held: reportOf(on) }],
  },
];

test('the report before a correction is the one reported, with the corrections in between', () => {
  expect(reportBefore(HISTORY, 8)).toEqual(reportOf(on));
  expect(reportBefore(HISTORY, 9)).toEqual(reportOf('2023-03-13'));
  expect(reportBefore(HISTORY, 10)).toEqual(reportOf('2023-03-13', { present: 16 }));
});

test('it is unknown where the history does not reach back to it', () => {
  expect(reportBefore(HISTORY.slice(0, 2), 9)).toBeUndefined();
});
