import type { Officer } from '../../domain/authority.ts';
import type { Day } from '../../domain/days.ts';
import { deskInPlace, type OnDesk } from '../../domain/desk-in-place.ts';
import type { Desk } from '../../domain/ladder.ts';
import { giversFor, runningDelegations } from '../../domain/standing-in.ts';
import type { Addressees } from './addressees.ts';
import type { DigestLine } from './reminder-store.ts';

/** Somebody who is told something, and the `sub` of whom they stand in for with it. */
export type Told = { readonly sub: string; readonly inPlaceOf?: string };

/**
 * Who is told at a desk what lies there of `union`: its people, and whoever stands in for one of them that day, as far
 * as the delegation reaches. Each once, however many ways lead to them.
 */
export function toldAt(
  addressees: Addressees,
  desk: Desk,
  union: string,
  waiting: OnDesk,
  today: Day,
): Told[] {
  const own = addressees.at(desk).map(({ officer }) => officer);
  if (desk.kind !== 'upper') return own.map(({ sub }) => ({ sub }));
  const inPlaceOf = (officer: Officer) => {
    const givers = giversFor(officer, today).flatMap(sub => addressees.bySub.get(sub)?.officer ?? []);
    return deskInPlace({ officer, givers }, { id: union, above: [desk.of] }, waiting, today)?.inPlaceOf?.sub;
  };
  const receivers = standIns(addressees, own, today);
  return [
    ...own.map(officer => told(officer, inPlaceOf(officer))),
    ...receivers.map(officer => told(officer, inPlaceOf(officer))).filter(it => it.inPlaceOf),
  ];
}

/** Those who stand in for one of `givers` today, and hold no post of that desk themselves. */
export function standIns(addressees: Addressees, givers: readonly Officer[], today: Day): Officer[] {
  const subs = new Set(givers.flatMap(({ delegations = [] }) => delegations.map(({ to }) => to)));
  for (const { sub } of givers) subs.delete(sub);
  return [...subs].flatMap(sub => {
    const officer = addressees.bySub.get(sub)?.officer;
    return officer && givers.some(giver => runningDelegations(giver, officer, today).length > 0)
      ? officer
      : [];
  });
}

/** The lines that may still be told to `officer`, those in somebody's place while that lasts, with the name of whom. */
export async function namedLines(
  lines: readonly DigestLine[],
  officer: Officer,
  officerOf: (sub: string) => Promise<Officer | undefined>,
  today: Day,
): Promise<DigestLine[]> {
  const subs = new Set(lines.flatMap(line => line.inPlaceOf ?? []));
  const givers = new Map<string, string>();
  for (const sub of subs) {
    const giver = await officerOf(sub);
    if (giver && runningDelegations(giver, officer, today).length > 0) givers.set(sub, giver.name);
  }
  return lines.flatMap(line => {
    if (!line.inPlaceOf) return line;
    const name = givers.get(line.inPlaceOf);
    return name === undefined ? [] : { ...line, inPlaceOf: name };
  });
}

function told({ sub }: Officer, inPlaceOf: string | undefined): Told {
  return { sub, ...(inPlaceOf && { inPlaceOf }) };
}
