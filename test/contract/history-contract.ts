import { describe, expect, it } from 'vitest';
import { asAt } from '../../lambdas/app/queries/progress.ts';
import type { Day } from '../../lambdas/domain/days.ts';
import { FAMILY_NAMES, type Figures, familyOf, type Measure } from '../../lambdas/domain/measures.ts';
import type { Union } from '../../lambdas/domain/register.ts';
import { giveBack, submit } from '../fixtures/commands-in-words.ts';
import type { Office } from '../fixtures/office.ts';
import { recognisedCommands } from '../fixtures/recognised-commands.ts';
import type { Subject } from './record-contract.ts';

const FAR = '9999-12-31';

/** The unions behind the figures of any two days, and those that came or went. */
export function historyContract(subject: Subject): void {
  const known = async ({ term }: Office, upper: Union, knownAt: Day) =>
    subject.ports.history.facts(term.id, 'grassroots', upper.id, knownAt);

  describe('history', () => {
    it('lists for every measure the unions that it counts, as known on any day', async () => {
      const { office, a, b } = await movedHistory(subject);
      for (const knownAt of ['2023-03-01', '2023-03-09', '2023-03-19', FAR]) {
        for (const upper of [a, b]) {
          const expected = await sums(subject, office, upper, knownAt);
          await expect
            .poll(async () => {
              const counted: Figures = {};
              for (const { measure, count } of (await known(office, upper, knownAt)).facts) {
                counted[measure] = (counted[measure] ?? 0) + count;
              }
              return withoutZeros(counted);
            })
            .toEqual(expected);
        }
      }
      const { facts } = await known(office, b, FAR);
      expect(facts).toContainEqual({
        union: `${office.term.id}.u1`,
        change: expect.any(Number),
        upper: b.id,
        measure: 'managed',
        on: '2023-03-10',
        recorded: '2023-03-19',
        count: 1,
      });
    });

    it('tells why papers were given back', async () => {
      const office = subject.office();
      const a = office.upper('a');
      await office.open([a]);
      const union = office.union('u1', a);
      await office.enrol(union, '2023-03-01');
      await office.give('officer', union, submit(['plan'], '2023-03-01'), '2023-03-01');
      await office.give('reviewer', union, giveBack('plan', 1), '2023-03-02');
      await expect
        .poll(async () => (await known(office, a, FAR)).givenBack)
        .toEqual([{ union: union.id, recorded: '2023-03-02', reasons: expect.any(Array) }]);
    });

    it('names the unions that came and went between two days, with their decisions', async () => {
      const { office, a, b } = await movedHistory(subject);
      const moves = async (from: Day, to: Day) =>
        (await subject.ports.history.moves(office.term.id, 'grassroots', from, to)).map(move => [
          move.kind,
          move.upper,
          move.count,
          move.decisionNo,
        ]);
      expect(await moves('2023-03-10', '2023-03-10')).toEqual(
        expect.arrayContaining([
          ['moved-out', a.id, -1, '12/QĐ'],
          ['moved-in', b.id, 1, '12/QĐ'],
        ]),
      );
      expect(await moves('2023-03-11', FAR)).toEqual([['dissolved', b.id, -1, '13/QĐ']]);
      expect(await moves('2022-12-01', '2023-03-09')).toEqual([]);
    });
  });
}

/** A union that reaches recognition, is moved with a day in the past, and is dissolved. */
async function movedHistory(subject: Subject) {
  const office = subject.office();
  const [a, b] = [office.upper('a'), office.upper('b')];
  await office.open([a, b]);
  const union = office.union('u1', a);
  await office.enrol(union, '2023-03-01');
  for (const [who, command] of recognisedCommands('2023-03-02', 'recognised')) {
    await office.give(who, union, command, '2023-03-02');
  }
  const { province } = office;
  await office.give(
    'registrar',
    union,
    {
      type: 'change-register',
      kind: 'moved',
      on: '2023-03-10',
      change: { parent: b.id },
      above: [b.id, province],
      decisionNo: '12/QĐ',
    },
    '2023-03-19',
  );
  await office.give(
    'registrar',
    union,
    { type: 'leave', how: 'dissolved', on: '2023-03-20', decisionNo: '13/QĐ' },
    '2023-03-21',
  );
  return { office, a, b };
}

async function sums(subject: Subject, office: Office, upper: Union, knownAt: Day): Promise<Figures> {
  const deltas = await subject.ports.figures.deltas(office.term.id, 'grassroots', FAMILY_NAMES);
  const [row] = asAt([{ id: upper.id, name: '', order: 0, above: [], figures: {} }], deltas, knownAt);
  const ofUnions = Object.entries(row?.figures ?? {}).filter(
    ([measure]) => familyOf(measure as Measure) !== 'people' && measure !== 'members',
  );
  return withoutZeros(Object.fromEntries(ofUnions));
}

function withoutZeros(figures: Figures): Figures {
  return Object.fromEntries(Object.entries(figures).filter(([, count]) => count !== 0));
}
