import { describe, expect, it } from 'vitest';
import { Refused } from '../../lambdas/app/errors.ts';
import type { CommandOf } from '../../lambdas/domain/commands.ts';
import type { Office } from '../fixtures/office.ts';
import type { Subject } from './record-contract.ts';

const TODAY = '2023-03-15';
const DAY = '2023-04-11';

type Plan = CommandOf<'plan-attendance'>;

/** Who attends and what the calendar lists: one person at one place, whoever saves first. */
export function calendarContract(subject: Subject): void {
  describe('the calendar', () => {
    async function openOffice(count: number) {
      const office = subject.office();
      const upper = office.upper('a');
      await office.open([upper]);
      const unions = Array.from({ length: count }, (_, index) => office.union(`u${index}`, upper));
      for (const union of unions) {
        await office.enrol(union, TODAY);
        await office.give('officer', union, { type: 'register-date', date: DAY }, TODAY);
      }
      return { office, upper, unions };
    }
    const plan = (office: Office, name: string, over: Partial<Plan> = {}): Plan => ({
      type: 'plan-attendance',
      date: DAY,
      time: '08:00',
      attendees: [{ sub: office.sub(name) }],
      ...over,
    });

    it('lists the congresses under one union by day, with what was planned', async () => {
      const { office, upper, unions } = await openOffice(3);
      const [first, second, third] = unions;
      if (!first || !second || !third) throw new Error('three unions');
      await office.give('officer', second, { type: 'register-date', date: '2023-04-12' }, TODAY);
      await office.give('officer', third, { type: 'register-date', date: '2023-05-02' }, TODAY);
      const command = plan(office, `reviewer-${upper.id}`, { place: 'Hall' });
      await office.give('reviewer', first, command, TODAY);
      const read = () => subject.ports.calendar.calendar(office.term.id, upper.id, DAY, '2023-04-12');
      await expect
        .poll(async () => (await read()).map(it => [it.day, it.union, it.sequence, it.state]))
        .toEqual([
          [DAY, first.id, 3, 'planned'],
          ['2023-04-12', second.id, 3, 'planned'],
        ]);
      const [row] = await read();
      expect(row).toMatchObject({
        time: '08:00',
        place: 'Hall',
        attendees: command.attendees,
        name: first.name,
      });
    });

    it('keeps a congress that lost its day as cancelled, and one that was moved at its new day only', async () => {
      const { office, upper, unions } = await openOffice(1);
      const [union] = unions;
      if (!union) throw new Error('one union');
      const leave = { type: 'leave', how: 'exempted', on: TODAY, decisionNo: '1/Q' } as const;
      await office.give('officer', union, { type: 'register-date', date: '2023-04-20' }, TODAY);
      await office.give('registrar', union, leave, TODAY);
      const read = () => subject.ports.calendar.calendar(office.term.id, upper.id, DAY, '2023-05-31');
      await expect
        .poll(async () => (await read()).map(it => [it.day, it.state, it.sequence]))
        .toEqual([['2023-04-20', 'cancelled', 4]]);
    });

    it('leaves a congress as cancelled under the union that it moves away from, and says who was to attend', async () => {
      const { office, upper, unions } = await openOffice(1);
      const [union] = unions;
      const to = office.upper('b');
      await subject.ports.register.putUpper(to, { term: office.term.id, level: 'grassroots' });
      if (!union) throw new Error('one union');
      const attendees = [{ sub: office.sub(`reviewer-${upper.id}`) }];
      await office.give('reviewer', union, plan(office, '', { attendees, place: 'Hall' }), TODAY);
      const move: CommandOf<'change-register'> = {
        type: 'change-register',
        kind: 'moved',
        on: TODAY,
        change: { parent: to.id },
        above: [to.id, office.province],
        decisionNo: '1/Q',
      };
      await office.give('registrar', union, move, TODAY);
      const read = (under: string) => subject.ports.calendar.calendar(office.term.id, under, DAY, DAY);
      const { id, name } = union;
      const both = { union: id, name, day: DAY, kind: 'congress', sequence: 4, attendees };
      await expect.poll(() => read(upper.id)).toEqual([{ ...both, upper: upper.id, state: 'cancelled' }]);
      const time = { time: '08:00', place: 'Hall' };
      await expect.poll(() => read(to.id)).toEqual([{ ...both, ...time, upper: to.id, state: 'planned' }]);
      // Nothing that happens to it afterwards takes that away.
      await office.give(
        'registrar',
        union,
        { type: 'leave', how: 'merged', on: TODAY, decisionNo: '2/Q' },
        TODAY,
      );
      expect(await read(upper.id)).toEqual([{ ...both, upper: upper.id, state: 'cancelled' }]);
    });

    it('lets one of two savers name a person for one half-day, and tells the other where they are expected', async () => {
      const { office, upper, unions } = await openOffice(5);
      const name = `reviewer-${upper.id}`;
      const saved = await Promise.allSettled(
        unions.map(union => office.give('reviewer', union, plan(office, name), TODAY)),
      );
      const refused = saved.filter(it => it.status === 'rejected').map(it => it.reason);
      expect(refused).toHaveLength(4);
      for (const reason of refused) {
        expect(reason).toBeInstanceOf(Refused);
        expect((reason as Refused).refusal).toMatchObject({
          code: 'attendee-clash',
          values: { name, session: 'morning', free: expect.arrayContaining([`afternoon ${DAY}`]) },
        });
      }
    });

    it('records a clash that is known and confirmed, and forgets a congress that was moved away', async () => {
      const { office, upper, unions } = await openOffice(3);
      const [first, second, third] = unions;
      if (!first || !second || !third) throw new Error('three unions');
      const name = `signatory-${upper.id}`;
      await office.give('reviewer', first, plan(office, name), TODAY);
      await office.give('reviewer', second, plan(office, name, { confirmClash: true }), TODAY);
      const [change] = await subject.ports.store.changes(office.term.id, second.id, 1);
      expect(change?.events).toMatchObject([{ clashes: [{ sub: office.sub(name), union: first.id }] }]);
      for (const union of [first, second]) {
        await office.give('officer', union, { type: 'register-date', date: '2023-04-20' }, TODAY);
      }
      await office.give('reviewer', third, plan(office, name), TODAY);
      const state = await subject.ports.store.state(office.term.id, third.id);
      expect(state?.arrangement?.attendees).toEqual([{ sub: office.sub(name) }]);
    });

    it('takes nobody whose office is not above the union', async () => {
      const { office, unions } = await openOffice(2);
      const [first, second] = unions;
      if (!first || !second) throw new Error('two unions');
      const given = office.give('reviewer', first, plan(office, `officer-${second.id}`), TODAY);
      await expect(given).rejects.toMatchObject({ refusal: { code: 'attendee-unfit' } });
    });
  });
}
