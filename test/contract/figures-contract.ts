import { describe, expect, it } from 'vitest';
import type { ChangeEntry } from '../../lambdas/app/congress-store.ts';
import { asAt } from '../../lambdas/app/queries/progress.ts';
import type { Day } from '../../lambdas/domain/days.ts';
import { FAMILY_NAMES, type Figures, isKeptRunning, type Measure } from '../../lambdas/domain/measures.ts';
import type { Union } from '../../lambdas/domain/register.ts';
import { approve, giveBack, leave, reportOf, submit } from '../fixtures/commands-in-words.ts';
import type { Office } from '../fixtures/office.ts';
import { recognisedCommands } from '../fixtures/recognised-commands.ts';
import { recount } from '../fixtures/recount.ts';
import type { Subject } from './record-contract.ts';

const FAR = '9999-12-31';
const PACKET_DAY = '2023-03-01';

/** Figures by two dates: what had happened by one day, as far as it was recorded by another. */
export function figuresContract(subject: Subject): void {
  const current = async ({ term }: Office) => subject.ports.figures.current(term.id, 'grassroots');
  const figuresOf = async (office: Office, upper: Union): Promise<Figures> =>
    (await current(office)).find(row => row.id === upper.id)?.figures ?? {};
  const at = async (office: Office, upper: Union, asOf: Day, knownAt: Day): Promise<Figures> => {
    const deltas = await subject.ports.figures.deltas(office.term.id, 'grassroots', FAMILY_NAMES, asOf);
    const figures =
      asAt(await current(office), deltas, knownAt).find(row => row.id === upper.id)?.figures ?? {};
    return Object.fromEntries(Object.entries(figures).filter(([, count]) => count !== 0));
  };

  describe('figures', () => {
    it('name every upper-level union in its place, without any union under it too', async () => {
      const office = subject.office();
      const b = office.upper('b', { shortName: 'Sìn Hồ', order: 7 });
      await office.open([b, office.upper('a', { order: 3 })]);
      await expect.poll(() => current(office)).toHaveLength(2);
      const row = { id: b.id, name: 'Sìn Hồ', order: 7, above: [office.province], figures: {} };
      expect((await current(office))[1]).toEqual(row);
      expect(await subject.ports.figures.current(office.term.id, 'upper')).toEqual([]);
    });

    it('keep the name of an upper-level union when they change, and the figures when it is named again', async () => {
      const office = subject.office();
      const a = office.upper('a', { shortName: 'Mường Tè' });
      await office.open([a]);
      await office.enrol(office.union('u1', a), PACKET_DAY);
      await subject.ports.register.putUpper(a, { term: office.term.id, level: 'grassroots' });
      await expect.poll(() => figuresOf(office, a)).toMatchObject({ managed: 1, members: 20 });
      expect((await current(office))[0]?.name).toBe('Mường Tè');
    });

    it('count a report from its day, but know it only since it was confirmed', async () => {
      const office = subject.office();
      const a = office.upper('a');
      await office.open([a]);
      const union = office.union('u1', a);
      await office.enrol(union, PACKET_DAY);
      for (const [who, command] of recognisedCommands('2023-03-10', 'held').slice(0, 2)) {
        await office.give(who, union, command, '2023-03-10');
      }
      const report = { ...submit(['held'], '2023-03-12'), held: reportOf('2023-03-12') };
      await office.give('officer', union, report, '2023-03-20');
      await office.give('signatory', union, approve('held', 1, '2023-03-25'), '2023-03-25');
      await expect.poll(() => figuresOf(office, a)).toMatchObject({ 'held.congress': 1 });
      expect((await at(office, a, FAR, FAR))['people.present']).toBe(18);
      const held = async (asOf: Day, knownAt: Day) =>
        (await at(office, a, asOf, knownAt))['held.congress'] ?? 0;
      expect(await held('2023-03-11', FAR)).toBe(0);
      expect(await held('2023-03-12', FAR)).toBe(1);
      expect(await held('2023-03-12', '2023-03-25')).toBe(1);
      expect(await held('2023-03-12', '2023-03-24')).toBe(0);
      expect(await held(FAR, '2023-03-24')).toBe(0);
    });

    it('are exact when many are changed at once under one upper-level union', async () => {
      const office = subject.office();
      const a = office.upper('a');
      await office.open([a]);
      const unions = Array.from({ length: 24 }, (_, index) =>
        office.union(`u${index}`, a, { members: 10 + (index % 2) }),
      );
      await Promise.all(unions.map(union => office.enrol(union, PACKET_DAY)));
      await Promise.all(
        unions.map(union =>
          office.give('officer', union, submit(['plan', 'personnel', 'approval'], PACKET_DAY), PACKET_DAY),
        ),
      );
      await expect
        .poll(() => figuresOf(office, a))
        .toEqual({ managed: 24, members: 252, 'obliged.congress': 24, 'at.plan.submitted': 24 });
    });

    it('are what a recount finds, on any two days, after late entries, withdrawals, a move and a merger', async () => {
      const office = subject.office();
      const [a, b] = [office.upper('a'), office.upper('b')];
      await office.open([a, b]);
      const entries = await variedHistory(office, a, b);
      const histories = await Promise.all(
        entries.map(async enrolled => ({
          enrolled,
          changes: await allChanges(subject, office, enrolled.id),
        })),
      );
      const days = ['2022-12-31', '2023-01-01', '2023-02-01', '2023-03-02', '2023-03-09', '2023-03-20', FAR];
      for (const asOf of days) {
        for (const knownAt of days) {
          const expected = recount(histories, office.term, 'grassroots', { asOf, knownAt });
          for (const upper of [a, b]) {
            await expect
              .poll(() => at(office, upper, asOf, knownAt), { message: `${upper.id} ${asOf} ${knownAt}` })
              .toEqual(expected.get(upper.id) ?? {});
          }
        }
      }
      const now = recount(histories, office.term, 'grassroots', { asOf: FAR, knownAt: FAR });
      expect(await figuresOf(office, a)).toEqual(running(now.get(a.id)));
      expect(await figuresOf(office, b)).toEqual(running(now.get(b.id)));
    });
  });
}

/** Those of which running sums are kept. */
function running(figures: Figures = {}): Figures {
  const kept = Object.entries(figures).filter(([measure]) => isKeptRunning(measure as Measure));
  return Object.fromEntries(kept);
}

/** Four unions with everything that makes figures difficult; answers their register entries as enrolled. */
async function variedHistory(office: Office, a: Union, b: Union): Promise<Union[]> {
  const moved = office.union('moved', b, {
    stays: [
      { parent: a.id, from: '2018-01-01', until: '2023-02-01' },
      { parent: b.id, from: '2023-02-01' },
    ],
  });
  const merged = office.union('merged', a, { members: 31 });
  const withdrawn = office.union('withdrawn', a);
  const exempted = office.union('exempted', b);
  const entries = [moved, merged, withdrawn, exempted];
  for (const union of entries) await office.enrol(union, PACKET_DAY, { obligation: 'conference' });
  for (const [who, command] of recognisedCommands('2023-03-02', 'recognised')) {
    await office.give(who, moved, command, '2023-03-02');
  }
  await office.give('registrar', merged, leave('merged', '2023-02-20'), '2023-03-09');
  for (const [who, command] of recognisedCommands('2023-03-02', 'recognised').slice(0, -1)) {
    await office.give(who, withdrawn, command, '2023-03-02');
  }
  const refusal = {
    type: 'refuse-recognition' as const,
    judged: { stage: 'recognition' as const, round: 1 },
    reasons: [{ code: 'numbers-differ' }],
    ruling: approve('recognition', 1, '2023-03-20').ruling ?? never(),
  };
  await office.give('signatory', withdrawn, refusal, '2023-03-20');
  await office.give('officer', exempted, submit(['plan'], '2023-03-02'), '2023-03-02');
  await office.give('reviewer', exempted, giveBack('plan', 1), '2023-03-09');
  await office.give('registrar', exempted, leave('exempted', '2023-03-15'), '2023-03-20');
  return entries;
}

function never(): never {
  throw new Error('an approval in words has a ruling');
}

async function allChanges({ ports }: Subject, { term }: Office, union: string): Promise<ChangeEntry[]> {
  return (await ports.store.changes(term.id, union, 1000)).reverse();
}
