import type { HeldReport } from '../domain/held-report.ts';

type Ballot = HeldReport['ballots'][number];

/** The counts of a ballot, in the order in which they are stored. Final. */
const COUNTS = ['seats', 'issued', 'collected', 'valid', 'invalid', 'elected', 'vacant'] as const;

type StoredBallot = readonly [of: Ballot['of'], counts: readonly number[], winners?: readonly number[]];

/** A report as a congress keeps it: the names of a ballot's counts would be half of its size, paid for at every change. */
export type StoredReport = Omit<HeldReport, 'ballots'> & { readonly ballots: readonly StoredBallot[] };

/** The report without the names of its ballots' counts. */
export function storedReport({ ballots, ...report }: HeldReport): StoredReport {
  return {
    ...report,
    ballots: ballots.map(({ of, winners, ...named }): StoredBallot => {
      const counts = COUNTS.map(count => named[count]);
      return winners ? [of, counts, winners] : [of, counts];
    }),
  };
}

/** The report that was stored so. */
export function reportIn({ ballots, ...report }: StoredReport): HeldReport {
  return {
    ...report,
    ballots: ballots.map(([of, counts, winners]) => ({
      of,
      ...(Object.fromEntries(COUNTS.map((count, index) => [count, counts[index]])) as Pick<
        Ballot,
        (typeof COUNTS)[number]
      >),
      ...(winners && { winners: [...winners] }),
    })),
  };
}
