import { expect, test } from 'vitest';
import {
  draftFaults,
  heldReportOf,
  newBallot,
  newHeldDraft,
  votesOf,
} from '../../../web/pages/congress/forms/held-draft.ts';

const TWO_THIRDS = { of: 2, in: 3 };
const START = newHeldDraft({ held: null, date: '2023-03-14', today: '2023-03-15', electsPresident: false });

test('the registered day is taken over once it is past, never a day to come', () => {
  expect(START.on).toBe('2023-03-14');
  const early = newHeldDraft({ held: null, date: '2023-04-20', today: '2023-03-15', electsPresident: true });
  expect(early.on).toBe('');
  expect(early.presidentBy).toBe('congress');
});

test('numbers that are not typed yet are not held against anybody', () => {
  const draft = { ...START, summoned: 30, present: 28, ballots: [newBallot('committee', 28)] };
  expect(draftFaults({ ...draft, present: undefined }, TWO_THIRDS)).toEqual([]);
  expect(draftFaults(draft, TWO_THIRDS)).toEqual([]);
  const half = { ...newBallot('committee', 28), seats: 3, collected: 28 };
  expect(draftFaults({ ...draft, ballots: [half] }, TWO_THIRDS)).toEqual([]);
});

test('numbers that do not agree are told as soon as they are all there', () => {
  const ballot = { ...newBallot('committee', 28), collected: 28, valid: 27, seats: 3, elected: 3 };
  const draft = { ...START, summoned: 30, present: 28, ballots: [ballot] };
  expect(draftFaults(draft, TWO_THIRDS)).toEqual([{ code: 'valid-plus-invalid', ballot: 0 }]);
  expect(draftFaults({ ...draft, ballots: [{ ...ballot, invalid: 1 }] }, TWO_THIRDS)).toEqual([]);
  const few = { ...draft, present: 19, ballots: [] };
  expect(draftFaults(few, TWO_THIRDS)).toEqual([{ code: 'no-quorum' }]);
});

test('votes are read from a line however they are parted', () => {
  expect(votesOf('27, 26;25  24')).toEqual([27, 26, 25, 24]);
  expect(votesOf('')).toEqual([]);
});

test('what was not typed stays out of the report, and the report goes back into the form', () => {
  const ballot = {
    ...newBallot('president', 28),
    collected: 28,
    valid: 28,
    elected: 1,
    winners: '27',
  };
  const draft = {
    ...START,
    summoned: 30,
    present: 28,
    ballots: [ballot],
    people: { women: 12, party: undefined },
  };
  const report = heldReportOf(draft);
  expect(report.people).toEqual({ women: 12 });
  expect(report).not.toHaveProperty('from');
  expect(report).not.toHaveProperty('president');
  expect(report.ballots).toEqual([
    {
      of: 'president',
      seats: 1,
      issued: 28,
      collected: 28,
      valid: 28,
      invalid: 0,
      elected: 1,
      vacant: 0,
      winners: [27],
    },
  ]);
  const again = newHeldDraft({ held: report, date: null, today: '2023-03-15', electsPresident: false });
  expect(heldReportOf(again)).toEqual(report);
  expect(heldReportOf({ ...again, president: 'new' })).toEqual({ ...report, president: 'new' });
});
