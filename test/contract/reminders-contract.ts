import { describe, expect, it } from 'vitest';
import type { RecordedReminder } from '../../lambdas/app/reminders/reminder-store.ts';
import type { Subject } from './record-contract.ts';

/** Reminders are recorded once, with a digest for each of their people that is delivered once. */
export function remindersContract(subject: Subject): void {
  const DAY = '2023-04-24';
  const reminder = (people: readonly string[], over: Partial<RecordedReminder> = {}): RecordedReminder => ({
    ...{ stage: 'plan', round: 0, failures: 0, turn: 'union', due: '2023-05-01', to: 'holder', days: -5 },
    ...{ id: 'plan.0.0.union.holder.-5', day: DAY, people },
    ...over,
  });

  describe('reminders', () => {
    it('are recorded once, whatever day they are found again', async () => {
      const { reminders } = subject.ports;
      const { id: term } = subject.office().term;
      const [mine, other] = [`${term}-a`, `${term}-b`];
      const place = { term, union: 'u', name: 'Union' };
      expect(await reminders.record(place, reminder([mine, other]))).toBe(true);
      expect(await reminders.record(place, reminder([mine, other], { day: '2023-04-25' }))).toBe(false);
      expect(await reminders.record({ ...place, union: 'v' }, reminder([mine]))).toBe(true);
      expect(await reminders.remindersOf(term, 'u')).toEqual([reminder([mine, other])]);
      expect(await reminders.lines(mine, DAY)).toHaveLength(2);
      expect(await reminders.lines(mine, '2023-04-25')).toEqual([]);
      expect((await reminders.linesOf(other, 5)).map(({ day }) => day)).toEqual([DAY]);
      const lent = reminder([mine, other], { inPlaceOf: { [other]: mine } });
      await reminders.record({ ...place, union: 'w' }, lent);
      const marks = async (sub: string) => (await reminders.lines(sub, DAY)).map(line => line.inPlaceOf);
      expect((await marks(mine)).filter(Boolean)).toEqual([]);
      expect(await marks(other)).toEqual(expect.arrayContaining([undefined, mine]));
      expect(await reminders.remindersOf(term, 'w')).toEqual([lent]);
    });

    it('are delivered by one run alone, and stay so when another line comes', async () => {
      const { reminders } = subject.ports;
      const sub = `${subject.office().term.id}-c`;
      const news = {
        kind: 'news',
        id: 'n',
        term: 't',
        union: 'u',
        name: 'U',
        type: 'returned',
        at: 'x',
      } as const;
      await reminders.add(sub, DAY, [news]);
      const head = async () => (await reminders.heads(DAY)).find(it => it.sub === sub);
      const first = await head();
      if (!first) throw new Error('no digest');
      expect(first).toEqual({ sub, day: DAY, mail: 'unsent', tries: 0 });
      expect(await reminders.claim(first, 5)).toBe(true);
      expect(await reminders.claim(first, 6)).toBe(false);
      expect(await head()).toMatchObject({ mail: 'unsent', tries: 1, claimedAt: 5 });
      await reminders.deliver({ ...first, mail: 'sent', tries: 1 });
      await reminders.add(sub, DAY, [{ ...news, id: 'm' }]);
      await reminders.deliver({ ...first, mail: 'unsent', tries: 1 });
      expect(await head()).toEqual({ sub, day: DAY, mail: 'sent', tries: 1 });
    });

    it('keep on which days the ladder was walked, newest first', async () => {
      const { reminders } = subject.ports;
      for (const day of ['2023-04-24', '2023-04-25'])
        await reminders.keepRun({ day, at: `${day}T00:00:00Z`, reminders: 1, people: 1 });
      expect((await reminders.runs(1)).map(({ day }) => day)).toEqual(['2023-04-25']);
    });
  });
}
