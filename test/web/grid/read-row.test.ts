import { describe, expect, test } from 'vitest';
import { type Cells, editableColumns } from '../../../web/pages/grid/grid-columns.ts';
import { readRow } from '../../../web/pages/grid/read-row.ts';
import { gridLine, RULES } from './grid-line.ts';

const read = (cells: Cells, over = {}) => readRow(gridLine(over), cells, RULES);
const kinds = (cells: Cells, over = {}) => read(cells, over).steps.map(({ kind }) => kind);
/** What a reviewer may do to a line. */
const REVIEWS = { actions: ['return', 'recommend'] } as const;

describe('the day of a row', () => {
  test.each(['20/4/2023', '20.4.23', '20/4', ' 20-4 '])('written as %s is registered', text => {
    expect(read({ date: text }).steps).toEqual([
      { kind: 'date', day: '2023-04-20', command: { type: 'register-date', date: '2023-04-20' } },
    ]);
  });

  test('as it is recorded already asks for nothing', () => {
    expect(kinds({ date: '20/4' }, { date: '2023-04-20' })).toEqual([]);
  });

  test.each(['31/2', 'mai', '14/3/2023'])('%s is wrong at once', text => {
    const { steps, faults } = read({ date: text });
    expect(steps).toEqual([]);
    expect(faults.date).toBeTruthy();
  });

  test('beyond the last one needs the consent, with its number and day', () => {
    const date = '5/6/2023';
    expect(read({ date })).toMatchObject({
      steps: [],
      needsConsent: true,
      missing: ['consentOn', 'consentNo'],
    });
    expect(read({ date, consentNo: '7/CV', consentOn: '16/3' }).faults.consentOn).toBeTruthy();
    const consent = { documentNo: '7/CV', on: '2023-03-14' };
    expect(read({ date, consentNo: '7/CV', consentOn: '14/3' }).steps).toMatchObject([
      { command: { date: '2023-06-05', consent } },
    ]);
  });

  test('beyond the last one is asked for by who may not consent, and no consent is wanted of them', () => {
    const command = { type: 'register-date', date: '2023-06-05' };
    const asked = { kind: 'date', day: '2023-06-05', isAsked: true, command };
    for (const cells of [{ date: '5/6/2023' }, { date: '5/6/2023', consentNo: '7/CV' }])
      expect(read(cells, REVIEWS)).toEqual({
        steps: [asked],
        faults: {},
        missing: [],
        needsConsent: false,
        asksBeyond: '2023-05-31',
      });
  });
});

describe('the result of a row', () => {
  const typed: Cells = { heldOn: '14/3', summoned: '20', present: '18' };

  test('is reported on behalf with the minutes to follow, as is usual for a union of its size', () => {
    expect(read(typed).steps).toMatchObject([
      {
        kind: 'held',
        command: {
          type: 'submit',
          stages: ['held'],
          onBehalf: { source: 'telephone' },
          held: { on: '2023-03-14', form: 'plenary', presidentBy: 'committee', minutes: 'follow' },
        },
      },
    ]);
    expect(read(typed, { members: 8 }).steps).toMatchObject([
      { command: { held: { presidentBy: 'congress' } } },
    ]);
  });

  test('is confirmed after it, by who signs', () => {
    expect(kinds({ ...typed, confirm: 'x' })).toEqual(['held', 'confirm']);
    expect(kinds(typed, REVIEWS)).toEqual(['held']);
    expect(editableColumns(gridLine(REVIEWS)).has('confirm')).toBe(false);
  });

  test('that the union reported is only confirmed', () => {
    expect(kinds({ confirm: 'x' }, { side: 'submitted', round: 1 })).toEqual(['confirm']);
  });

  test('says what is missing', () => {
    expect(read({ confirm: 'x' }).missing).toEqual(['heldOn', 'summoned', 'present']);
    expect(read({ heldOn: '14/3' }).missing).toEqual(['summoned', 'present']);
  });

  test('without a quorum, or of a day to come, is wrong at once', () => {
    expect(read({ ...typed, present: '10' }).faults.present).toContain('10/20');
    expect(read({ ...typed, heldOn: '16/3' }).faults.heldOn).toBeTruthy();
    expect(read({ ...typed, summoned: 'hai' }).faults.summoned).toBeTruthy();
    expect(read({ ...typed, form: 'bất kỳ' }).steps).toEqual([]);
  });
});

test('what was typed before the union went on stays, marked, and asks for nothing', () => {
  const { steps, faults } = read({ heldOn: '14/3', date: '20/4' }, { side: 'submitted', round: 1 });
  expect(steps).toEqual([]);
  expect(Object.keys(faults)).toEqual(['date', 'heldOn']);
});

describe('the packet of a row', () => {
  const over = { current: 'plan', side: 'open' };

  test('is filed on behalf once its originals are there', () => {
    expect(read({ before: 'paper' }, over).faults.onPaper).toBeTruthy();
    expect(read({ before: 'paper', onPaper: 'x' }, over).steps).toEqual([
      { kind: 'before', source: 'paper' },
    ]);
  });
});

test.each([
  [
    'waits for its congress',
    {},
    [
      'date',
      'consentNo',
      'consentOn',
      'heldOn',
      'summoned',
      'present',
      'form',
      'presidentBy',
      'source',
      'confirm',
    ],
  ],
  ['has not filed', { current: 'plan' }, ['date', 'consentNo', 'consentOn', 'before', 'onPaper']],
  ['waits for approval', { current: 'approval', side: 'submitted' }, ['date', 'consentNo', 'consentOn']],
  ['was reported', { side: 'submitted' }, ['confirm']],
  ['was held', { current: 'recognition', heldOn: '2023-03-01' }, []],
  ['owes nothing', { obligation: 'exempt-new', current: 'plan' }, []],
  ['was merged', { outcome: 'merged' }, []],
] as const)('of a union that %s only what makes sense may be typed', (_, over, columns) => {
  expect([...editableColumns(gridLine(over))]).toEqual(columns);
});
