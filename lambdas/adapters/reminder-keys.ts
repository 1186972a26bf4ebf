import type { Day } from '../domain/days.ts';
import type { Key } from './keys.ts';

/** A reminder of a congress, told once, whatever its deadline is moved to. */
export const reminderKey = (term: string, union: string, id: string): Key => ({
  pk: `REMINDERS#${term}#${union}`,
  sk: id,
});

/** The digests of one person, line by line; who has one on a day; and the days on which the ladder was walked. */
export const digestPartition = (sub: string): string => `DIGEST#${sub}`;
export const digestLineKey = (sub: string, day: Day, id: string): Key => ({
  pk: digestPartition(sub),
  sk: `${day}#${id}`,
});
export const digestHeadsPartition = (day: Day): string => `DIGESTS#${day}`;
export const digestHeadKey = (day: Day, sub: string): Key => ({ pk: digestHeadsPartition(day), sk: sub });
export const DIGEST_RUNS = 'DIGEST-RUNS';
export const digestRunKey = (day: Day): Key => ({ pk: DIGEST_RUNS, sk: day });

/** That an address takes no mail, since the mail of a day. */
export type Bounce = { readonly address: string; readonly day: Day };

/** That the address of a person takes no mail. */
export const bounceKey = (sub: string): Key => ({ pk: `MAIL#${sub}`, sk: 'BOUNCE' });
