import type { HeldReport } from './held-report.ts';

type People = HeldReport['people'];

/** A count that cannot be: a part above its whole (`of` people), or a president who was not elected. */
export type PeopleFault =
  | {
      readonly code: 'part-over-committee' | 'part-over-delegates';
      readonly field: keyof People;
      readonly of: number;
    }
  | { readonly code: 'president-not-elected' };

const OF_COMMITTEE = ['women', 'minorities', 'party', 'under35', 'firstTime', 'university'] as const;
const OF_DELEGATES = ['delegateWomen', 'delegateMinorities'] as const;

/** What cannot be in the counts of people of a report; what was not told is held against nobody. */
export function peopleFaults({
  people,
  president,
  presidentBy,
}: Pick<HeldReport, 'people' | 'president' | 'presidentBy'>): PeopleFault[] {
  const { committee, delegates, reserveDelegates } = people;
  const upward = delegates === undefined ? undefined : delegates + (reserveDelegates ?? 0);
  const over = (fields: readonly (keyof People)[], of: number | undefined, code: Over): PeopleFault[] =>
    fields.flatMap(field => (of !== undefined && (people[field] ?? 0) > of ? [{ code, field, of }] : []));
  return [
    ...over(OF_COMMITTEE, committee, 'part-over-committee'),
    ...over(OF_DELEGATES, upward, 'part-over-delegates'),
    ...(president && presidentBy === 'not-yet' ? [{ code: 'president-not-elected' } as const] : []),
  ];
}

type Over = 'part-over-committee' | 'part-over-delegates';
