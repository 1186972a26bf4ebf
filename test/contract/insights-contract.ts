import { describe, expect, it } from 'vitest';
import type { MadeInsight } from '../../lambdas/app/insight/insight-store.ts';
import type { Subject } from './record-contract.ts';

/** What stands out in a level of a term, as it was made last. */
export function insightsContract(subject: Subject): void {
  const made = (at: string): MadeInsight => ({
    at,
    stuck: [{ stage: 'plan', turn: 'upper', medianWorkingDays: 2.5, count: 4, open: 1 }],
    reasons: [{ code: 'other', label: 'Nội dung khác', count: 2 }],
    attention: [{ union: 'a', name: 'A', parent: 'u', parentName: 'U', why: ['no-date'] }],
    trust: { withoutMinutes: 1, lateEntries: 0, lateSince: '2023-03-08' },
  });

  describe('insights', () => {
    it('are kept one a level of a term, whole, the last that was made', async () => {
      const { insights } = subject.ports;
      const { id } = subject.office().term;
      expect(await insights.insight(id, 'grassroots')).toBeUndefined();
      await insights.keep(id, 'grassroots', made('2023-03-15T01:00:00.000Z'));
      await insights.keep(id, 'upper', made('2023-03-15T02:00:00.000Z'));
      await insights.keep(id, 'grassroots', made('2023-03-15T03:00:00.000Z'));
      expect(await insights.insight(id, 'grassroots')).toEqual(made('2023-03-15T03:00:00.000Z'));
      expect(await insights.insight(id, 'upper')).toEqual(made('2023-03-15T02:00:00.000Z'));
    });
  });
}
