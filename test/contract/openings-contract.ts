import { describe, expect, it } from 'vitest';
import type { Opening } from '../../lambdas/app/documents/opening-log.ts';
import type { Subject } from './record-contract.ts';

/** Who opened restricted papers: told newest first, a repeat within a link's minutes once. */
export function openingsContract(subject: Subject): void {
  describe('openings of restricted papers', () => {
    it('are told newest first, of one congress only, and no more than asked', async () => {
      const { term } = subject.office();
      const { openings } = subject.ports;
      const opening = (change: Partial<Opening>) => ({ ...FIRST, term: term.id, ...change });
      await openings.record(opening({}));
      await openings.record(opening({ at: '2023-03-16T02:00:00.000Z', by: 'b' }));
      await openings.record(opening({ at: '2023-03-15T09:00:00.000Z', document: 'e' }));
      await openings.record(opening({ union: 'v' }));
      const told = await openings.openings(term.id, 'u', 10);
      expect(told.map(({ by, document }) => `${by} ${document}`)).toEqual(['b d', 'a e', 'a d']);
      expect(await openings.openings(term.id, 'u', 1)).toEqual(told.slice(0, 1));
    });

    it('by one person within the minutes of a link are one', async () => {
      const { term } = subject.office();
      const { openings } = subject.ports;
      for (const at of [FIRST.at, '2023-03-15T02:02:10.000Z', '2023-03-15T02:07:00.000Z']) {
        await openings.record({ ...FIRST, term: term.id, at });
      }
      const told = await openings.openings(term.id, 'u', 10);
      expect(told.map(({ at }) => at)).toEqual(['2023-03-15T02:07:00.000Z', FIRST.at]);
    });
  });
}

const FIRST: Opening = { term: 't', union: 'u', document: 'd', by: 'a', at: '2023-03-15T02:01:00.000Z' };
