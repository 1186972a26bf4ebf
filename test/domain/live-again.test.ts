import { describe, expect, test } from 'vitest';
import type { CommandOf } from '../../lambdas/domain/commands.ts';
import type { Congress } from '../../lambdas/domain/congress.ts';
import { decide } from '../../lambdas/domain/decide.ts';
import { leave, withdrawRecognition } from '../fixtures/commands-in-words.ts';
import {
  congressAfter,
  obey,
  recognisedCongress,
  recorded,
  sampleContext,
  TODAY,
} from '../fixtures/congress-after.ts';
import { sampleUnion } from '../fixtures/small-tree.ts';

const CONTEXT = sampleContext();
const owing: CommandOf<'change-register'> = {
  type: 'change-register',
  kind: 'obligation',
  on: TODAY,
  change: { owes: 'congress' },
  decisionNo: '7/QĐ',
};

/** Everything that the register said of `congress` later never was. */
function undoing({ parent, obligation, spans }: Congress): CommandOf<'restore'> {
  const { above, stays, status, members } = sampleUnion();
  return {
    type: 'restore',
    of: 'change-1',
    parent,
    obligation,
    spans: [...spans],
    entry: { above: [...above], stays: [...stays], status, members },
  };
}

describe('a congress that is live again after its end gets an execution in the same change', () => {
  const before = congressAfter([]);
  test.each([
    ['once it owes a congress again', obey(before, leave('exempted', TODAY), CONTEXT), owing],
    ['once its dissolution is undone', obey(before, leave('dissolved', TODAY), CONTEXT), undoing(before)],
    ['once its recognition is taken back', recognisedCongress(), withdrawRecognition(1)],
  ])('%s', (_, ended, command) => {
    const events = recorded(decide(ended, command, CONTEXT));
    expect(events.at(-1)).toEqual({
      type: 'machine-called',
      on: TODAY,
      attempt: ended.attempt + 1,
      reason: 'again',
    });
  });

  test('and none while it goes on anyway, or is as ended as before', () => {
    const called = (congress: Congress, command: Parameters<typeof obey>[1]) =>
      recorded(decide(congress, command, CONTEXT)).filter(event => event.type === 'machine-called');
    expect(called(before, { ...owing, kind: 'resized', change: { members: 30 } })).toEqual([]);
    const exempted = obey(before, leave('exempted', TODAY), CONTEXT);
    expect(called(exempted, { ...owing, kind: 'resized', change: { members: 30 } })).toEqual([]);
  });
});
