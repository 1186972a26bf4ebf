import type { CongressView } from '../../../../lambdas/api/contracts.ts';
import type { Ballot } from '../../../../lambdas/domain/ballots.ts';
import type { Day } from '../../../../lambdas/domain/days.ts';
import type { HeldReport } from '../../../../lambdas/domain/held-report.ts';

type Submission = CongressView['submissions'][number];
type Opinion = NonNullable<Submission['partyOpinion']>;

/** Fields of a report that hold one value each. */
export const REPORT_FIELDS = [
  'on',
  'from',
  'form',
  'summoned',
  'present',
  'presidentBy',
  'president',
  'attendedBy',
  'minutes',
] as const;

/** Counts of one ballot. */
export const BALLOT_FIELDS = [
  'seats',
  'issued',
  'collected',
  'valid',
  'invalid',
  'elected',
  'vacant',
] as const;

/** Counts of people in a report. */
export type PeopleField = keyof HeldReport['people'];

/** A fact that is not what it was; undefined on the side where it was not told. */
export type FactChange =
  | { readonly fact: 'date'; readonly before: Day | undefined; readonly now: Day | undefined }
  | { readonly fact: 'note'; readonly before: string | undefined; readonly now: string | undefined }
  | {
      readonly fact: 'party-opinion';
      readonly before: Opinion | undefined;
      readonly now: Opinion | undefined;
    }
  | {
      readonly fact: 'report';
      readonly field: (typeof REPORT_FIELDS)[number];
      readonly before: string | number | undefined;
      readonly now: string | number | undefined;
    }
  | {
      readonly fact: 'ballot';
      readonly of: Ballot['of'];
      readonly field: (typeof BALLOT_FIELDS)[number];
      readonly before: number | undefined;
      readonly now: number | undefined;
    }
  | {
      readonly fact: 'people';
      readonly field: PeopleField;
      readonly before: number | undefined;
      readonly now: number | undefined;
    };

/** The registered day, if it is not the one that was known at the change `number`. */
export function dateChange(
  { history, date }: Pick<CongressView, 'history' | 'date'>,
  number: number,
): FactChange | undefined {
  const [later, earlier] = [
    history.filter(it => it.number > number),
    history.filter(it => it.number <= number),
  ];
  if (lastDate(later) === undefined) return undefined;
  const before = lastDate(earlier) ?? undefined;
  const now = date ?? undefined;
  return before === now ? undefined : { fact: 'date', before, now };
}

/** The day that the newest of these changes set, null where it took the day away, undefined if none did either. */
function lastDate(changes: CongressView['history']): Day | null | undefined {
  for (const event of changes.flatMap(({ events }) => events.toReversed())) {
    if (event.type === 'date-registered') return event.date;
    if (event.type === 'postponed') return event.to;
    if (event.type === 'failed') return event.newDate ?? null;
    if (event.type === 'recognition-refused') return null;
  }
  return undefined;
}

/** What was said beside the papers of one packet: its note, which every stage of it repeats, and the Party's opinion. */
export function submissionChanges(
  pairs: readonly { before: Submission | undefined; now: Submission }[],
): FactChange[] {
  const changes: FactChange[] = [];
  const [first] = pairs;
  if (first && first.before?.note !== first.now.note) {
    changes.push({ fact: 'note', before: first.before?.note, now: first.now.note });
  }
  for (const { before, now } of pairs) {
    const [was, is] = [before?.partyOpinion, now.partyOpinion];
    const isSame = was?.number === is?.number && was?.on === is?.on && was?.body === is?.body;
    if (!isSame) changes.push({ fact: 'party-opinion', before: was, now: is });
  }
  return changes;
}

/** Every number and word of a report that is not what it was. */
export function heldChanges(before: HeldReport | undefined, now: HeldReport | null): FactChange[] {
  if (!before || !now) return [];
  const changes: FactChange[] = [];
  for (const field of REPORT_FIELDS) {
    if (before[field] !== now[field]) {
      changes.push({ fact: 'report', field, before: before[field], now: now[field] });
    }
  }
  const ballotsOf = (held: HeldReport, of: Ballot['of']) => held.ballots.find(ballot => ballot.of === of);
  for (const of of new Set([...now.ballots, ...before.ballots].map(ballot => ballot.of))) {
    const [was, is] = [ballotsOf(before, of), ballotsOf(now, of)];
    for (const field of BALLOT_FIELDS) {
      if (was?.[field] !== is?.[field]) {
        changes.push({ fact: 'ballot', of, field, before: was?.[field], now: is?.[field] });
      }
    }
  }
  for (const field of new Set([...Object.keys(now.people), ...Object.keys(before.people)])) {
    const name = field as PeopleField;
    const [was, is] = [before.people[name], now.people[name]];
    if (was !== is) changes.push({ fact: 'people', field: name, before: was, now: is });
  }
  return changes;
}
