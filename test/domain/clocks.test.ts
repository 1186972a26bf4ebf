import { describe, expect, test } from 'vitest';
import { dueWhenOpened, dueWhenReturned, dueWhenSubmitted, finishBy } from '../../lambdas/domain/clocks.ts';
import type { Congress } from '../../lambdas/domain/congress.ts';
import type { Stage } from '../../lambdas/domain/stages.ts';
import { approve, giveBack, reportOf, rulingOf, submit } from '../fixtures/commands-in-words.ts';
import { congressAfter, congressAt, obey, open, sampleContext, TODAY } from '../fixtures/congress-after.ts';
import { sampleTerm, setting } from '../fixtures/small-term.ts';
import { sampleUnion, sampleUpper } from '../fixtures/small-tree.ts';

const TERM = sampleTerm();

function due(stage: Stage, over: Partial<Congress>, today = TODAY, term = TERM): string {
  return dueWhenOpened(stage, { ...congressAfter([]), ...over }, term, today);
}

describe('the union’s day for', () => {
  test.each<[string, Stage, Partial<Congress>, string]>([
    ['its packet, 15 days before the registered day', 'plan', { date: '2023-05-20' }, '2023-05-05'],
    ['its packet, 15 days before the finish-by day without one', 'plan', {}, '2023-05-16'],
    [
      'a plan alone, 30 days before the registered day',
      'plan',
      { bundled: false, date: '2023-05-20' },
      '2023-04-20',
    ],
    ['a plan alone without a date', 'plan', { bundled: false }, '2023-05-01'],
    ['its personnel proposal', 'personnel', { bundled: false, date: '2023-05-20' }, '2023-05-05'],
    ['its dossier', 'approval', { bundled: false }, '2023-05-16'],
    ['the report, 10 working days after the registered day', 'held', { date: '2023-04-28' }, '2023-05-17'],
    ['the report without a date: the finish-by day', 'held', {}, '2023-05-31'],
    [
      'the recognition, counted from the congress',
      'recognition',
      { held: reportOf('2023-03-13') },
      '2023-03-27',
    ],
  ])('%s', (_, stage, over, expected) => {
    expect(due(stage, over)).toBe(expected);
  });

  test('is never nearer than the shortest notice of 5 working days', () => {
    expect(due('plan', { date: '2023-03-25' })).toBe('2023-03-22');
    expect(due('plan', { date: '2023-04-06' })).toBe('2023-03-22');
    expect(due('plan', { date: '2023-04-07' })).toBe('2023-03-23');
    expect(due('plan', {}, '2023-05-30')).toBe('2023-06-06');
    expect(due('held', {}, '2023-06-30')).toBe('2023-07-07');
  });

  test('counts back in working days where the term says so', () => {
    const days = { ...TERM.days, dossierBefore: setting(15, 'working-days') };
    expect(due('plan', { date: '2023-05-20' }, TODAY, { ...TERM, days })).toBe('2023-04-26');
  });
});

describe('the finish-by day', () => {
  test('is that of the union’s level, inclusive or exclusive as the plan words it', () => {
    expect(finishBy({ level: 'grassroots' }, TERM)).toBe('2023-05-31');
    expect(finishBy({ level: 'upper' }, TERM)).toBe('2023-07-30');
  });

  test('of a level that the term leaves out is a mistake', () => {
    expect(() => finishBy({ level: 'province' }, TERM)).toThrow(/level province/);
  });

  test('an upper-level union runs the same clocks one level up, stage by stage', () => {
    const context = sampleContext(TODAY, { union: sampleUpper() });
    const congress = congressAfter([open('plan')], context);
    expect(congress.stages.plan.due).toBe('2023-06-30');
  });
});

describe('the other clocks', () => {
  test('a review lasts 7 working days, the recognition 15, a completion 5', () => {
    expect(dueWhenSubmitted(['plan', 'personnel', 'approval'], TERM, TODAY)).toBe('2023-03-24');
    expect(dueWhenSubmitted(['held', 'recognition'], TERM, TODAY)).toBe('2023-04-05');
    expect(dueWhenReturned(TERM, TODAY)).toBe('2023-03-22');
  });

  test('filing stops the union’s clock and starts the upper-level union’s; returning starts the union’s again', () => {
    const filed = congressAt('plan', 'submitted');
    expect(filed.stages.plan).toMatchObject({ due: '2023-03-24', unionDue: '2023-05-16' });
    const returned = obey(filed, giveBack('plan', 1), sampleContext('2023-03-20'));
    expect(returned.stages.plan).toMatchObject({ due: '2023-05-19', unionDue: '2023-05-19' });
  });
});

describe('a date', () => {
  const opened = congressAfter([open('plan')]);

  test('registered within the finish-by day moves the union’s day', () => {
    const dated = obey(opened, { type: 'register-date', date: '2023-04-20' }, sampleContext());
    expect(dated.stages.plan.due).toBe('2023-04-05');
  });

  test('does not move the day of papers that were returned, nor that of the upper-level union', () => {
    for (const side of ['returned', 'submitted', 'recommended'] as const) {
      const congress = congressAt('plan', side);
      const dated = obey(congress, { type: 'register-date', date: '2023-04-20' }, sampleContext());
      expect(dated.stages.plan.due).toBe(congress.stages.plan.due);
    }
  });

  test.each([
    ['under review', []],
    ['given back', [giveBack('plan', 2)]],
  ])('moves the day of the stage that is open while a change of what was approved is %s', (_, commands) => {
    const changed = congressAfter([
      ...[open('plan'), submit(['plan'], TODAY), approve('plan', 1, TODAY), open('personnel')],
      ...[submit(['plan'], TODAY), ...commands],
    ]);
    const dated = obey(changed, { type: 'register-date', date: '2023-04-20' }, sampleContext());
    expect(dated.stages.personnel.due).toBe('2023-04-05');
    expect(dated.stages.plan.due).toBe(changed.stages.plan.due);
  });

  test('put off beyond the finish-by day moves it too', () => {
    const context = sampleContext();
    const later = obey(
      opened,
      { type: 'postpone', to: '2023-06-20', reason: 'flood', ruling: rulingOf(TODAY) },
      context,
    );
    expect(later).toMatchObject({ date: '2023-06-20', postponedTo: '2023-06-20' });
    expect(later.stages.plan.due).toBe('2023-06-05');
  });
});

test('a small union files one packet, a large one its plan first', () => {
  const small = congressAfter([], sampleContext(TODAY, { union: sampleUnion({ members: 149 }) }));
  const large = congressAfter([], sampleContext(TODAY, { union: sampleUnion({ members: 150 }) }));
  expect([small.bundled, large.bundled]).toEqual([true, false]);
});

test('papers filed before the stage was opened are under review like any others', () => {
  expect(congressAfter([submit(['plan'], TODAY)]).stages.plan).toMatchObject({ due: '2023-03-24' });
});
