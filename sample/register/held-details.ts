import type { Dice } from './dice.ts';
import type { SampleUnion } from './sample-union.ts';

/** Seats of an executive committee below a number of members. */
const SEATS = [
  { below: 30, seats: 3 },
  { below: 50, seats: 5 },
  { below: 100, seats: 7 },
  { below: 150, seats: 9 },
];

/** Gives a union that has held its congress the figures of it: who came, and who was elected. */
export function describeCongress(union: SampleUnion, electedDirectly: boolean, dice: Dice): void {
  const isDelegate = union.members >= 100 && dice.chance(0.4);
  union.form = isDelegate ? 'delegate' : 'plenary';
  union.summoned = isDelegate ? Math.min(union.members, dice.whole(68, 92)) : union.members;
  union.present = Math.max(
    Math.ceil((union.summoned * 2) / 3),
    Math.round(union.summoned * (0.84 + dice.next() * 0.17)),
  );
  union.present = Math.min(union.present, union.summoned);
  union.direct = electedDirectly;
  union.reelected = dice.chance(0.68);
  union.delegates = union.members >= 50 ? 3 : union.members >= 20 ? 2 : 1;
  union.reserveDelegates = union.delegates > 1 ? 1 : 0;
  const delegates = union.delegates;
  union.delegateWomen = among(delegates, (union.women ?? 0) / union.members, dice);
  union.delegateMinorities = among(delegates, (union.minorities ?? 0) / union.members, dice);
  // Below ten members there is a president and no committee.
  if (union.members >= 10) electCommittee(union, dice);
  if (union.members >= 30) union.inspection = 3;
}

function electCommittee(union: SampleUnion, dice: Dice): void {
  const seats = SEATS.find(({ below }) => union.members < below)?.seats ?? 11;
  const elected = dice.chance(0.1) ? seats - 1 : seats;
  union.seats = seats;
  union.elected = elected;
  union.electedWomen = among(elected, (union.women ?? 0) / union.members + 0.05, dice);
  union.electedMinorities = among(elected, (union.minorities ?? 0) / union.members, dice);
  union.electedParty = among(elected, union.group === 'business' ? 0.25 : 0.8, dice);
  union.electedUnder35 = among(elected, 0.38, dice);
  union.electedFirstTime = among(elected, 0.35, dice);
  union.electedUniversity = among(elected, union.group === 'business' ? 0.45 : 0.85, dice);
}

function among(of: number, share: number, dice: Dice): number {
  return Array.from({ length: of }, () => dice.chance(share)).filter(Boolean).length;
}
