import type { Ballot, BallotFault } from '../../../../lambdas/domain/ballots.ts';
import { ballotFaults } from '../../../../lambdas/domain/ballots.ts';
import type { HeldReport } from '../../../../lambdas/domain/held-report.ts';
import type { HeldFacts } from '../templates/paper-draft.ts';

/** The counts of a ballot that are typed. */
export const BALLOT_COUNTS = [
  'seats',
  'issued',
  'collected',
  'valid',
  'invalid',
  'elected',
  'vacant',
] as const;

/** One of the counts of a ballot. */
export type BallotCount = (typeof BALLOT_COUNTS)[number];

/** A ballot as typed so far; `winners` is the line of votes as it was written. */
export type BallotDraft = { readonly of: Ballot['of']; readonly winners: string } & {
  readonly [C in BallotCount]: number | undefined;
};

/** A report as typed so far. */
export type HeldDraft = {
  readonly on: string;
  readonly from: string;
  readonly form: HeldReport['form'];
  readonly summoned: number | undefined;
  readonly present: number | undefined;
  readonly presidentBy: HeldReport['presidentBy'];
  /** Missing in a draft kept by an earlier version of the page. */
  readonly president?: NonNullable<HeldReport['president']> | '';
  readonly minutes: HeldReport['minutes'];
  /** Missing in a draft kept by an earlier version of the page. */
  readonly attendedBy?: NonNullable<HeldReport['attendedBy']> | '';
  readonly ballots: readonly BallotDraft[];
  readonly people: HeldReport['people'];
};

/** A draft to begin with: the earlier report where one was returned, else the registered day and the usual choices. */
export function newHeldDraft(options: {
  held: HeldReport | null;
  date: string | null;
  today: string;
  electsPresident: boolean;
}): HeldDraft {
  const { held, date, today } = options;
  if (held) {
    const ballots = held.ballots.map(({ winners, ...ballot }) => ({
      ...ballot,
      winners: (winners ?? []).join(', '),
    }));
    return {
      ...held,
      president: held.president ?? '',
      attendedBy: held.attendedBy ?? '',
      from: held.from ?? '',
      ballots,
    };
  }
  return {
    on: date && date <= today ? date : '',
    from: '',
    form: 'plenary',
    summoned: undefined,
    present: undefined,
    presidentBy: options.electsPresident ? 'congress' : 'committee',
    president: '',
    minutes: 'attached',
    attendedBy: '',
    ballots: [],
    people: {},
  };
}

/** A ballot of which nothing was typed; those present are taken to have got a paper each. */
export function newBallot(of: Ballot['of'], present: number | undefined): BallotDraft {
  return {
    of,
    seats: of === 'president' ? 1 : undefined,
    issued: present,
    collected: undefined,
    valid: undefined,
    invalid: 0,
    elected: undefined,
    vacant: 0,
    winners: '',
  };
}

/** The votes of each winner in a line such as "27, 26 25". */
export function votesOf(line: string): number[] {
  return (line.match(/\d+/g) ?? []).map(Number);
}

/** The report for the command; a count that was not typed is zero. */
export function heldReportOf(draft: HeldDraft): HeldReport {
  const { from, ballots, summoned, present, president, attendedBy, people, ...rest } = draft;
  const typed = Object.entries(people).filter(([, count]) => count !== undefined);
  return {
    ...rest,
    ...(from && { from }),
    ...(president && { president }),
    ...(attendedBy && { attendedBy }),
    summoned: summoned ?? 0,
    present: present ?? 0,
    ballots: ballots.map(ballotOf),
    people: Object.fromEntries(typed),
  };
}

/** What a report says so far, for the drafts of papers: ballots that are not fully typed are left to be written. */
export function heldFactsOf(draft: HeldDraft): HeldFacts {
  const { on, form, presidentBy, summoned, present } = draft;
  const full = draft.ballots.filter(ballot => BALLOT_COUNTS.every(count => ballot[count] !== undefined));
  return { on, form, presidentBy, summoned, present, ballots: full.map(ballotOf) };
}

function ballotOf({ of, winners, ...counts }: BallotDraft): HeldReport['ballots'][number] {
  const votes = votesOf(winners);
  const given = Object.fromEntries(BALLOT_COUNTS.map(count => [count, counts[count] ?? 0])) as Record<
    BallotCount,
    number
  >;
  return { of, ...given, ...(votes.length > 0 && { winners: votes }) };
}

const NEEDS: Record<BallotFault['code'], readonly BallotCount[]> = {
  'present-over-summoned': [],
  'no-quorum': [],
  'issued-over-present': ['issued'],
  'collected-over-issued': ['issued', 'collected'],
  'valid-plus-invalid': ['collected', 'valid', 'invalid'],
  'elected-plus-vacant': ['seats', 'elected', 'vacant'],
  'winner-without-majority': ['collected'],
  'votes-over-valid': ['valid'],
  'winners-count': ['elected'],
};

/** What does not agree in the numbers typed so far; numbers that are still missing are not held against anybody. */
export function draftFaults(draft: HeldDraft, quorum: { of: number; in: number }): BallotFault[] {
  if (draft.summoned === undefined || draft.present === undefined) return [];
  const report = heldReportOf(draft);
  return ballotFaults(report, report.ballots, quorum).filter(fault => {
    const ballot = fault.ballot === undefined ? undefined : draft.ballots[fault.ballot];
    return !ballot || NEEDS[fault.code].every(count => ballot[count] !== undefined);
  });
}
