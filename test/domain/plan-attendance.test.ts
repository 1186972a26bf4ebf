import { describe, expect, test } from 'vitest';
import { attendeesOf, calendarEntry } from '../../lambdas/domain/calendar-entry.ts';
import type { CommandOf } from '../../lambdas/domain/commands.ts';
import type { Congress } from '../../lambdas/domain/congress.ts';
import type { Context } from '../../lambdas/domain/decide/ruling.ts';
import { decide } from '../../lambdas/domain/decide.ts';
import { reportOf, submit } from '../fixtures/commands-in-words.ts';
import { congressAfter, obey, sampleContext, TODAY, upTo } from '../fixtures/congress-after.ts';

const DAY = '2023-04-11';
const TAM = { sub: 'tam', name: 'Tam', posts: [{ union: 'u-upper', role: 'reviewer' as const }] };
const attendance: Context['attendance'] = { people: [TAM], booked: [], until: '2023-05-02' };

function dated(): Congress {
  return obey(congressAfter([]), { type: 'register-date', date: DAY }, sampleContext());
}

function plan(over: Partial<CommandOf<'plan-attendance'>> = {}): CommandOf<'plan-attendance'> {
  return { type: 'plan-attendance', date: DAY, session: 'morning', ...over };
}

function refusal(congress: Congress, command: CommandOf<'plan-attendance'>, over: Partial<Context> = {}) {
  const ruling = decide(congress, command, sampleContext(TODAY, { attendance, ...over }));
  return ruling.kind === 'refused' ? ruling.refusal : undefined;
}

describe('planning the day of a congress', () => {
  test('is for the registered day: for no other, and for none', () => {
    expect(refusal(congressAfter([]), plan())?.code).toBe('no-date-registered');
    expect(refusal(dated(), plan({ date: '2023-04-12' }))).toMatchObject({
      code: 'date-moved',
      values: { day: DAY },
    });
    expect(refusal(dated(), plan())).toBeUndefined();
  });

  test('says the hour, the place and who attends, and nothing when it is said again', () => {
    const command = plan({
      time: '07:30',
      place: 'Hall',
      attendees: [{ sub: 'tam' }, { role: 'The chair' }],
    });
    const context = sampleContext(TODAY, { attendance });
    const planned = obey(dated(), command, context);
    expect(calendarEntry(planned)).toEqual({
      day: DAY,
      state: 'planned',
      kind: 'congress',
      time: '07:30',
      place: 'Hall',
      attendees: [{ sub: 'tam' }, { role: 'The chair' }],
    });
    expect(obey(planned, command, context)).toBe(planned);
  });

  test('of the union itself leaves those who were named', () => {
    const context = sampleContext(TODAY, { attendance });
    const named = obey(dated(), plan({ attendees: [{ sub: 'tam' }] }), context);
    const placed = obey(named, plan({ place: 'Hall' }), context);
    expect(attendeesOf(placed)).toEqual([{ sub: 'tam' }]);
  });

  test('names nobody whose office is not above, or who was kept out', () => {
    const command = plan({ attendees: [{ sub: 'tam' }] });
    const people = (over: object) => ({ attendance: { ...attendance, people: [{ ...TAM, ...over }] } });
    expect(
      refusal(dated(), command, people({ posts: [{ union: 'elsewhere', role: 'reviewer' }] }))?.code,
    ).toBe('attendee-unfit');
    expect(refusal(dated(), command, people({ isDisabled: true }))?.code).toBe('attendee-unfit');
    expect(refusal(dated(), command)).toBeUndefined();
  });

  test('warns where somebody is expected elsewhere, unless that is known', () => {
    const booked = [{ sub: 'tam', day: DAY, term: 't', union: 'u-2', upper: 'a', name: 'Union two' }];
    const over = { attendance: { ...attendance, booked } };
    const command = plan({ attendees: [{ sub: 'tam' }] });
    expect(refusal(dated(), command, over)).toMatchObject({
      code: 'attendee-clash',
      values: {
        name: 'Tam',
        union: 'Union two',
        free: ['morning 2023-04-12', 'afternoon 2023-04-12', 'morning 2023-04-13', 'afternoon 2023-04-13'],
      },
    });
    const known = decide(dated(), { ...command, confirmClash: true }, sampleContext(TODAY, over));
    expect(known).toMatchObject({ events: [{ clashes: [{ sub: 'tam', union: 'u-2' }] }] });
    const confirmed = obey(dated(), { ...command, confirmClash: true }, sampleContext(TODAY, over));
    expect(refusal(confirmed, plan({ place: 'Hall' }), over)).toBeUndefined();
  });
});

describe('the place in the calendar', () => {
  const planned = obey(
    dated(),
    plan({ time: '07:30', attendees: [{ sub: 'tam' }] }),
    sampleContext(TODAY, { attendance }),
  );

  test('moves with the day, for which attendees have to be named again', () => {
    const moved = obey(planned, { type: 'register-date', date: '2023-04-20' }, sampleContext());
    expect(calendarEntry(moved)).toMatchObject({ day: '2023-04-20', time: '07:30', attendees: [] });
    expect(moved.calendar?.version).toBe(moved.version);
  });

  test('keeps its version while nothing that it shows changes', () => {
    const filed = obey(planned, submit(['plan'], TODAY), sampleContext());
    expect(filed.version).toBeGreaterThan(planned.version);
    expect(filed.calendar).toEqual(planned.calendar);
  });

  test('is given up with the day, and taken again with another', () => {
    const waiting = congressAfter([...upTo('held'), { type: 'register-date', date: DAY }]);
    const failed = obey(waiting, { type: 'report-failed', on: TODAY, cause: 'no-quorum' }, sampleContext());
    expect(calendarEntry(failed)).toMatchObject({ day: DAY, state: 'cancelled' });
    const again = obey(failed, { type: 'register-date', date: '2023-05-05' }, sampleContext());
    expect(calendarEntry(again)).toMatchObject({ day: '2023-05-05', state: 'approved' });
    expect(again.calendar).toEqual({ version: again.version });
  });

  test('of a congress that never had a registered day is where it was held', () => {
    const held = reportOf('2023-03-01');
    const past = { held, before: { state: 'approved' }, after: { state: 'none' } } as const;
    const told = congressAfter([], sampleContext());
    expect(calendarEntry(told)).toBeUndefined();
    const enrolled = obey(undefined, { type: 'enrol', obligation: 'congress', past }, sampleContext());
    expect(calendarEntry(enrolled)).toMatchObject({ day: '2023-03-01', state: 'held' });
  });
});
