import { expect, test } from 'vitest';
import type { Event } from '../../../lambdas/domain/events.ts';
import { standingReasons } from '../../../web/pages/congress/standing-reasons.ts';
import { congressView } from './congress-view.ts';

const PLAN = [{ stage: 'plan', round: 1 }] as const;
const RETURNED: Event = {
  type: 'returned',
  on: '2023-03-10',
  versions: PLAN,
  reasons: [{ code: 'unsigned' }],
  due: '2023-03-17',
};
const SUBMITTED: Event = { type: 'submitted', on: '2023-03-12', versions: PLAN, due: '2023-03-21' };
const MOVED: Event = { type: 'date-registered', on: '2023-03-13', date: '2023-04-20' };

/** A view whose history, newest first, has one change for each event. */
function viewAfter(side: 'returned' | 'open' | 'submitted', ...newestFirst: Event[]) {
  const history = newestFirst.map((event, index) => ({
    number: newestFirst.length - index,
    at: '2023-03-13T01:00:00Z',
    by: 'An',
    events: [event],
  }));
  return congressView({ side, history });
}

test('what was asked for stands until the union has filed again', () => {
  expect(standingReasons(viewAfter('returned', MOVED, RETURNED))?.ruling).toEqual(RETURNED);
  expect(standingReasons(viewAfter('submitted', SUBMITTED, RETURNED))).toBeUndefined();
});

test('an answered return does not come back with a later opening of the stage', () => {
  expect(standingReasons(viewAfter('open', SUBMITTED, RETURNED))).toBeUndefined();
});

test('a refusal sends back to the beginning with its reasons', () => {
  const rejected: Event = {
    type: 'rejected',
    on: '2023-03-14',
    versions: [{ stage: 'approval', round: 1 }],
    to: 'plan',
    reasons: [{ code: 'personnel-structure' }],
    ruling: { basis: 'written-opinion', documentNo: '1/TB', on: '2023-03-14', signer: 'CHỦ TỊCH' },
    due: '2023-03-21',
  };
  expect(standingReasons(viewAfter('open', rejected, SUBMITTED))?.ruling).toEqual(rejected);
});

test('a confirmation that was taken back says why, until the result is reported again', () => {
  const versions = [{ stage: 'held', round: 1 }] as const;
  const withdrawn: Event = {
    type: 'confirmation-withdrawn',
    on: '2023-03-14',
    versions,
    reason: 'Nhầm công đoàn.',
  };
  const view = { ...viewAfter('open', withdrawn, SUBMITTED), current: 'held' as const };
  expect(standingReasons(view)?.ruling).toEqual(withdrawn);
  const reported: Event = { type: 'submitted', on: '2023-03-15', versions, due: '2023-03-21' };
  const again = { ...viewAfter('open', reported, withdrawn), current: 'held' as const };
  expect(standingReasons(again)).toBeUndefined();
});

test('a nominee who dropped out and a congress that failed say so, until that is made good', () => {
  const dropped: Event = { type: 'nominee-dropped', on: '2023-03-14', cause: 'withdrew', due: '2023-03-21' };
  const failed: Event = { type: 'failed', on: '2023-03-14', cause: 'no-quorum' };
  const at = (current: 'personnel' | 'held', ...newestFirst: Event[]) =>
    standingReasons({ ...viewAfter('open', ...newestFirst), current })?.ruling;
  expect(at('personnel', MOVED, dropped)).toEqual(dropped);
  expect(at('held', MOVED, failed)).toEqual(failed);
  const versions = [{ stage: 'approval', round: 2 }] as const;
  const approved: Event = { type: 'approved', on: '2023-03-16', versions };
  expect(at('held', approved, dropped)).toBeUndefined();
});

test('what was refused long ago is not said of what comes after it', () => {
  const refused: Event = {
    type: 'recognition-refused',
    on: '2023-03-14',
    versions: [{ stage: 'recognition', round: 1 }],
    reasons: [],
    ruling: { basis: 'written-opinion', documentNo: '1/TB', on: '2023-03-14', signer: 'CHỦ TỊCH' },
  };
  const at = (current: 'held' | 'recognition') =>
    standingReasons({ ...viewAfter('open', refused), current })?.ruling.type;
  expect(at('held')).toBe('recognition-refused');
  expect(at('recognition')).toBeUndefined();
});
