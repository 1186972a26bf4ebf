import { describe, expect, test } from 'vitest';
import type { Command } from '../../lambdas/domain/commands.ts';
import { type Congress, currentStage, isLive } from '../../lambdas/domain/congress.ts';
import { type Contribution, difference } from '../../lambdas/domain/contributions.ts';
import type { Day } from '../../lambdas/domain/days.ts';
import { decide } from '../../lambdas/domain/decide.ts';
import { directive } from '../../lambdas/domain/directive.ts';
import type { Measure } from '../../lambdas/domain/measures.ts';
import { tellingsOf } from '../../lambdas/domain/notices.ts';
import {
  approve,
  correctHeld,
  leave,
  object,
  onBehalf,
  refuseRecognition,
  reportOf,
  submit,
  withdraw,
  withdrawHeld,
  withdrawRecognition,
} from '../fixtures/commands-in-words.ts';
import {
  congressAfter,
  congressAt,
  obey,
  passed,
  recognisedCongress,
  recorded,
  sampleContext,
  TODAY,
  upTo,
} from '../fixtures/congress-after.ts';

const LATER: Day = '2023-03-20';
const then = (congress: Congress, command: Command, today = LATER) =>
  obey(congress, command, sampleContext(today));
const ruled = (congress: Congress, command: Command, today = LATER) =>
  decide(congress, command, sampleContext(today));

/** A congress that was held on `on`, confirmed on `TODAY`. */
const heldOn = (on: Day) =>
  congressAfter([
    ...upTo('held'),
    { ...submit(['held'], TODAY), held: reportOf(on) },
    approve('held', 1, TODAY),
  ]);

/** The figure of one measure as of one day as known on another, from what both changes wrote. */
function figure(first: Congress, second: Congress) {
  const facts: (Contribution & { recorded: Day })[] = [
    ...difference(undefined, first, sampleContext().term, TODAY).map(it => ({ ...it, recorded: TODAY })),
    ...difference(first, second, sampleContext().term, LATER).map(it => ({ ...it, recorded: LATER })),
  ];
  return (measure: Measure, asOf: Day, knownAt: Day) =>
    facts
      .filter(it => it.measure === measure && it.on <= asOf && it.recorded <= knownAt)
      .reduce((sum, { count }) => sum + count, 0);
}

describe('a confirmed report is corrected', () => {
  test('and the figures of its day move, but not as they were known before', () => {
    const before = heldOn('2023-03-14');
    const after = then(before, correctHeld(reportOf('2023-03-16', { present: 15 })));
    const of = figure(before, after);
    expect(of('held.congress', '2023-03-14', LATER)).toBe(0);
    expect(of('held.congress', '2023-03-16', LATER)).toBe(1);
    expect(of('held.congress', '2023-03-14', TODAY)).toBe(1);
    expect(of('people.present', '2023-03-16', LATER)).toBe(15);
    expect(of('people.present', '2023-03-16', TODAY)).toBe(18);
  });

  test('also once it is recognised, and once the union is merged', () => {
    const correct = correctHeld(reportOf('2023-03-14'));
    for (const congress of [recognisedCongress(), then(recognisedCongress(), leave('merged', LATER))]) {
      expect(recorded(ruled(congress, correct))).toMatchObject([{ type: 'held-corrected', on: LATER }]);
      expect(isLive(then(congress, correct))).toBe(false);
    }
  });

  test('nothing is recorded where it tells the same', () => {
    const same = reportOf(TODAY, { people: { women: 2, committee: 3 } });
    expect(ruled(heldOn(TODAY), correctHeld(same))).toEqual({
      kind: 'events',
      events: [],
    });
  });

  test('and only what it tells otherwise is recorded', () => {
    const events = recorded(ruled(heldOn(TODAY), correctHeld(reportOf('2023-03-14'))));
    expect(events).toMatchObject([{ held: { on: '2023-03-14' } }]);
    const [counted] = recorded(ruled(heldOn(TODAY), correctHeld(reportOf(TODAY, { present: 17 }))));
    expect(counted).toMatchObject({ held: { present: 17 } });
    expect(counted && 'held' in counted && Object.keys(counted.held ?? {})).toEqual(['present']);
  });

  test('an event of several days may turn out to be of one', () => {
    const before = then(heldOn(TODAY), correctHeld(reportOf(TODAY, { from: '2023-03-14' })));
    const after = then(before, correctHeld(reportOf(TODAY)));
    expect(after.held).toMatchObject({ from: TODAY, on: TODAY });
  });

  test('without touching whether there are minutes: that is told by papers', () => {
    const after = then(heldOn(TODAY), correctHeld(reportOf('2023-03-14', { minutes: 'follow' })));
    expect(after.held).toMatchObject({ on: '2023-03-14', minutes: 'attached' });
  });

  test('and the day for asking for recognition counts from the day as it is now', () => {
    const before = then(heldOn('2023-01-20'), { type: 'open-stage', stage: 'recognition' }, TODAY);
    const after = then(before, correctHeld(reportOf('2023-03-14')));
    const { due } = after.stages.recognition;
    expect(due && due > (before.stages.recognition.due ?? '')).toBe(true);
    const counted = then(before, correctHeld(reportOf('2023-01-20', { present: 15 })));
    expect(counted.stages.recognition.due).toBe(before.stages.recognition.due);
  });

  test.each([
    ['future-day', 'held.on', reportOf('2023-03-21')],
    ['ballots-inconsistent', 'held.present', reportOf(TODAY, { present: 5 })],
    ['days-out-of-order', 'held.from', reportOf(TODAY, { from: '2023-03-16' })],
  ] as const)('only by a report that could have been filed: %s', (code, field, held) => {
    expect(ruled(heldOn(TODAY), correctHeld(held))).toMatchObject({ refusal: { code, field } });
  });

  test('never to a day after the recognition, nor after the union left', () => {
    const late = { refusal: { code: 'days-out-of-order', field: 'held.on' } };
    expect(ruled(recognisedCongress(), correctHeld(reportOf('2023-03-16')))).toMatchObject(late);
    const merged = then(heldOn('2023-03-01'), leave('merged', '2023-03-10'));
    expect(ruled(merged, correctHeld(reportOf('2023-03-10')))).toMatchObject(late);
    expect(ruled(merged, correctHeld(reportOf('2023-03-09'))).kind).toBe('events');
  });

  test('only once it is confirmed', () => {
    const reported = congressAt('held', 'submitted');
    expect(ruled(reported, correctHeld(reportOf(TODAY)))).toMatchObject({ refusal: { code: 'not-held' } });
  });
});

describe('a confirmation is taken back', () => {
  test('and the congress counts as held no more, but still as it was known before', () => {
    const before = heldOn('2023-03-14');
    const of = figure(before, then(before, withdrawHeld(1)));
    expect(of('held.congress', LATER, LATER)).toBe(0);
    expect(of('held.congress', LATER, TODAY)).toBe(1);
  });

  test('and all is as before the report: open to the union, on the day that it had registered', () => {
    const dated = congressAfter([
      { type: 'register-date', date: '2023-05-20' },
      ...upTo('held'),
      ...passed('held'),
      submit(['recognition'], TODAY),
    ]);
    const after = then(dated, withdrawHeld(1));
    expect(after.stages.held).toMatchObject({ side: 'open', round: 1 });
    expect(after.stages.recognition).toMatchObject({ side: 'waiting', round: 1 });
    expect(after.date).toBe('2023-05-20');
    expect(after).not.toHaveProperty('held');
    expect(directive(after, 'recognition', sampleContext(LATER).now)).toMatchObject({
      do: 'goto',
      stage: 'held',
    });
    expect(currentStage(then(then(after, submit(['held'], LATER)), approve('held', 2, LATER)))).toBe(
      'recognition',
    );
  });

  test('once: who comes later learns that it was dealt with', () => {
    const after = then(heldOn(TODAY), withdrawHeld(1));
    expect(ruled(after, withdrawHeld(1))).toEqual({ kind: 'stale', why: 'already-ruled', stage: 'held' });
  });

  test('which answers what the union said to a report filed in its place', () => {
    const forUnion = congressAfter([
      ...upTo('held'),
      onBehalf(submit(['held'], TODAY)),
      approve('held', 1, TODAY),
      object('held', 1),
    ]);
    expect(forUnion.objection).toBeDefined();
    expect(then(forUnion, withdrawHeld(1))).not.toHaveProperty('objection');
  });

  test('not before the recognition is', () => {
    const congress = recognisedCongress();
    expect(ruled(congress, withdrawHeld(1))).toMatchObject({ refusal: { code: 'still-recognised' } });
    const both = then(then(congress, withdrawRecognition(1)), withdrawHeld(1));
    expect(currentStage(both)).toBe('held');
  });

  test('and the union is told', () => {
    const events = recorded(ruled(heldOn(TODAY), withdrawHeld(1)));
    expect(tellingsOf(events, 'above')).toEqual([
      { to: 'union', about: { type: 'confirmation-withdrawn', stage: 'held' } },
    ]);
  });
});

describe('a recognition is taken back', () => {
  test('and counts no more, but still as it was known before; the congress stays held', () => {
    const before = recognisedCongress();
    const of = figure(before, then(before, withdrawRecognition(1)));
    expect(of('recognised', LATER, LATER)).toBe(0);
    expect(of('recognised', LATER, TODAY)).toBe(1);
    expect(of('held.congress', LATER, LATER)).toBe(1);
    expect(of('at.recognition.submitted', LATER, LATER)).toBe(1);
  });

  test('and the papers lie with the upper-level union as they were filed, to be ruled on or taken back', () => {
    const after = then(recognisedCongress(), withdrawRecognition(1));
    expect(after.stages.recognition).toMatchObject({ side: 'submitted', round: 1, due: expect.any(String) });
    expect(then(after, approve('recognition', 1, LATER)).recognisedOn).toBe(LATER);
    expect(currentStage(then(after, refuseRecognition('recognition', 1, LATER)))).toBe('held');
    expect(then(after, withdraw('recognition', 1)).stages.recognition.side).toBe('open');
  });

  test('and a new execution is called in the same change, for a congress that had ended', () => {
    const after = then(recognisedCongress(), withdrawRecognition(1));
    expect(after.attempt).toBe(1);
    expect(isLive(after)).toBe(true);
  });

  test('but none for a union that has left', () => {
    const merged = then(recognisedCongress(), leave('merged', LATER));
    expect(recorded(ruled(merged, withdrawRecognition(1))).map(event => event.type)).toEqual([
      'recognition-withdrawn',
    ]);
  });

  test('by a decision dated on the day of the recognition or later', () => {
    const congress = recognisedCongress();
    expect(recorded(ruled(congress, withdrawRecognition(1, LATER)))).toMatchObject([
      { on: LATER, ruling: { on: LATER } },
      {},
    ]);
    expect(ruled(congress, withdrawRecognition(1, '2023-03-14'))).toMatchObject({
      refusal: { code: 'days-out-of-order', field: 'ruling.on' },
    });
    expect(ruled(congress, withdrawRecognition(1, '2023-03-21'))).toMatchObject({
      refusal: { code: 'future-day', field: 'ruling.on' },
    });
  });
});
