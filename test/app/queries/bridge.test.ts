import * as fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { viewBridge } from '../../../lambdas/app/queries/bridge.ts';
import { bridgeOf } from '../../../lambdas/domain/bridge.ts';
import type { Command } from '../../../lambdas/domain/commands.ts';
import { type Day, plusDays } from '../../../lambdas/domain/days.ts';
import type { Union } from '../../../lambdas/domain/register.ts';
import { FakeRecord } from '../../fakes/fake-record.ts';
import { leave } from '../../fixtures/commands-in-words.ts';
import { noon, Office } from '../../fixtures/office.ts';
import { sampleTerm } from '../../fixtures/small-term.ts';

const TODAY = '2023-03-15';

let record: FakeRecord;
let office: Office;
let a: Union;
let b: Union;

beforeEach(async () => {
  await openOffice();
});

async function openOffice() {
  record = new FakeRecord();
  const { register, documents } = record;
  office = new Office({ store: record, register, documents }, sampleTerm());
  a = office.upper('a', { order: 1 });
  b = office.upper('b', { order: 2 });
  await office.open([a, b]);
}

async function bridge(over: Partial<Parameters<typeof viewBridge>[2]> = {}, who = 'leader', now = TODAY) {
  const { register, figures, history } = record;
  const readers = {
    officers: register.officers.bind(register),
    unions: register.unions.bind(register),
    term: register.term.bind(register),
    terms: register.terms.bind(register),
    current: figures.current.bind(figures),
    deltas: figures.deltas.bind(figures),
  };
  const ask = { term: office.term.id, level: 'grassroots' as const, from: '2023-02-28', ...over };
  return viewBridge({ readers, history }, { sub: office.sub(who), signedInAt: 0 }, ask, noon(now));
}

const founded = (id: string, upper: Union, on: Day) =>
  office.union(id, upper, {
    foundedOn: on,
    decisionNo: `${id}/QĐ`,
    stays: [{ parent: upper.id, from: on }],
  });

describe('the bridge', () => {
  test('tells why the number of unions changed, with the decisions, and adds up', async () => {
    for (const id of ['1', '2', '3', '4']) await office.enrol(office.union(id, a), '2023-03-01');
    await office.enrol(founded('5', a, '2023-03-03'), '2023-03-04');
    await office.enrol(founded('6', b, '2023-03-06'), '2023-03-06');
    await office.give('registrar', office.union('1', a), leave('dissolved', '2023-03-05'), '2023-03-06');
    expect(await bridge()).toMatchObject({
      start: 4,
      end: 5,
      corrected: 0,
      parent: office.province,
      lines: [
        { kind: 'founded', count: 2, decisionNos: ['5/QĐ', '6/QĐ'] },
        { kind: 'dissolved', count: -1, decisionNos: ['46/QD'], unions: [{ on: '2023-03-05' }] },
      ],
    });
    expect(await bridge({ to: '2023-03-04' })).toMatchObject({ start: 4, end: 5 });
    expect(await bridge({ knownAt: '2023-03-05' })).toMatchObject({ start: 4, end: 5 });
  });

  test('counts a union that only changed its place nowhere but at the two places', async () => {
    await office.enrol(office.union('1', a), '2023-03-01');
    await office.give('registrar', office.union('1', a), moved('2023-03-05', b), '2023-03-06');
    expect(await bridge()).toMatchObject({ start: 1, end: 1, lines: [] });
    expect(await bridge({ parent: a.id })).toMatchObject({
      start: 1,
      end: 0,
      lines: [{ kind: 'moved-out', count: -1 }],
    });
    expect(await bridge({ parent: b.id })).toMatchObject({
      start: 0,
      end: 1,
      lines: [{ kind: 'moved-in', count: 1 }],
    });
  });

  test('tells of what was undone nothing', async () => {
    const union = office.union('1', a);
    await office.enrol(union, '2023-03-01');
    const before = record.register.unionsById.get(union.id) as Union;
    const spans = (await record.state(office.term.id, union.id))?.spans ?? [];
    await office.give('registrar', union, leave('dissolved', '2023-03-05'), '2023-03-06');
    const { above, stays, status, members } = before;
    await office.give(
      'registrar',
      union,
      {
        type: 'restore',
        of: 'change-1',
        parent: a.id,
        obligation: 'congress',
        spans: [...spans],
        entry: { above, stays, status, members },
      },
      '2023-03-06',
    );
    expect(await bridge()).toMatchObject({ start: 1, end: 1, lines: [] });
  });

  test('says what was recorded only later of the days before', async () => {
    await office.enrol(office.union('1', a), '2023-02-20');
    await office.enrol(office.union('2', a), '2023-03-09');
    const told = await bridge({ toldAt: '2023-02-28' });
    expect(told).toMatchObject({ start: 1, corrected: 1, end: 2, lines: [] });
  });

  test('is for those who see the figures, of their own rows', async () => {
    await office.enrol(office.union('1', a), '2023-02-20');
    await office.enrol(office.union('2', b), '2023-02-20');
    expect(await bridge({}, `reviewer-${a.id}`)).toMatchObject({ start: 1, end: 1, parent: a.id });
    await expect(bridge({ parent: b.id }, `reviewer-${a.id}`)).rejects.toThrow();
    await expect(bridge({}, `officer-${office.term.id}.1`)).rejects.toThrow();
  });

  test('is not told where it does not add up', () => {
    const span = { from: '2023-01-01', to: TODAY, knownAt: TODAY };
    expect(() => bridgeOf([], new Set(['a']), span, { start: 1, startNow: 1, end: 2 })).toThrow('comes to 1');
  });

  test('adds up after any moves of the register, between any days, as known on any', async () => {
    const day = fc.integer({ min: -30, max: 20 }).map(days => plusDays('2023-03-01', days));
    const step = fc.record({
      which: fc.nat(4),
      on: day,
      later: fc.nat(9),
      act: fc.nat(3),
      undo: fc.boolean(),
    });
    let told = 0;
    const property = fc.asyncProperty(
      fc.array(step, { maxLength: 12 }),
      fc.array(fc.tuple(day, fc.nat(40), day, day), { minLength: 3, maxLength: 3 }),
      async (steps, spans) => {
        await openOffice();
        let now = '2023-02-10';
        const known = new Set<string>();
        for (const { which, on, later, act, undo } of steps) {
          now = plusDays(now, later);
          const union = office.union(String(which), a);
          if (!known.has(union.id)) {
            await office.enrol(act === 0 ? founded(String(which), a, on) : union, now);
            known.add(union.id);
            continue;
          }
          const before = await record.state(office.term.id, union.id);
          const entry = record.register.unionsById.get(union.id);
          const command = act < 2 ? moved(on, act ? a : b) : leave(act === 2 ? 'merged' : 'dissolved', on);
          const isDone = await office.give('registrar', union, command, now).catch(() => undefined);
          if (!isDone || !undo || !before || !entry || before.outcome) continue;
          const { above, stays, status, members } = entry;
          const { parent, obligation } = before;
          const back = {
            parent,
            obligation,
            spans: [...before.spans],
            entry: { above, stays, status, members },
          };
          await office.give('registrar', union, { type: 'restore', of: 'change-1', ...back }, now);
        }
        for (const [from, length, knownAt, toldAt] of spans) {
          for (const parent of [undefined, a.id, b.id]) {
            const ask = { from, to: plusDays(from, length), knownAt, toldAt, ...(parent && { parent }) };
            const { start, corrected, lines, end } = await bridge(ask, 'leader', '2023-06-30');
            expect(lines.reduce((sum, { count }) => sum + count, start + corrected)).toBe(end);
            told += 1;
          }
        }
      },
    );
    await fc.assert(property, { numRuns: 150 });
    console.info(`bridges: ${told}`);
  });
});

function moved(on: Day, to: Union): Command {
  return {
    type: 'change-register',
    kind: 'moved',
    on,
    change: { parent: to.id },
    above: [to.id, ...to.above],
    decisionNo: '9/QĐ',
  };
}
