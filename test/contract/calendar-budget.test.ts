import { afterAll, beforeAll, expect, it } from 'vitest';
import { Office } from '../fixtures/office.ts';
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
  expect(await besideWeekOf('beside-many', 20)).toEqual(few);
  // A day each, and the one congress that both are expected at.
  expect(few).toEqual([2, 1]);
}, 60_000);
