import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runningClock } from '../../lambdas/domain/congress.ts';
import {
  type Day,
  isWorkingDay,
  plusDays,
  plusWorkingDays,
  workingDaysBetween,
} from '../../lambdas/domain/days.ts';
import type { Stage } from '../../lambdas/domain/stages.ts';
import { approve, giveBack, submit, withdraw } from '../fixtures/commands-in-words.ts';
import { congressAfter, congressAt, obey, open, sampleContext, TODAY } from '../fixtures/congress-after.ts';
import { sampleTerm } from '../fixtures/small-term.ts';

const { calendar } = sampleTerm();
const packet: Stage[] = ['plan', 'personnel', 'approval'];

describe('the clock of the union', () => {
  const opened = congressAt('plan', 'open');

  test('stops with a filing and keeps the working days that it had left', () => {
    const filed = obey(opened, submit(['plan'], TODAY), sampleContext());
    const left = workingDaysBetween(TODAY, '2023-05-16', calendar);
    expect(filed.stages.plan).toMatchObject({ unionLeft: left, clock: { since: TODAY, as: 'submitted' } });
  });

  test('starts again with them when the papers are returned, however long that took', () => {
    const filed = obey(opened, submit(['plan'], TODAY), sampleContext());
    const returned = obey(filed, giveBack('plan', 1), sampleContext('2023-07-03'));
    const { due = '', unionLeft } = returned.stages.plan;
    expect(workingDaysBetween('2023-07-03', due, calendar)).toBe(unionLeft);
  });

  test('gives no fewer days than the term does for filing again, even to a union that filed late', () => {
    const filed = obey(opened, submit(['plan'], '2023-06-30'), sampleContext('2023-06-30'));
    expect(filed.stages.plan.unionLeft).toBeLessThan(0);
    const returned = obey(filed, giveBack('plan', 1), sampleContext('2023-07-03'));
    expect(returned.stages.plan.due).toBe('2023-07-08');
  });

  test('goes on after a withdrawal with what it had left, and wins nothing by it', () => {
    const filed = obey(opened, submit(['plan'], TODAY), sampleContext());
    const taken = obey(filed, withdraw('plan', 1), sampleContext());
    expect(taken.stages.plan).toMatchObject({ side: 'open', due: '2023-05-16' });
    const later = obey(filed, withdraw('plan', 1), sampleContext('2023-03-20'));
    expect(later.stages.plan.due).toBe('2023-05-19');
    const late = obey(opened, submit(['plan'], '2023-06-30'), sampleContext('2023-06-30'));
    const still = obey(late, withdraw('plan', 1), sampleContext('2023-06-30'));
    expect(still.stages.plan.due).toBe('2023-05-16');
  });
});

const workedDay = (day: Day): Day => (isWorkingDay(day, calendar) ? day : workedDay(plusDays(day, 1)));

/** One round: the share of its own time that the union uses, and the days that the upper-level union takes. */
const round = fc.record({ share: fc.double({ min: 0, max: 1, noNaN: true }), reviewed: fc.nat(60) });

test('four rounds, whatever the reviewer takes, never make a union late that keeps within its own days', () => {
  fc.assert(
    fc.property(
      fc.array(round, { minLength: 4, maxLength: 4 }),
      fc.constantFrom<Stage[]>(['plan'], packet),
      fc.boolean(),
      (rounds, stages, isDated) => {
        const dated = isDated ? [{ type: 'register-date' as const, date: '2023-04-20' }] : [];
        let congress = congressAfter([open('plan'), ...dated]);
        let today = TODAY;
        const own = workingDaysBetween(today, congress.stages.plan.due ?? '', calendar);
        let used = 0;
        for (const [index, { share, reviewed }] of rounds.entries()) {
          // What it has left of its own days at the beginning, of which it uses a part.
          const days = Math.floor(share * (own - used));
          for (let worked = 0; worked < days; ) {
            today = plusDays(today, 1);
            if (isWorkingDay(today, calendar)) worked += 1;
          }
          used += days;
          expect(runningClock(congress)?.turn).toBe('union');
          expect(today <= (runningClock(congress)?.due ?? '')).toBe(true);
          congress = obey(congress, submit(stages, today), sampleContext(today));
          today = workedDay(plusDays(today, reviewed));
          congress = obey(congress, giveBack('plan', index + 1), sampleContext(today));
        }
        const left = workingDaysBetween(today, runningClock(congress)?.due ?? '', calendar);
        expect(left).toBeGreaterThanOrEqual(Math.max(own - used, 5));
      },
    ),
    { numRuns: 300 },
  );
});

describe('the clock of the reviewer', () => {
  const result: Stage[] = ['held', 'recognition'];
  const filed = obey(congressAt('held', 'open'), submit(result, TODAY), sampleContext());

  test('does not run for what lies behind papers that are with the union', () => {
    const returned = obey(filed, giveBack('held', 1), sampleContext('2023-03-20'));
    const again = obey(returned, submit(['held'], '2023-06-01'), sampleContext('2023-06-01'));
    const { recognition } = again.stages;
    expect(recognition).toMatchObject({ side: 'submitted', round: 1, clock: { since: '2023-06-01' } });
    expect(workingDaysBetween('2023-06-01', recognition.due ?? '', calendar)).toBe(15);
  });

  test('is not late for what it took itself: confirming a report wins no time for the rest', () => {
    const confirmed = obey(filed, approve('held', 1, '2023-03-20'), sampleContext('2023-03-20'));
    expect(confirmed.stages.recognition.due).toBe(filed.stages.recognition.due);
  });

  test('four rounds, whatever the union takes, never make a reviewer late that keeps within its own days', () => {
    const spans = fc.record({ reviewed: fc.nat(7), mended: fc.nat(60) });
    fc.assert(
      fc.property(fc.array(spans, { minLength: 4, maxLength: 4 }), rounds => {
        let congress = filed;
        let today = TODAY;
        const onTime = () => expect(today <= (runningClock(congress)?.due ?? '')).toBe(true);
        for (const [index, { reviewed, mended }] of rounds.entries()) {
          today = plusWorkingDays(today, reviewed, calendar);
          onTime();
          congress = obey(congress, giveBack('held', index + 1), sampleContext(today));
          today = plusDays(today, mended);
          congress = obey(congress, submit(['held'], today), sampleContext(today));
        }
        today = plusWorkingDays(today, 7, calendar);
        onTime();
        congress = obey(congress, approve('held', 5, today), sampleContext(today));
        expect(runningClock(congress)).toMatchObject({ stage: 'recognition', turn: 'upper' });
        today = plusWorkingDays(today, 8, calendar);
        onTime();
      }),
      { numRuns: 200 },
    );
  });
});
