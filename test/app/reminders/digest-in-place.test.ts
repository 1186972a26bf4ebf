import { beforeEach, describe, expect, test } from 'vitest';
import { myDigests } from '../../../lambdas/app/reminders/my-digests.ts';
import { plusDays } from '../../../lambdas/domain/days.ts';
import type { Delegation } from '../../../lambdas/domain/standing-in.ts';
import { submit } from '../../fixtures/commands-in-words.ts';
import { noon } from '../../fixtures/office.ts';
import { DigestOffice } from './digest-office.ts';

const FRIDAY_BEFORE = '2023-05-05';

let desk: DigestOffice;
let { record, office, upper, reminders } = {} as DigestOffice;

beforeEach(open);

async function open() {
  desk = await DigestOffice.open();
  ({ record, office, upper, reminders } = desk);
}

describe('the digest of who stands in', () => {
  const MONDAY = '2023-05-08';
  const WEEK: Delegation = {
    id: 'd',
    to: 'b',
    at: '',
    roles: ['signatory'],
    from: MONDAY,
    until: '2023-05-12',
  };

  /** The signatory delegates to B, who only reads there; `filer` files for the first union. */
  async function lend(over: Partial<Delegation> = {}, filer?: 'giver' | 'b') {
    const signatory = record.register.officersBySub.get(office.sub(`signatory-${upper.id}`));
    if (!signatory) throw new Error('the signatory is there');
    const own = office.union('u1', upper).id;
    const files = (who: 'giver' | 'b') => (filer === who ? [{ union: own, role: 'officer' as const }] : []);
    const unions = over.unions?.map(id => office.union(id, upper).id);
    const delegation = { ...WEEK, at: upper.id, ...over, ...(unions && { unions }) };
    const giver = { ...signatory, posts: [...signatory.posts, ...files('giver')], delegations: [delegation] };
    const posts = [{ union: upper.id, role: 'leader' as const }, ...files('b')];
    const standsIn = [{ id: 'd', of: giver.sub, until: delegation.until }];
    await desk.listed(giver, upper.id);
    await desk.listed({ sub: 'b', name: 'b', posts, standsIn }, upper.id);
    return giver;
  }

  /** Both packets are filed on a Friday; what B is told on `day` by mail. */
  async function toldTo(day: string): Promise<string[]> {
    await desk.run(FRIDAY_BEFORE, { hour: 8 });
    for (const id of ['u1', 'u2']) {
      const papers = submit(['plan', 'personnel', 'approval'], FRIDAY_BEFORE);
      await office.give('officer', office.union(id, upper), papers, FRIDAY_BEFORE);
    }
    await desk.run(day);
    const mine = desk.mails.filter(({ to }) => to === 'b@example.org');
    expect(mine.length).toBeLessThanOrEqual(1);
    return mine.flatMap(({ text }) => text.split('\n').filter(line => line.startsWith('- ')));
  }

  test.each<[string, Partial<Delegation>, 'giver' | 'b' | undefined, number[]]>([
    ['is all that the giver is told', {}, undefined, [1, 2]],
    ['is of the delegated unions', { unions: ['u2'] }, undefined, [2]],
    ['is of the delegated matters', { matters: ['held'] }, undefined, []],
    ['is of no union that they file for themselves', {}, 'b', [2]],
    ['is of no union that the giver files for', {}, 'giver', [2]],
    ['begins on the first day', { from: '2023-05-09' }, undefined, []],
    ['ends with the last day', { from: FRIDAY_BEFORE, until: '2023-05-07' }, undefined, []],
  ])('%s, in one mail, marked', async (_, over, filer, unions) => {
    const giver = await lend(over, filer);
    const lines = await toldTo(MONDAY);
    expect(lines.length).toBe(unions.length);
    for (const line of lines) expect(line).toContain(`(thay đ/c ${giver.name})`);
    for (const id of unions) {
      const { name } = office.union(`u${id}`, upper);
      expect(lines.some(line => line.includes(name))).toBe(true);
    }
    const own = desk.mails.filter(({ to }) => to.includes('signatory'));
    expect(own).toHaveLength(1);
    expect(own[0]?.text).not.toContain('thay đ/c');
  });

  test('reminds of what is due as well, and the office is told how many were', async () => {
    const { sub } = await lend({ until: '2023-06-30' });
    await toldTo(MONDAY);
    for (let day = '2023-05-09'; day <= '2023-05-31'; day = plusDays(day, 1)) await desk.run(day);
    const due = [...reminders.recorded.values()].filter(
      ({ turn, to }) => turn === 'upper' && to === 'holder',
    );
    expect(due.length).toBeGreaterThan(0);
    for (const { people, inPlaceOf } of due) {
      expect(people).toHaveLength(3);
      expect(inPlaceOf).toEqual({ b: sub });
    }
  });

  test('is not sent late of what is delegated no more', async () => {
    await lend({ until: MONDAY });
    desk.answer = ({ to }) => {
      if (to === 'b@example.org') throw new Error('throttled');
      return 'sent';
    };
    expect(await toldTo(MONDAY)).toHaveLength(2);
    desk.mails = [];
    desk.answer = () => 'sent';
    await desk.run('2023-05-09');
    expect(desk.mails.filter(({ to }) => to === 'b@example.org')).toEqual([]);
    expect((await reminders.heads(MONDAY)).find(({ sub }) => sub === 'b')?.mail).toBe('none');
  });

  test('names in the app whom a line is told in the place of', async () => {
    await lend();
    await toldTo(MONDAY);
    const stored = Object.assign(reminders, { mailOf: async () => ({}) });
    const ports = { readers: record.register, reminders: stored };
    await record.register.putOfficer({ sub: 'b', name: 'b', posts: [{ union: upper.id, role: 'leader' }] });
    const { items } = await myDigests(ports as never, { sub: 'b', signedInAt: noon(MONDAY) });
    expect(items.map(({ line }) => line.inPlaceOf)).toEqual(Array(2).fill(`signatory-${upper.id}`));
  });
});
