import { describe, expect, test } from 'vitest';
import { unionsAsKnown } from '../../lambdas/domain/as-known.ts';
import type { Command } from '../../lambdas/domain/commands.ts';
import type { Congress } from '../../lambdas/domain/congress.ts';
import { difference, standings } from '../../lambdas/domain/contributions.ts';
import { shownCount } from '../../lambdas/domain/shown.ts';
import { approve, submit } from '../fixtures/commands-in-words.ts';
import {
  congressAfter,
  congressAt,
  obey,
  recognisedCongress,
  sampleContext,
  upTo,
} from '../fixtures/congress-after.ts';

const isCounted = (congress: Congress) =>
  standings(congress).filter(({ measure }) => measure === 'dossier.approved').length;

describe('a dossier counts as approved', () => {
  test.each([
    ['not while the plan is filed', congressAt('plan', 'submitted'), 0],
    ['not while the approval is asked for', congressAt('approval', 'submitted'), 0],
    ['once it waits for the day', congressAt('held', 'open'), 1],
    ['while the recognition is asked for', congressAt('recognition', 'submitted'), 1],
    ['once it is recognised', recognisedCongress(), 1],
  ])('%s', (_, congress, count) => {
    expect(isCounted(congress)).toBe(count);
  });

  test('once, on any day, also where the recognition is recorded later than it is dated', () => {
    const [dated, filed, recorded] = ['2023-03-16', '2023-03-17', '2023-03-20'];
    const { term } = sampleContext();
    const facts: Parameters<typeof unionsAsKnown>[0] extends Iterable<infer F> ? F[] : never = [];
    let congress = congressAfter(upTo('recognition'), sampleContext());
    const day = (today: string, before: Congress | undefined, after: Congress) =>
      facts.push(
        ...difference(before, after, term, today).map(fact => ({ ...fact, union: 'u', recorded: today })),
      );
    day('2023-03-15', undefined, congress);
    const steps: [string, Command][] = [
      [filed, submit(['recognition'], filed)],
      [recorded, approve('recognition', 1, dated)],
    ];
    for (const [today, command] of steps) {
      const after = obey(congress, command, sampleContext(today));
      day(today, congress, after);
      congress = after;
    }
    for (const asOf of ['2023-03-15', dated, filed, '2023-03-18', recorded, '2023-03-31']) {
      const [union] = unionsAsKnown(facts, { asOf, knownAt: '9999-12-31' });
      expect([asOf, shownCount('dossier-approved', union?.figures ?? {})]).toEqual([asOf, 1]);
    }
  });
});
