import { afterAll, beforeAll, expect, it } from 'vitest';
import { stateKey } from '../../lambdas/adapters/keys.ts';
import { fillCalendar, fillCalendarOnce } from '../../lambdas/app/calendar/fill-calendar.ts';
import { noon, Office } from '../fixtures/office.ts';
import { recognisedCommands } from '../fixtures/recognised-commands.ts';
import { sampleTerm } from '../fixtures/small-term.ts';
import { realTerm, realUnion } from './long-life.ts';
import { tablePorts } from './table-ports.ts';

const TODAY = '2023-03-15';

let opened: Awaited<ReturnType<typeof tablePorts>>;
beforeAll(async () => {
  opened = await tablePorts();
});
afterAll(() => opened.close());

/** Read units of a week of one upper-level union that has `count` unions, ten of which meet in it. */
async function weekOf(id: string, count: number): Promise<{ rows: number; used: number[] }> {
  const office = new Office(opened.ports, { ...realTerm(), id });
  const upper = office.upper(id);
  await office.open([upper]);
  for (let index = 0; index < count; index += 1) {
    const union = office.union(`${id}-${index}`, upper, realUnion());
    await office.enrol(union, TODAY);
    const date = index < 10 ? '2023-04-11' : `2023-05-${10 + (index % 20)}`;
    await office.give('officer', union, { type: 'register-date', date }, TODAY);
  }
  const read = () => opened.ports.calendar.calendar(office.term.id, upper.id, '2023-04-10', '2023-04-16');
  await expect.poll(async () => (await read()).length).toBe(10);
  opened.used.length = 0;
  const rows = await read();
  return { rows: rows.length, used: opened.used.map(it => it.units) };
}

it('a week of the calendar is one query, which costs no more with more unions', async () => {
  const few = await weekOf('few', 12);
  const many = await weekOf('many', 60);
  expect(many).toEqual(few);
  expect(many.used).toHaveLength(1);
  expect(many.used[0]).toBeLessThanOrEqual(1);
}, 60_000);

/** Read units of looking where two people are expected beside a week in which they attend, request by request. */
async function besideWeekOf(id: string, count: number): Promise<number[]> {
  const office = new Office(opened.ports, { ...realTerm(), id });
  const uppers = [office.upper('a'), office.upper('b')];
  await office.open(uppers);
  const subs = ['registrar', 'leader'].map(name => office.sub(name));
  for (const [place, upper] of uppers.entries()) {
    for (let index = 0; index < count; index += 1) {
      const union = office.union(`${upper.id}-${index}`, upper, realUnion());
      await office.enrol(union, TODAY);
      const date = index === 0 ? '2023-04-11' : '2023-04-12';
      await office.give('officer', union, { type: 'register-date', date }, TODAY);
      if (index > 0) continue;
      const attendees = subs.map(sub => ({ sub }));
      const session = place === 0 ? 'morning' : 'afternoon';
      await office.give('reviewer', union, { type: 'plan-attendance', date, session, attendees }, TODAY);
    }
  }
  const day = '2023-04-11';
  opened.used.length = 0;
  const found = await opened.ports.calendar.expected(
    subs.map(sub => ({ sub, day })),
    ({ union }) => union === `${id}.${uppers[0]?.id}-0`,
  );
  expect(found.map(it => it.union)).toEqual(Array(2).fill(`${id}.${uppers[1]?.id}-0`));
  expect(opened.used.map(it => it.request)).toEqual(['BatchGetItem', 'BatchGetItem']);
  return opened.used.map(it => it.units);
}

it('where people are expected beside a week is two batched reads, as dear as they are many, not the unions', async () => {
  const few = await besideWeekOf('beside-few', 2);
  expect(await besideWeekOf('beside-many', 6)).toEqual(few);
  // A day each, and the one congress that both are expected at.
  expect(few).toEqual([2, 1]);
}, 60_000);

it('congresses that were recorded before the calendar come into it, once, and go on from there', async () => {
  const { ports, table } = opened;
  const office = new Office(ports, sampleTerm({ id: 'older' }));
  const upper = office.upper('a');
  await office.open([upper]);
  const [planned, held, dayless] = ['planned', 'held', 'dayless'].map(id => office.union(id, upper));
  if (!planned || !held || !dayless) throw new Error('three unions');
  for (const union of [planned, held, dayless]) await office.enrol(union, '2023-03-01');
  await office.give('officer', planned, { type: 'register-date', date: '2023-04-11' }, TODAY);
  for (const [who, command] of recognisedCommands('2023-03-06', 'recognised')) {
    await office.give(who, held, command, '2023-03-06');
  }
  for (const union of [planned, held]) {
    const expression = 'REMOVE calPk, calSk, cal, arrangement';
    await table.transact([{ update: stateKey(office.term.id, union.id), expression }]);
  }
  const { term, terms } = ports.entries;
  const readers = {
    term: term.bind(ports.entries),
    terms: terms.bind(ports.entries),
    current: ports.figures.current.bind(ports.figures),
    ofParent: ports.lists.ofParent.bind(ports.lists),
  };
  const fill = { readers, index: ports.calendar, log: ports.operations };
  const read = () => ports.calendar.calendar(office.term.id, upper.id, '2023-03-01', '2023-05-31');
  const listed = async () => (await read()).map(it => [it.union, it.day, it.state, it.name]);
  await expect.poll(listed).toEqual([]);
  await fillCalendarOnce(fill, () => noon(TODAY));
  const run = async () => (await ports.operations.runs()).find(it => it.name === 'calendar');
  expect(await run()).toMatchObject({ did: { listed: 2 } });
  await expect.poll(listed).toEqual([
    [held.id, '2023-03-06', 'held', held.name],
    [planned.id, '2023-04-11', 'planned', planned.name],
  ]);
  // A second run finds none, and no third one looks.
  await fillCalendarOnce(fill, () => noon(TODAY));
  await fillCalendarOnce({ ...fill, readers: { ...readers, terms: () => Promise.reject() } }, () =>
    noon(TODAY),
  );
  expect(await run()).toMatchObject({ did: { listed: 0 } });
  expect(await fillCalendar(fill)).toBe(0);
  await office.give('officer', planned, { type: 'register-date', date: '2023-04-12' }, TODAY);
  await expect
    .poll(async () => (await read()).map(it => [it.day, it.sequence > 0]))
    .toEqual([
      ['2023-03-06', false],
      ['2023-04-12', true],
    ]);
});
