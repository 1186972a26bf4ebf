import { describe, expect, test } from 'vitest';
import { type Ballot, ballotFaults, quorumOf } from '../../lambdas/domain/ballots.ts';

const TWO_THIRDS = { of: 2, in: 3 };
const GOOD: Ballot = {
  of: 'committee',
  seats: 3,
  issued: 18,
  collected: 18,
  valid: 17,
  invalid: 1,
  elected: 3,
  vacant: 0,
  winners: [17, 12, 10],
};

/** The codes of the faults of one ballot of a congress of 20, 18 present. */
function faultsOf(over: Partial<Ballot>, present = 18): string[] {
  return ballotFaults({ summoned: 20, present }, [{ ...GOOD, ...over }], TWO_THIRDS).map(({ code }) => code);
}

describe('the quorum', () => {
  test.each([
    [3, 2],
    [20, 14],
    [21, 14],
    [22, 15],
    [99, 66],
    [1, 1],
  ])('of %i summoned is %i', (summoned, present) => {
    expect(quorumOf(summoned, TWO_THIRDS)).toBe(present);
    expect(ballotFaults({ summoned, present }, [], TWO_THIRDS)).toEqual([]);
    expect(ballotFaults({ summoned, present: present - 1 }, [], TWO_THIRDS)).toEqual([{ code: 'no-quorum' }]);
  });

  test('55 of 100 present are none', () => {
    expect(ballotFaults({ summoned: 100, present: 55 }, [], TWO_THIRDS)).toEqual([{ code: 'no-quorum' }]);
  });

  test('more present than summoned is a fault', () => {
    expect(ballotFaults({ summoned: 20, present: 21 }, [], TWO_THIRDS)).toEqual([
      { code: 'present-over-summoned' },
    ]);
  });
});

describe('a ballot', () => {
  test('whose numbers agree has no fault', () => {
    expect(faultsOf({})).toEqual([]);
  });

  test('may elect fewer than there are seats', () => {
    expect(faultsOf({ elected: 2, vacant: 1, winners: [17, 12] })).toEqual([]);
  });

  test('may leave votes per person untyped', () => {
    const { winners: _, ...untyped } = GOOD;
    expect(ballotFaults({ summoned: 20, present: 18 }, [untyped], TWO_THIRDS)).toEqual([]);
  });

  test.each<[string, Partial<Ballot>, string[]]>([
    ['more issued than present', { issued: 19 }, ['issued-over-present']],
    ['more collected than issued', { issued: 17 }, ['collected-over-issued']],
    ['valid and invalid short of collected', { valid: 16 }, ['valid-plus-invalid', 'votes-over-valid']],
    ['seats neither filled nor vacant', { seats: 4 }, ['elected-plus-vacant']],
    ['a winner with exactly half of those collected', { winners: [17, 12, 9] }, ['winner-without-majority']],
    ['a winner with more votes than there are valid', { winners: [18, 12, 10] }, ['votes-over-valid']],
    ['as many winners as were not elected', { winners: [17, 12] }, ['winners-count']],
  ])('with %s', (_, over, codes) => {
    expect(faultsOf(over)).toEqual(codes);
  });

  test('is judged by those collected, not by those valid: 9 of 17 valid are no majority of 18', () => {
    expect(faultsOf({ seats: 1, elected: 1, winners: [9] })).toEqual(['winner-without-majority']);
  });

  test('is named by its place among several', () => {
    const ballots = [GOOD, { ...GOOD, of: 'president' as const, seats: 4 }];
    expect(ballotFaults({ summoned: 20, present: 18 }, ballots, TWO_THIRDS)).toEqual([
      { code: 'elected-plus-vacant', ballot: 1 },
    ]);
  });
});
