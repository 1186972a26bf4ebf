import { describe, expect, it } from 'vitest';
import { office as desk } from '../../lambdas/app/office.ts';
import { approve, giveBack, submit } from '../fixtures/commands-in-words.ts';
import type { Subject } from './record-contract.ts';

const TODAY = '2023-03-15';
const PACKET = submit(['plan', 'personnel', 'approval'], TODAY);

/** Notices: written with the change they are about, told newest first, each office its own. */
export function noticesContract(subject: Subject): void {
  describe('notices', () => {
    it('tell each side what the other did, newest first, page by page', async () => {
      const office = subject.office();
      const upper = office.upper('a');
      await office.open([upper]);
      const union = office.union('u1', upper);
      await office.enrol(union, TODAY);
      await office.give('officer', union, PACKET, '2023-03-15');
      await office.give('reviewer', union, giveBack('plan', 1), '2023-03-16');
      await office.give('officer', union, PACKET, '2023-03-17');
      await office.give('signatory', union, approve('plan', 2, '2023-03-18'), '2023-03-18');
      const told = async (side: 'union' | 'upper', limit: number, before?: string) => {
        const at = desk(side, side === 'union' ? union.id : upper.id);
        return subject.ports.notices.notices(at, limit, before);
      };
      const kinds = async (side: 'union' | 'upper') =>
        (await told(side, 10)).map(({ notice }) => notice.about.map(({ type }) => type).join());
      await expect.poll(() => kinds('union')).toEqual(['approved', 'returned']);
      await expect.poll(() => kinds('upper')).toEqual(['submitted', 'submitted']);
      const [first] = await told('upper', 1);
      const [second] = await told('upper', 1, first?.place);
      expect([first, second].map(one => one?.notice.number)).toEqual([4, 2]);
      expect(first?.notice).toMatchObject({ term: office.term.id, union: union.id, name: union.name });
      expect(await told('upper', 5, second?.place)).toEqual([]);
    });

    it('are written once, however often the command is sent', async () => {
      const office = subject.office();
      const upper = office.upper('a');
      await office.open([upper]);
      const union = office.union('u1', upper);
      await office.enrol(union, TODAY);
      for (let time = 0; time < 3; time += 1) await office.give('officer', union, PACKET, TODAY, 'the-key');
      const read = () => subject.ports.notices.notices(desk('upper', upper.id), 10);
      await expect.poll(async () => (await read()).length).toBe(1);
    });
  });
}
