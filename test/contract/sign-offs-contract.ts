import { describe, expect, it } from 'vitest';
import { signOff } from '../../lambdas/app/sign-off/sign-off.ts';
import { viewSignOffs } from '../../lambdas/app/sign-off/view-sign-offs.ts';
import type { Day } from '../../lambdas/domain/days.ts';
import { approve, reportOf, submit } from '../fixtures/commands-in-words.ts';
import { noon, type Office } from '../fixtures/office.ts';
import { recognisedCommands } from '../fixtures/recognised-commands.ts';
import type { Subject } from './record-contract.ts';

const NUMBER = '659/BC-LĐLĐ';
const SIGNED = '2023-03-15';
const LATER = '2023-03-20';

/** Figures signed off with the number of a report stay as they are, and tell how the day is known otherwise since. */
export function signOffsContract(subject: Subject): void {
  const ports = () => {
    const { people, entries, figures, signOffs } = subject.ports;
    const readers = {
      officers: people.officers.bind(people),
      unions: entries.unions.bind(entries),
      term: entries.term.bind(entries),
      terms: entries.terms.bind(entries),
      current: figures.current.bind(figures),
      deltas: figures.deltas.bind(figures),
    };
    return { readers, signOffs };
  };
  const asker = (office: Office, who: string) => ({ sub: office.sub(who), signedInAt: 0 });
  const sign = (office: Office, day: Day, over: object = {}, key = 'key-659-659', who = 'leader') =>
    signOff(
      ports(),
      asker(office, who),
      { term: office.term.id, number: NUMBER, asOf: SIGNED, ...over },
      key,
      noon(day),
    );
  const list = (office: Office, day: Day, who = 'leader') =>
    viewSignOffs(ports(), asker(office, who), office.term.id, noon(day));

  describe('figures that are signed off', () => {
    it('stay as they are when a congress of before is recorded later, and tell the difference', async () => {
      const { office, late } = await opened(subject);
      await expect.poll(async () => (await sign(office, SIGNED)).figures.held).toBe(1);
      const signed = await sign(office, SIGNED);
      expect((await list(office, SIGNED)).items).toMatchObject([{ difference: { total: {}, unions: [] } }]);
      const report = { ...submit(['held'], '2023-03-14'), held: reportOf('2023-03-14') };
      await office.give('officer', late, report, LATER);
      await office.give('signatory', late, approve('held', 1, LATER), LATER);
      await expect
        .poll(async () => (await list(office, LATER)).items)
        .toMatchObject([
          { ...signed, byName: 'leader', difference: { total: { held: 1 }, unions: [{ by: { held: 1 } }] } },
        ]);
    });

    it('are kept once for a number, whoever asks again', async () => {
      const { office } = await opened(subject);
      const first = await sign(office, SIGNED);
      expect(await sign(office, LATER)).toEqual(first);
      await expect(sign(office, LATER, {}, 'key-another-1')).rejects.toMatchObject({
        refusal: { code: 'number-signed-off' },
      });
      await expect(sign(office, LATER, { number: ' 659/bc-lđlđ' }, 'key-another-2')).rejects.toThrow();
      await expect(sign(office, LATER, { asOf: '2023-03-01' })).rejects.toThrow();
      await sign(office, LATER, { number: '700/BC-LĐLĐ', asOf: LATER }, 'key-another-3');
      const { items } = await list(office, LATER);
      expect(items.map(({ number }) => number)).toEqual(['700/BC-LĐLĐ', NUMBER]);
    });

    it('are kept once of two who sign at the same moment', async () => {
      const { office } = await opened(subject);
      const both = await Promise.allSettled([
        sign(office, SIGNED, {}, 'key-of-one-11'),
        sign(office, SIGNED, {}, 'key-of-two-22', 'registrar'),
      ]);
      expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect((await list(office, SIGNED)).items).toHaveLength(1);
    });

    it('are for leaders and registrars of the whole, and for no day to come', async () => {
      const { office } = await opened(subject);
      await expect(sign(office, SIGNED, { asOf: LATER })).rejects.toMatchObject({
        refusal: { code: 'future-day', field: 'asOf' },
      });
      for (const who of [`reviewer-${office.term.id}.a`, `officer-${office.term.id}.u1`]) {
        await expect(sign(office, SIGNED, {}, 'key-of-three', who)).rejects.toThrow();
        await expect(list(office, SIGNED, who)).rejects.toThrow();
      }
    });
  });
}

/** Two unions of one upper-level union: one that has held its congress, one that waits for its day. */
async function opened(subject: Subject) {
  const office = subject.office();
  const a = office.upper('a');
  await office.open([a]);
  const [early, late] = [office.union('u1', a), office.union('u2', a)];
  for (const union of [early, late]) await office.enrol(union, '2023-03-01');
  for (const [who, command] of recognisedCommands('2023-03-02', 'held'))
    await office.give(who, early, command, '2023-03-02');
  await office.give('signatory', early, approve('held', 1, '2023-03-02'), '2023-03-02');
  for (const [who, command] of recognisedCommands('2023-03-02', 'held').slice(0, 2)) {
    await office.give(who, late, command, '2023-03-02');
  }
  return { office, late };
}
