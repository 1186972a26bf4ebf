import { expect, test } from 'vitest';
import { type Ballot, ballotFaults } from '../../../lambdas/domain/ballots.ts';
import { ballotSentence } from '../../../web/words/vi-ballots.ts';

const TWO_THIRDS = { of: 2, in: 3 };
const GOOD: Ballot = {
  of: 'committee',
  seats: 5,
  issued: 30,
  collected: 30,
  valid: 29,
  invalid: 1,
  elected: 5,
  vacant: 0,
};

function sentences(attendance: { summoned: number; present: number }, ...ballots: Ballot[]): string[] {
  return ballotFaults(attendance, ballots, TWO_THIRDS).map(fault =>
    ballotSentence(fault, attendance, ballots, TWO_THIRDS),
  );
}

test('numbers that agree leave nothing to say', () => {
  expect(sentences({ summoned: 36, present: 30 }, GOOD)).toEqual([]);
});

test('too few present: the sentence says how many are needed', () => {
  expect(sentences({ summoned: 40, present: 26 })).toEqual([
    'Mới có 26/40 người dự, chưa đủ 2/3 số triệu tập (ít nhất 27 người); đại hội không hợp lệ.',
  ]);
});

test('each sentence shows the very numbers that do not agree', () => {
  const attendance = { summoned: 30, present: 30 };
  expect(sentences(attendance, { ...GOOD, valid: 27 })).toEqual([
    'Phiếu hợp lệ + không hợp lệ (27 + 1 = 28) phải bằng số phiếu thu về (30).',
  ]);
  expect(sentences(attendance, { ...GOOD, elected: 4 })).toEqual([
    'Số trúng cử + số khuyết (4 + 0 = 4) phải bằng số cần bầu (5).',
  ]);
  expect(sentences(attendance, { ...GOOD, issued: 31 })).toEqual([
    'Số phiếu phát ra (31) nhiều hơn số người dự (30).',
  ]);
});

test('half of the ballots collected is not enough to be elected', () => {
  const ballot = { ...GOOD, winners: [30, 29, 28, 16, 15] };
  expect(sentences({ summoned: 30, present: 30 }, ballot)).toContain(
    'Người trúng cử phải được quá ½ số phiếu thu về, tức ít nhất 16 phiếu.',
  );
});

test('a fault is told of the ballot that has it', () => {
  const faults = ballotFaults(
    { summoned: 30, present: 30 },
    [GOOD, { ...GOOD, of: 'president', collected: 31, valid: 30 }],
    TWO_THIRDS,
  );
  expect(faults).toEqual([{ code: 'collected-over-issued', ballot: 1 }]);
});
