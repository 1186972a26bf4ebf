import { type Congress, isHeld } from '../../domain/congress.ts';
import type { Union } from '../../domain/register.ts';
import type { CongressRow } from './readers.ts';

/** The row that lists show of a congress: all but its report, of which they need the confirmed day only. */
export function rowOf(congress: Congress, { name, members }: Pick<Union, 'name' | 'members'>): CongressRow {
  const { held, arrangement: _, calendar: __, ...core } = congress;
  if (!held || !isHeld(congress)) return { congress: core, name, members };
  const { on, attendedBy, minutes } = held;
  return {
    congress: core,
    name,
    members,
    heldOn: on,
    ...(attendedBy && { attendedBy }),
    ...(minutes === 'follow' && { lacksMinutes: true }),
  };
}
