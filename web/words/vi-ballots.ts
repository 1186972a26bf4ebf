import { type Attendance, type Ballot, type BallotFault, quorumOf } from '../../lambdas/domain/ballots.ts';
import { dictionary } from './dictionary.ts';

type Share = { of: number; in: number };
type Counts = { attendance: Attendance; ballot: Ballot; quorum: Share };

const NO_BALLOT: Ballot = {
  of: 'committee',
  seats: 0,
  issued: 0,
  collected: 0,
  valid: 0,
  invalid: 0,
  elected: 0,
  vacant: 0,
};

/** One sentence for each thing that may be wrong with the numbers. */
export const ballotSentences: Record<BallotFault['code'], (counts: Counts) => string> = dictionary(
  'ballots',
  {
    'present-over-summoned': ({ attendance: a }) =>
      `Số người dự (${a.present}) nhiều hơn số triệu tập (${a.summoned}).`,
    'no-quorum': ({ attendance: a, quorum: q }) =>
      `Mới có ${a.present}/${a.summoned} người dự, chưa đủ ${q.of}/${q.in} số triệu tập (ít nhất ${quorumOf(a.summoned, q)} người); đại hội không hợp lệ.`,
    'issued-over-present': ({ attendance: a, ballot: b }) =>
      `Số phiếu phát ra (${b.issued}) nhiều hơn số người dự (${a.present}).`,
    'collected-over-issued': ({ ballot: b }) =>
      `Số phiếu thu về (${b.collected}) nhiều hơn số phiếu phát ra (${b.issued}).`,
    'valid-plus-invalid': ({ ballot: b }) =>
      `Phiếu hợp lệ + không hợp lệ (${b.valid} + ${b.invalid} = ${b.valid + b.invalid}) phải bằng số phiếu thu về (${b.collected}).`,
    'elected-plus-vacant': ({ ballot: b }) =>
      `Số trúng cử + số khuyết (${b.elected} + ${b.vacant} = ${b.elected + b.vacant}) phải bằng số cần bầu (${b.seats}).`,
    'winner-without-majority': ({ ballot: b }) =>
      `Người trúng cử phải được quá ½ số phiếu thu về, tức ít nhất ${Math.floor(b.collected / 2) + 1} phiếu.`,
    'votes-over-valid': ({ ballot: b }) =>
      `Số phiếu của một người không thể nhiều hơn số phiếu hợp lệ (${b.valid}).`,
    'winners-count': ({ ballot: b }) =>
      `Đã ghi số phiếu của ${b.winners?.length ?? 0} người, nhưng số trúng cử là ${b.elected}.`,
  },
);

/** What is wrong with the numbers of a report, as a sentence with those numbers. */
export function ballotSentence(
  fault: BallotFault,
  attendance: Attendance,
  ballots: readonly Ballot[],
  quorum: Share,
): string {
  const ballot = (fault.ballot !== undefined && ballots[fault.ballot]) || NO_BALLOT;
  return ballotSentences[fault.code]({ attendance, ballot, quorum });
}
