/** One ballot of a congress: counts only, never a name. */
export type Ballot = {
  readonly of: 'committee' | 'president' | 'delegates' | 'reserve-delegates' | 'inspection';
  readonly seats: number;
  readonly issued: number;
  readonly collected: number;
  readonly valid: number;
  readonly invalid: number;
  readonly elected: number;
  readonly vacant: number;
  /** Votes of each winner, if they were typed. */
  readonly winners?: readonly number[] | undefined;
};

/** The attendance that a quorum is judged by. */
export type Attendance = { readonly summoned: number; readonly present: number };

/** What is inconsistent in a report of a congress, and in which ballot (by its place in the list). */
export type BallotFault = {
  readonly code:
    | 'present-over-summoned'
    | 'no-quorum'
    | 'collected-over-issued'
    | 'issued-over-present'
    | 'valid-plus-invalid'
    | 'elected-plus-vacant'
    | 'winner-without-majority'
    | 'votes-over-valid'
    | 'winners-count';
  readonly ballot?: number;
};

/** The fewest present that make a quorum of `summoned`, e.g. two thirds rounded up (Charter XII, art. 10). */
export function quorumOf(summoned: number, share: { of: number; in: number }): number {
  return Math.ceil((summoned * share.of) / share.in);
}

/** Every inconsistency of a report; an empty list means that the numbers agree with each other. */
export function ballotFaults(
  attendance: Attendance,
  ballots: readonly Ballot[],
  quorum: { of: number; in: number },
): BallotFault[] {
  const faults: BallotFault[] = [];
  if (attendance.present > attendance.summoned) faults.push({ code: 'present-over-summoned' });
  if (attendance.present < quorumOf(attendance.summoned, quorum)) faults.push({ code: 'no-quorum' });
  ballots.forEach((ballot, index) => {
    for (const code of faultsOf(ballot, attendance.present)) faults.push({ code, ballot: index });
  });
  return faults;
}

/** A winner needs more than half of the ballots collected, not of the valid ones (Charter XII, art. 10(3)). */
function faultsOf(ballot: Ballot, present: number): BallotFault['code'][] {
  const codes: BallotFault['code'][] = [];
  const winners = ballot.winners ?? [];
  if (ballot.issued > present) codes.push('issued-over-present');
  if (ballot.collected > ballot.issued) codes.push('collected-over-issued');
  if (ballot.valid + ballot.invalid !== ballot.collected) codes.push('valid-plus-invalid');
  if (ballot.elected + ballot.vacant !== ballot.seats) codes.push('elected-plus-vacant');
  if (winners.length > 0 && winners.length !== ballot.elected) codes.push('winners-count');
  if (winners.some(votes => votes * 2 <= ballot.collected)) codes.push('winner-without-majority');
  if (winners.some(votes => votes > ballot.valid)) codes.push('votes-over-valid');
  return codes;
}
