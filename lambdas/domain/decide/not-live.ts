import { type Congress, isLive, isObliged } from '../congress.ts';
import { type Ruling, refuse } from './ruling.ts';

/** Refuses a command on a congress that has ended, or on a union that owes none; undefined while it is live. */
export function notLive(congress: Congress): Ruling | undefined {
  if (isLive(congress)) return undefined;
  return refuse(congress.outcome || isObliged(congress) ? 'ended' : 'not-obliged');
}
