import { beforeEach, describe, expect, test } from 'vitest';
import { Forbidden, KeyReused, NotFound } from '../../../lambdas/app/errors.ts';
import { changePerson } from '../../../lambdas/app/people/change-person.ts';
import { delegate, revokeDelegation, type WantedDelegation } from '../../../lambdas/app/people/delegate.ts';
import { viewDelegations } from '../../../lambdas/app/people/delegations-view.ts';
import { disablePerson, enablePerson } from '../../../lambdas/app/people/switch-person.ts';
import { perform } from '../../../lambdas/app/perform.ts';
import { viewCongress } from '../../../lambdas/app/queries/congress-view.ts';
import { inbox } from '../../../lambdas/app/queries/inbox.ts';
import { whoAmI } from '../../../lambdas/app/queries/me.ts';
import { notices } from '../../../lambdas/app/queries/notices.ts';
import { endOf } from '../../../lambdas/domain/days.ts';
import type { Union } from '../../../lambdas/domain/register.ts';
import { FakeAccounts } from '../../fakes/fake-accounts.ts';
import { FakePeople } from '../../fakes/fake-people.ts';
import { FakeRecord } from '../../fakes/fake-record.ts';
import { approve, recommend, submit } from '../../fixtures/commands-in-words.ts';
import { noon, Office } from '../../fixtures/office.ts';
import { sampleTerm } from '../../fixtures/small-term.ts';

const TODAY = '2023-03-15';
const NOW = noon(TODAY);
let record: FakeRecord;
let office: Office;
let people: FakePeople;
let union: Union;
let other: Union;
let keys = 0;

beforeEach(async () => {
  record = new FakeRecord();
  const { register, documents } = record;
  office = new Office({ store: record, register, documents }, sampleTerm());
  const upper = office.upper('a');
  await office.open([upper]);
  people = new FakePeople(register);
  union = office.union('1', upper);
  other = office.union('2', upper);
  for (const one of [union, other]) {
    await office.enrol(one, TODAY);
    await office.give('officer', one, submit(['plan', 'personnel', 'approval'], TODAY), TODAY);
  }
  await seat('b', [{ union: upper.id, role: 'leader' }]);
  await seat('a', [{ union: upper.id, role: 'signatory' }]);
});

/** A person who can be found in the list of the upper-level union. */
async function seat(name: string, posts: Parameters<Office['person']>[1]) {
  const officer = office.person(name, posts);
  const change = { act: 'invited', at: new Date(NOW).toISOString(), key: `seat ${name}`, hash: '' } as const;
  await people.save({ officer, version: 1, lists: [office.upper('a').id] }, undefined, change);
}

const ask = (name: string) => ({ sub: office.sub(name), signedInAt: NOW });
const key = () => {
  keys += 1;
  return `key-of-delegation-${keys}`;
};
const readers = () =>
  Object.assign(Object.create(record.register), {
    waitingFor: record.lists.waitingFor.bind(record.lists),
  });
const accounts = Object.assign(new FakeAccounts(), { disable: async () => {}, enable: async () => {} });
const ports = () => ({ readers: record.register, people, accounts });

const wanted = (over: Partial<WantedDelegation> = {}): WantedDelegation => ({
  to: office.sub('b'),
  at: office.upper('a').id,
  roles: ['signatory'],
  from: TODAY,
  until: '2023-03-17',
  ...over,
});
const give = (over: Partial<WantedDelegation> = {}, under = key()) =>
  delegate(ports(), ask('a'), wanted(over), under, NOW);
const approves = (at = NOW, of = union, under = key()) =>
  perform(
    record,
    {
      term: office.term.id,
      union: of.id,
      command: approve('approval', 1, TODAY),
      by: { kind: 'person', sub: office.sub('b') },
      key: under,
    },
    at,
  );

describe('somebody who stands in', () => {
  test('signs, and the history and the page say in whose place', async () => {
    await expect(approves()).rejects.toThrow(Forbidden);
    await give();
    const under = key();
    const answer = await approves(NOW, union, under);
    expect(answer.recorded).toContain('approved');
    // A repeat finds the answer, though nobody is in that place any more.
    expect(await approves(noon('2023-04-20'), union, under)).toEqual(answer);
    const [change] = await record.changes(office.term.id, union.id, 1);
    expect(change?.by).toEqual({ kind: 'person', sub: office.sub('b'), inPlaceOf: office.sub('a') });
    const view = await viewCongress(
      { ...record, store: record, readers: Object.assign(readers(), { deltas: async () => [] }) } as never,
      ask('b'),
      { term: office.term.id, union: union.id },
      NOW,
    );
    expect(view.history[0]).toMatchObject({ by: 'b', inPlaceOf: 'a' });
    expect(view.standsIn).toEqual([{ name: 'a', actions: expect.arrayContaining(['approve', 'postpone']) }]);
    const told = await notices(
      Object.assign(readers(), { notices: record.notices.notices.bind(record.notices) }),
      { sub: office.sub(`officer-${union.id}`), signedInAt: NOW },
      { limit: 5 },
      NOW,
    );
    expect(told.items[0]?.standsIn).toEqual({ by: 'b', inPlaceOf: 'a' });
  });

  test('from local midnight of the first day to local midnight after the last', async () => {
    await give({ from: '2023-03-16', until: '2023-03-17' });
    await expect(approves(endOf(TODAY) - 1)).rejects.toThrow(Forbidden);
    await approves(endOf(TODAY));
    await approves(endOf('2023-03-17') - 1, other);
    await expect(approves(endOf('2023-03-17'), other)).rejects.toThrow(Forbidden);
  });

  test('no longer once it is revoked, or once the giver is kept out or moved, whatever comes after', async () => {
    const { id } = await give();
    await revokeDelegation(ports(), ask('a'), id, key(), NOW);
    await expect(approves()).rejects.toThrow(Forbidden);
    await expect(revokeDelegation(ports(), ask('a'), id, key(), NOW)).rejects.toThrow(NotFound);
    await give();
    const asker = ask('registrar');
    const sub = office.sub('a');
    await disablePerson(ports(), { asker, sub, key: key(), now: NOW });
    await expect(approves()).rejects.toThrow(Forbidden);
    await enablePerson(ports(), { asker, sub, key: key(), now: NOW });
    await expect(approves()).rejects.toThrow(Forbidden);
    await give();
    const posts = (role: 'signatory' | 'reviewer') => [{ union: office.upper('a').id, role }];
    for (const role of ['reviewer', 'signatory'] as const) {
      const change = { name: 'a', posts: posts(role) };
      await changePerson(ports(), { asker, sub, key: key(), now: NOW }, change);
      await expect(approves()).rejects.toThrow(Forbidden);
    }
    expect((await people.changes(sub)).map(({ act }) => act)).toEqual(
      expect.arrayContaining(['delegated', 'delegation-revoked']),
    );
  });

  test('of some unions and matters only', async () => {
    await give({ unions: [union.id], matters: ['before'] });
    await expect(approves(NOW, other)).rejects.toThrow(Forbidden);
    await approves();
  });

  test('is not twice there for one request, and never for another under its key', async () => {
    const under = key();
    const first = await give({}, under);
    expect(await give({}, under)).toEqual(first);
    await expect(give({ until: '2023-03-16' }, under)).rejects.toThrow(KeyReused);
    const view = await viewDelegations(ports(), ask('a'), NOW);
    expect(view.given).toHaveLength(1);
  });

  test('finds the work in the inbox, marked, and the delegation on the page of both', async () => {
    expect((await inbox(readers(), ask('b'), { limit: 10 }, NOW)).items).toEqual([]);
    await give({ unions: [union.id] });
    const { items } = await inbox(readers(), ask('b'), { limit: 10 }, NOW);
    expect(items).toMatchObject([{ union: union.id, inPlaceOf: 'a' }]);
    expect((await inbox(readers(), ask('a'), { limit: 10 }, NOW)).items).toHaveLength(2);
    const [mine, theirs] = await Promise.all(['a', 'b'].map(it => viewDelegations(ports(), ask(it), NOW)));
    expect(mine).toMatchObject({
      given: [{ name: 'b', unions: [{ name: union.name }], isRunning: true }],
      received: [],
      may: [{ roles: ['signatory'] }],
    });
    expect(mine?.may[0]?.people).toContainEqual({ sub: office.sub('b'), name: 'b' });
    expect(theirs).toMatchObject({ given: [], received: [{ name: 'a', until: '2023-03-17' }], may: [] });
    expect((await whoAmI(record.register, ask('b'), NOW)).standsIn).toMatchObject([{ name: 'a' }]);
  });

  test.each<[string, Partial<WantedDelegation>, 'a' | 'b' | undefined, string, string[]]>([
    ['all of it', {}, undefined, TODAY, ['1', '2']],
    ['the last day', {}, undefined, '2023-03-17', ['1', '2']],
    ['not after the last day', {}, undefined, '2023-03-18', []],
    ['not before the first day', { from: '2023-03-16' }, undefined, TODAY, []],
    ['not of another matter', { matters: ['recognition'] }, undefined, TODAY, []],
    ['not of the union that the giver files for', {}, 'a', TODAY, ['2']],
    ['not of the union that one files for', {}, 'b', TODAY, ['2']],
  ])('finds in the inbox %s', async (_, over, filer, day, found) => {
    await give(over);
    const who = filer && record.register.officersBySub.get(office.sub(filer));
    if (who)
      await record.register.putOfficer({
        ...who,
        posts: [...who.posts, { union: union.id, role: 'officer' }],
      });
    const { items } = await inbox(readers(), ask('b'), { limit: 10 }, noon(day));
    expect(items.map(line => [line.union.split('.').at(-1), line.inPlaceOf])).toEqual(
      found.map(id => [id, 'a']),
    );
    for (const line of items) expect(line.standsIn).toMatchObject([{ name: 'a' }]);
  });

  test('of who examines there already marks what waits for the signature alone, and says who may do what', async () => {
    const reviewer = `reviewer-${office.upper('a').id}`;
    await office.give('reviewer', union, recommend('approval', 1), TODAY);
    const read = async () =>
      (await inbox(readers(), ask(reviewer), { limit: 10 }, NOW)).items.map(line => [
        line.union === union.id ? 'recommended' : 'submitted',
        line.inPlaceOf,
        line.actions?.includes('approve'),
      ]);
    expect(await read()).toEqual([
      ['recommended', undefined, false],
      ['submitted', undefined, false],
    ]);
    await give({ to: office.sub(reviewer) });
    expect(await read()).toEqual([
      ['recommended', 'a', true],
      ['submitted', undefined, true],
    ]);
  });

  test('does by own right what own posts allow', async () => {
    await give({ roles: ['signatory'], to: office.sub(`reviewer-${office.upper('a').id}`) });
    await office.give('reviewer', union, recommend('approval', 1), TODAY);
    const [change] = await record.changes(office.term.id, union.id, 1);
    expect(change?.by).not.toHaveProperty('inPlaceOf');
  });
});
