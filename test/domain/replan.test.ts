import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Command } from '../../lambdas/domain/commands.ts';
import type { Congress } from '../../lambdas/domain/congress.ts';
import { type Day, plusDays } from '../../lambdas/domain/days.ts';
import { decide } from '../../lambdas/domain/decide.ts';
import type { Term } from '../../lambdas/domain/term.ts';
import { congressAt, obey, recorded, sampleContext, TODAY } from '../fixtures/congress-after.ts';
import { sampleTerm } from '../fixtures/small-term.ts';

const REPLAN: Command = { type: 'replan', revision: 2, reason: '15/KH-LĐLĐ' };

function finishingOn(day: Day): Term {
  const term = sampleTerm();
  const [grassroots, ...others] = term.levels;
  if (!grassroots) throw new Error('the term has the grassroots');
  const finishBy = { ...grassroots.finishBy, day };
  return { ...term, levels: [{ ...grassroots, finishBy }, ...others] };
}

function reviewing(days: number): Term {
  const term = sampleTerm();
  return { ...term, days: { ...term.days, review: { ...term.days.review, value: days } } };
}

function replanned(congress: Congress, term: Term, today: Day = TODAY): Congress {
  return obey(congress, REPLAN, sampleContext(today, { term }));
}

const LATER = finishingOn('2023-06-30');
const opened = congressAt('plan', 'open');

describe('when the settings of the term change', () => {
  test('a clock gets the day that it would have had under them, with the version and the ground', () => {
    const events = recorded(decide(opened, REPLAN, sampleContext(TODAY, { term: LATER })));
    expect(events).toEqual([
      {
        type: 'deadline-moved',
        on: TODAY,
        stage: 'plan',
        due: '2023-06-15',
        reason: '15/KH-LĐLĐ',
        revision: 2,
      },
    ]);
  });

  test('the clock of the upper-level union follows too, counted from the day of filing', () => {
    const filed = congressAt('plan', 'submitted');
    expect(replanned(filed, reviewing(10), '2023-03-17').stages.plan.due).toBe('2023-03-29');
  });

  test('days off put in the calendar count for clocks that run', () => {
    const term = sampleTerm();
    const flood = { from: '2023-03-20', to: '2023-03-21', name: 'flood' };
    const calendar = { ...term.calendar, holidays: [...term.calendar.holidays, flood] };
    const filed = congressAt('plan', 'submitted');
    expect(replanned(filed, { ...term, calendar }).stages.plan.due).toBe('2023-03-28');
  });

  test('one that comes nearer leaves the shortest notice from that day', () => {
    const today = '2023-04-20';
    expect(replanned(opened, finishingOn('2023-04-30'), today).stages.plan.due).toBe('2023-04-27');
  });

  test('one that is nearer already than the shortest notice stays', () => {
    const today = '2023-05-15';
    expect(
      recorded(decide(opened, REPLAN, sampleContext(today, { term: finishingOn('2023-05-20') }))),
    ).toEqual([]);
  });

  test('one that was moved for the union alone stays', () => {
    const move: Command = { type: 'move-deadline', stage: 'plan', due: '2023-05-20', reason: 'flood' };
    const moved = obey(opened, move, sampleContext());
    expect(moved.stages.plan.isMoved).toBe(true);
    expect(replanned(moved, LATER)).toBe(moved);
    const dated = obey(moved, { type: 'register-date', date: '2023-05-25' }, sampleContext());
    expect(dated.stages.plan).not.toHaveProperty('isMoved');
  });

  test('a missed one that gets a day to come runs again, and one that is over by then too stays missed', () => {
    const late = '2023-05-20';
    const missed = obey(opened, { type: 'miss-deadline', stage: 'plan' }, sampleContext(late));
    expect(missed.stages.plan.isOverdue).toBe(true);
    const again = replanned(missed, LATER, late).stages.plan;
    expect(again.due).toBe('2023-06-15');
    expect(again).not.toHaveProperty('isOverdue');
    const still = replanned(missed, finishingOn('2023-06-02'), late).stages.plan;
    expect(still).toMatchObject({ due: '2023-05-18', isOverdue: true });
  });

  test('is done once: again, also on a later day, it changes nothing', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('open', 'submitted', 'returned', 'recommended' as const),
        fc.integer({ min: -60, max: 60 }),
        fc.integer({ min: 1, max: 20 }),
        fc.nat(60),
        fc.nat(30),
        (side, shifted, review, after, again) => {
          const term = finishingOn(plusDays('2023-05-31', shifted));
          const days = { ...term.days, review: { ...term.days.review, value: review } };
          const today = plusDays(TODAY, after);
          const once = replanned(congressAt('plan', side), { ...term, days }, today);
          expect(replanned(once, { ...term, days }, plusDays(today, again))).toBe(once);
        },
      ),
    );
  });
});

describe('a deadline that is moved for one union', () => {
  test('lies no further off than a year after the finish-by day', () => {
    const move = (due: Day): Command => ({ type: 'move-deadline', stage: 'plan', due, reason: 'flood' });
    expect(decide(opened, move('2100-01-01'), sampleContext())).toEqual({
      kind: 'refused',
      refusal: { code: 'due-too-far', field: 'due', values: { last: '2024-05-31' } },
    });
    expect(decide(opened, move('2024-05-31'), sampleContext()).kind).toBe('events');
  });
});
