import { type Arrangement, attendeesOf, sessionOf, subsOf } from '../calendar-entry.ts';
import { type Booked, clashesOf, freeSlots } from '../clashes.ts';
import { finishBy } from '../clocks.ts';
import type { CommandOf } from '../commands.ts';
import { type Congress, isHeld } from '../congress.ts';
import { notLive } from './not-live.ts';
import { accept, type Context, type Decide, NOTHING, refuse } from './ruling.ts';

type Plan = CommandOf<'plan-attendance'>;

/** Half-days offered in place of one on which somebody is expected elsewhere. */
export const SLOTS_OFFERED = 4;

/** Says when in its day a congress is, where, and who attends for the unions above. */
export const decidePlanAttendance: Decide<Plan> = (congress, command, context) => {
  const fault = notLive(congress) ?? (isHeld(congress) ? refuse('already-held') : undefined);
  if (fault) return fault;
  if (!congress.date) return refuse('no-date-registered', 'date');
  if (command.date !== congress.date) return refuse('date-moved', 'date', { day: congress.date });
  const planned = arrangementOf(congress, command);
  if (JSON.stringify(planned) === JSON.stringify(congress.arrangement)) return NOTHING;
  const unfit = subsOf(command.attendees ?? []).find(sub => !mayAttend(sub, context));
  if (unfit) return refuse('attendee-unfit', 'attendees');
  const clashes = needsBooking(congress, planned) ? clashesAt(congress, planned, context) : [];
  const [first] = clashes;
  if (first && !command.confirmClash)
    return refuse('attendee-clash', 'attendees', clashValues(first, congress, planned, context));
  return accept({
    type: 'attendance-planned',
    on: context.today,
    ...planned,
    ...(clashes.length > 0 && { clashes: clashes.map(({ sub, term, union }) => ({ sub, term, union })) }),
  });
};

/** What stands once `command` is obeyed: attendees that it does not name stay, if they were named for this very day. */
export function arrangementOf(congress: Congress, command: Plan): Arrangement {
  return {
    date: command.date,
    ...(command.time ? { time: command.time } : command.session && { session: command.session }),
    ...(command.place && { place: command.place }),
    attendees: command.attendees ?? attendeesOf(congress),
  };
}

/** True if people are wanted at another time than before, or other people. */
export function needsBooking(congress: Congress, planned: Arrangement): boolean {
  const before = { subs: subsOf(attendeesOf(congress)), session: sessionOf(congress.arrangement ?? {}) };
  const subs = subsOf(planned.attendees);
  const isNew = subs.some(sub => !before.subs.includes(sub));
  return isNew || (subs.length > 0 && sessionOf(planned) !== before.session);
}

function wantedAt(congress: Congress, planned: Arrangement) {
  const { term, union } = congress;
  return { term, union, day: planned.date, session: sessionOf(planned), subs: subsOf(planned.attendees) };
}

function clashesAt(congress: Congress, planned: Arrangement, { attendance }: Context): Booked[] {
  return clashesOf(wantedAt(congress, planned), attendance?.booked ?? []);
}

function clashValues(
  { sub, name, session }: Booked,
  congress: Congress,
  planned: Arrangement,
  context: Context,
) {
  const { attendance, term } = context;
  const free = freeSlots(wantedAt(congress, planned), attendance?.booked ?? [], {
    calendar: term.calendar,
    last: attendance?.until ?? finishBy(congress, term),
    count: SLOTS_OFFERED,
  });
  return {
    name: attendance?.people.find(it => it.sub === sub)?.name ?? '',
    ...(name && { union: name }),
    day: planned.date,
    ...(session && { session }),
    free: free.map(slot => `${slot.session} ${slot.day}`),
  };
}

/** Only somebody of a union above attends for it. */
function mayAttend(sub: string, { attendance, union }: Context): boolean {
  const person = attendance?.people.find(it => it.sub === sub);
  return person !== undefined && isOfUnionAbove(person, union);
}

/** True if somebody has a post at a union above `union`, and is not kept out. */
export function isOfUnionAbove(
  person: { readonly posts: readonly { readonly union: string }[]; readonly isDisabled?: boolean },
  union: { readonly above: readonly string[] },
): boolean {
  return !person.isDisabled && person.posts.some(post => union.above.includes(post.union));
}
