import { beforeEach, describe, expect, test } from 'vitest';
import { KeyReused, NotFound, Refused } from '../../../lambdas/app/errors.ts';
import { changePerson } from '../../../lambdas/app/people/change-person.ts';
import { invitePerson } from '../../../lambdas/app/people/invite-person.ts';
import { listPeople } from '../../../lambdas/app/people/list-people.ts';
import { resetPassword } from '../../../lambdas/app/people/reset-password.ts';
import { signOutEverywhere } from '../../../lambdas/app/people/sign-out-everywhere.ts';
import { disablePerson, enablePerson } from '../../../lambdas/app/people/switch-person.ts';
import { viewPerson } from '../../../lambdas/app/people/view-person.ts';
import { noon } from '../../fixtures/office.ts';
import { aPeopleOffice, type PeopleOffice, WANTED } from './people-office.ts';

const NOW = noon('2023-03-15');
let at: PeopleOffice;
beforeEach(async () => {
  at = await aPeopleOffice();
});

const ask = (sub: string, key: string) => ({ asker: at.registrar, sub, key, now: NOW });
const invited = async (key = 'key-1') =>
  (await invitePerson(at.ports, at.registrar, WANTED, key, NOW)).person;

describe('an invitation', () => {
  test('makes an account under the normalised number, and tells the password once', async () => {
    const { person, firstPassword } = await invitePerson(at.ports, at.registrar, WANTED, 'key-1', NOW);
    expect(person).toMatchObject({
      name: WANTED.name,
      login: '+84912345678',
      isDisabled: false,
      isSelf: false,
    });
    expect(at.accounts.accounts.get(person.sub)).toMatchObject({
      login: '+84912345678',
      password: firstPassword,
    });
    const again = await invitePerson(at.ports, at.registrar, WANTED, 'key-1', NOW);
    expect(again).toEqual({ person });
    expect(at.accounts.accounts.size).toBe(1);
    const { people } = await listed();
    expect(people).toEqual([WANTED.name]);
  });

  test('of a login that exists changes nothing, whoever invites', async () => {
    const { sub } = await invited();
    const before = await at.people.load(sub, { key: 'x' });
    const other = { ...WANTED, login: '+84 912 345 678', name: 'Another' };
    for (const asker of [at.registrar, at.upperRegistrar]) {
      const inviting = invitePerson(at.ports, asker, other, 'key-2', NOW);
      await expect(inviting).rejects.toMatchObject({ refusal: { code: 'login-taken', field: 'login' } });
    }
    expect(await at.people.load(sub, { key: 'x' })).toEqual(before);
  });

  test('under a key of another one is refused', async () => {
    await invited();
    const other = { ...WANTED, name: 'Another' };
    await expect(invitePerson(at.ports, at.registrar, other, 'key-1', NOW)).rejects.toThrow(KeyReused);
  });

  test.each([
    ['login', { login: 'not a number' }, 'login-unreadable'],
    ['posts.0.role', { posts: [{ role: 'registrar', union: 'UPPER' }] }, 'post-by-command-only'],
    ['posts.0.union', { posts: [{ role: 'officer', union: 'nowhere' }] }, 'union-unknown'],
  ] as const)('with a wrong %s makes no account', async (field, over, code) => {
    const posts =
      'posts' in over ? over.posts.map(post => ({ ...post, union: at.idOf(post.union) })) : WANTED.posts;
    const inviting = invitePerson(at.ports, at.registrar, { ...WANTED, ...over, posts }, 'key-1', NOW);
    await expect(inviting).rejects.toMatchObject({ refusal: { code, field } });
    expect(at.accounts.accounts.size).toBe(0);
  });
});

test('who is changed keeps the account, and moves between the lists', async () => {
  const { sub } = await invited();
  const posts = [{ role: 'reviewer', union: at.idOf('UPPER') }] as const;
  const line = await changePerson(at.ports, ask(sub, 'key-2'), { name: 'Tên mới', posts });
  expect(line).toMatchObject({ name: 'Tên mới', posts: [{ role: 'reviewer' }] });
  expect((await listed()).people).toEqual(['Tên mới']);
  const elsewhere = [{ role: 'leader', union: at.office.province }] as const;
  await changePerson(at.ports, ask(sub, 'key-3'), { name: 'Tên mới', posts: elsewhere });
  expect((await listed()).people).toEqual([]);
});

test('who is disabled is out at once, in the record and in the pool; and can be let in again', async () => {
  const { sub } = await invited();
  at.accounts.accounts.set(sub, { ...at.accounts.accounts.get(sub), sessions: 2 } as never);
  expect((await disablePerson(at.ports, ask(sub, 'key-2'))).isDisabled).toBe(true);
  expect(await officer(sub)).toMatchObject({ isDisabled: true, signedOutBefore: NOW });
  expect(at.accounts.accounts.get(sub)).toMatchObject({ isEnabled: false, sessions: 0 });
  await expect(resetPassword(at.ports, ask(sub, 'key-3'))).rejects.toThrow(Refused);
  expect((await enablePerson(at.ports, ask(sub, 'key-4'))).isDisabled).toBe(false);
  expect(await officer(sub)).not.toHaveProperty('isDisabled');
  expect(at.accounts.accounts.get(sub)).toMatchObject({ isEnabled: true });
});

test('a late repeat of what was undone since undoes nothing', async () => {
  const { sub } = await invited();
  await disablePerson(at.ports, ask(sub, 'key-2'));
  await enablePerson(at.ports, ask(sub, 'key-3'));
  expect((await disablePerson(at.ports, ask(sub, 'key-2'))).isDisabled).toBe(false);
  expect(at.accounts.accounts.get(sub)).toMatchObject({ isEnabled: true });
});

test('a reset tells one password, signs out everywhere, and a repeat tells none', async () => {
  const { sub } = await invited();
  const { firstPassword } = await resetPassword(at.ports, ask(sub, 'key-2'));
  expect(at.accounts.accounts.get(sub)).toMatchObject({ password: firstPassword, isOwn: false });
  expect(await officer(sub)).toMatchObject({ signedOutBefore: NOW });
  expect(await resetPassword(at.ports, ask(sub, 'key-2'))).not.toHaveProperty('firstPassword');
  expect(at.accounts.accounts.get(sub)).toMatchObject({ password: firstPassword });
});

test('what was done is told with who and when, and never with a name, a login or a password', async () => {
  const { sub } = await invited();
  await resetPassword(at.ports, ask(sub, 'key-2'));
  await disablePerson(at.ports, ask(sub, 'key-3'));
  const { changes } = await viewPerson(at.ports, at.registrar, sub);
  expect(changes.map(({ act }) => act).sort()).toEqual(['disabled', 'invited', 'password-reset']);
  expect(changes[0]).toMatchObject({ at: new Date(NOW).toISOString(), by: 'registrar' });
  const kept = JSON.stringify(await at.people.changes(sub));
  for (const secret of [WANTED.name, '912345678', ...at.passwords]) expect(kept).not.toContain(secret);
});

test('the registrar of one upper-level union finds nobody of another', async () => {
  const { sub } = await invited();
  const foreign = { asker: at.otherRegistrar, sub, key: 'key-2', now: NOW };
  for (const asking of [
    viewPerson(at.ports, at.otherRegistrar, sub),
    changePerson(at.ports, foreign, { name: 'X', posts: [] }),
    disablePerson(at.ports, foreign),
    enablePerson(at.ports, foreign),
    resetPassword(at.ports, foreign),
    listPeople(at.ports, at.otherRegistrar, { union: at.idOf('UPPER'), limit: 10 }, NOW),
    listPeople(at.ports, at.otherRegistrar, { union: at.office.province, limit: 10 }, NOW),
  ]) {
    await expect(asking).rejects.toThrow(NotFound);
  }
  await expect(viewPerson(at.ports, at.upperRegistrar, sub)).resolves.toMatchObject({ sub });
});

test('who signs out everywhere is out here as well, and a repeat is refused as every request is', async () => {
  const self = at.registrar;
  at.accounts.accounts.set(self.sub, { login: 'r', password: '', isOwn: true, isEnabled: true, sessions: 3 });
  await signOutEverywhere(at.ports, self, 'key-1', NOW + 1);
  expect(await officer(self.sub)).toMatchObject({ signedOutBefore: NOW + 1 });
  expect(at.accounts.accounts.get(self.sub)).toMatchObject({ sessions: 0 });
  await expect(signOutEverywhere(at.ports, self, 'key-1', NOW + 2)).rejects.toThrow('signed out');
});

async function officer(sub: string) {
  return (await at.people.load(sub, { key: 'x' })).person?.officer;
}

async function listed() {
  const list = await listPeople(at.ports, at.registrar, { union: at.idOf('UPPER'), limit: 10 }, NOW);
  return { people: list.items.map(({ name }) => name) };
}
