import { describe, expect, it } from 'vitest';
import { office as desk } from '../../lambdas/app/office.ts';
import { FAMILY_NAMES, type Figures } from '../../lambdas/domain/measures.ts';
import type { Level, Union } from '../../lambdas/domain/register.ts';
import { approve, submit } from '../fixtures/commands-in-words.ts';
import type { Office } from '../fixtures/office.ts';
import { recognisedCommands } from '../fixtures/recognised-commands.ts';
import type { Subject } from './record-contract.ts';

const TODAY = '2023-03-15';

/** Several levels of several terms stand beside each other, and none ever counts or lists another's. */
export function levelsContract(subject: Subject): void {
  const figuresAt = async (office: Office, level: Level, row: string): Promise<Figures> => {
    const rows = await subject.ports.figures.current(office.term.id, level);
    return rows.find(({ id }) => id === row)?.figures ?? {};
  };

  /** A term with one upper-level union in it, and one grassroots union under it that has held its congress. */
  const open = async (office: Office): Promise<{ upper: Union; union: Union }> => {
    const upper = office.upper('a', { members: 0 });
    await office.open([upper]);
    const union = office.union('u', upper);
    await office.enrol(upper, TODAY, { pilotOf: 'province' });
    await office.enrol(union, TODAY);
    for (const [who, command] of recognisedCommands(TODAY, 'held'))
      await office.give(who, union, command, TODAY);
    await office.give('signatory', union, approve('held', 1, TODAY), TODAY);
    return { upper, union };
  };

  describe('levels and terms', () => {
    it('have figures of their own, which no other adds to', async () => {
      const [first, second] = [subject.office(), subject.office()];
      const { upper } = await open(first);
      const other = await open(second);
      for (const [office, id] of [
        [first, upper.id],
        [second, other.upper.id],
      ] as const) {
        await expect
          .poll(() => figuresAt(office, 'grassroots', id))
          .toMatchObject({ managed: 1, 'held.congress': 1 });
        const above = await figuresAt(office, 'upper', office.province);
        expect(above).toEqual({ managed: 1, 'obliged.congress': 1, 'at.plan.open': 1 });
        expect(await figuresAt(office, 'upper', id)).toEqual({});
        expect(await figuresAt(office, 'province', office.province)).toEqual({});
        const { figures } = subject.ports;
        const dated = await figures.deltas(office.term.id, 'upper', FAMILY_NAMES);
        expect(new Set(dated.map(delta => delta.upper))).toEqual(new Set([office.province]));
        expect(dated.some(({ measure }) => measure.startsWith('held.'))).toBe(false);
      }
      expect(await figuresAt(first, 'grassroots', other.upper.id)).toEqual({});
    });

    it('tell what is below one union by its own level and term', async () => {
      const [first, second] = [subject.office(), subject.office()];
      const { upper } = await open(first);
      await open(second);
      const { store } = subject.ports;
      const below = (term: string, level: Level, union: string) => store.figuresBelow(term, level, union);
      await expect
        .poll(() => below(first.term.id, 'grassroots', upper.id))
        .toMatchObject({ managed: 1, 'held.congress': 1 });
      expect(await below(second.term.id, 'grassroots', upper.id)).toEqual({});
      expect(await below(first.term.id, 'upper', first.province)).toMatchObject({ managed: 1 });
      expect(await below(first.term.id, 'upper', upper.id)).toEqual({});
    });

    it('have lists, facts and desks of their own', async () => {
      const [first, second] = [subject.office(), subject.office()];
      const { upper, union } = await open(first);
      await open(second);
      const { lists, history } = subject.ports;
      const names = async (parent: string) =>
        (await lists.ofParent(first.term.id, parent, { limit: 9 })).items.map(({ congress }) => congress);
      await expect.poll(() => names(first.province)).toMatchObject([{ union: upper.id, level: 'upper' }]);
      await expect.poll(() => names(upper.id)).toMatchObject([{ union: union.id, level: 'grassroots' }]);
      const told = async (level: Level, row: string) => {
        const { facts } = await history.facts(first.term.id, level, row, TODAY);
        return [...new Set(facts.map(fact => fact.union))];
      };
      await expect.poll(() => told('upper', first.province)).toEqual([upper.id]);
      await expect.poll(() => told('grassroots', upper.id)).toEqual([union.id]);
      expect(await told('grassroots', first.province)).toEqual([]);
      const plan = submit(['plan'], TODAY);
      const all = [...plan.papers, { code: 'COMMITTEE_MINUTES', documents: plan.papers[0]?.documents ?? [] }];
      await first.give('officer', upper, { ...plan, papers: all }, TODAY);
      const waiting = async (office: string) =>
        (await lists.waitingFor(desk('upper', office), 9)).map(({ row }) => row.congress.union);
      await expect.poll(() => waiting(first.province)).toEqual([upper.id]);
      expect(await waiting(upper.id)).toEqual([]);
      expect(await waiting(second.province)).toEqual([]);
    });

    it('name a row of figures without touching the register', async () => {
      const office = subject.office();
      await office.open([]);
      const body = { id: `${office.term.id}.body`, name: 'Confederation', order: 0, above: [] };
      await subject.ports.register.putRow(body, { term: office.term.id, level: 'province' });
      await expect
        .poll(() => subject.ports.figures.current(office.term.id, 'province'))
        .toEqual([{ ...body, figures: {} }]);
      expect(await subject.ports.entries.unions([body.id])).toEqual([]);
      // Twice, as a run that starts again does it.
      for (let time = 0; time < 2; time += 1)
        await subject.ports.register.dropRow(body.id, { term: office.term.id, level: 'province' });
      await expect.poll(() => subject.ports.figures.current(office.term.id, 'province')).toEqual([]);
    });
  });
}
