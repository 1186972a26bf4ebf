import type { Day } from './days.ts';
import type { Progress } from './progress.ts';

/** Figures that stand in a report: frozen with its number, whatever is recorded later. */
export type SignOff = {
  /** Number and symbol of the report, such as "659/BC-LĐLĐ". */
  readonly number: string;
  readonly asOf: Day;
  readonly knownAt: Day;
  /** Instant, ISO 8601 UTC. */
  readonly signedAt: string;
  /** `sub` of who signed off. */
  readonly by: string;
  readonly note?: string;
  readonly figures: Progress;
  /** SHA-256 (hex) of the figures. */
  readonly hash: string;
};

/** The numbers of a report that a later entry may change. */
const ADJUSTED = ['held', 'managed', 'obliged', 'recognised', 'pilotsHeld'] as const;

/** One of the numbers that a later entry may change. */
export type Adjusted = (typeof ADJUSTED)[number];

/** By how much numbers differ now from what was signed off for the same day; zero where absent. */
export type Adjustment = Partial<Record<Adjusted, number>>;

/** What is known now of the day of a sign-off, less what was signed off: in all, and of each upper-level union. */
export type SignOffDifference = {
  readonly total: Adjustment;
  readonly unions: readonly { readonly id: string; readonly name: string; readonly by: Adjustment }[];
};

/** The difference of `now`, the figures of the same day as they are known now, to what was signed off. */
export function differenceTo(signed: Progress, now: Progress): SignOffDifference {
  const before = new Map(signed.unions.map(row => [row.id, row]));
  const after = new Map(now.unions.map(row => [row.id, row]));
  const ids = [...new Set([...after.keys(), ...before.keys()])];
  return {
    total: adjustment(signed, now),
    unions: ids.flatMap(id => {
      const by = adjustment(before.get(id) ?? {}, after.get(id) ?? {});
      const name = (after.get(id) ?? before.get(id))?.name ?? id;
      return Object.keys(by).length > 0 ? [{ id, name, by }] : [];
    }),
  };
}

function adjustment(
  before: Partial<Record<Adjusted, number>>,
  after: Partial<Record<Adjusted, number>>,
): Adjustment {
  const changed = ADJUSTED.map(name => [name, (after[name] ?? 0) - (before[name] ?? 0)] as const);
  return Object.fromEntries(changed.filter(([, by]) => by !== 0));
}

/** The number of a report as a key: case and spaces around signs make no other report. */
export function reportKey(number: string): string {
  return number.replace(/\s+/g, '').toUpperCase();
}
