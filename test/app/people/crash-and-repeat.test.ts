import { describe, expect, test } from 'vitest';
import { invitePerson } from '../../../lambdas/app/people/invite-person.ts';
import { resetPassword } from '../../../lambdas/app/people/reset-password.ts';
import { disablePerson, enablePerson } from '../../../lambdas/app/people/switch-person.ts';
import { Crash, type PortCall } from '../../fakes/step.ts';
import { noon } from '../../fixtures/office.ts';
import { aPeopleOffice, type PeopleOffice, WANTED } from './people-office.ts';

const NOW = noon('2023-03-15');

/** Runs `act` once to learn its calls, then once for each place to crash at, and `check` after a second try. */
async function atEveryCrash(
  act: (at: PeopleOffice, sub: string) => Promise<unknown>,
  check: (at: PeopleOffice, sub: string, second: unknown) => Promise<void>,
  isPrepared = true,
): Promise<number> {
  let crashAt = 0;
  for (; ; crashAt += 1) {
    let calls = -1;
    let isArmed = false;
    const crash = (call: PortCall) => {
      if (!isArmed) return;
      calls += 1;
      if (calls === crashAt) throw new Crash(call);
    };
    const at = await aPeopleOffice(crash);
    const sub = isPrepared
      ? (await invitePerson(at.ports, at.registrar, WANTED, 'key-0', NOW)).person.sub
      : '';
    isArmed = true;
    const hasCrashed = await act(at, sub).then(
      () => false,
      error => error instanceof Crash,
    );
    isArmed = false;
    if (!hasCrashed) return crashAt;
    await check(at, sub, await act(at, sub));
  }
}

describe('wherever it crashes, doing it again goes on', () => {
  test('inviting: one account, and either its password is told or that a reset is needed', async () => {
    const crashes = await atEveryCrash(
      at => invitePerson(at.ports, at.registrar, WANTED, 'key-1', NOW),
      async (at, _, second) => {
        const { person, firstPassword } = second as { person: { sub: string }; firstPassword?: string };
        expect(at.accounts.accounts.size).toBe(1);
        const account = at.accounts.accounts.get(person.sub);
        if (firstPassword) expect(account?.password).toBe(firstPassword);
        const reset = await resetPassword(at.ports, {
          asker: at.registrar,
          ...person,
          key: 'key-2',
          now: NOW,
        });
        expect(at.accounts.accounts.get(person.sub)?.password).toBe(reset.firstPassword);
      },
      false,
    );
    expect(crashes).toBeGreaterThanOrEqual(6);
  });

  test('resetting: the password that is told works, or none is told and the next reset tells one', async () => {
    const ask = (at: PeopleOffice, sub: string, key: string) => ({ asker: at.registrar, sub, key, now: NOW });
    const crashes = await atEveryCrash(
      (at, sub) => resetPassword(at.ports, ask(at, sub, 'key-1')),
      async (at, sub, second) => {
        const { firstPassword } = second as { firstPassword?: string };
        if (firstPassword) expect(at.accounts.accounts.get(sub)?.password).toBe(firstPassword);
        const next = await resetPassword(at.ports, ask(at, sub, 'key-2'));
        expect(at.accounts.accounts.get(sub)?.password).toBe(next.firstPassword);
      },
    );
    expect(crashes).toBeGreaterThanOrEqual(8);
  });

  test.each([
    ['disabling', disablePerson, false],
    ['enabling', enablePerson, true],
  ] as const)('%s: record and pool agree', async (_, act, isEnabled) => {
    const crashes = await atEveryCrash(
      (at, sub) => act(at.ports, { asker: at.registrar, sub, key: 'key-1', now: NOW }),
      async (at, sub) => {
        expect(at.accounts.accounts.get(sub)?.isEnabled).toBe(isEnabled);
        expect((await at.people.load(sub, { key: 'x' })).person?.officer.isDisabled ?? false).toBe(
          !isEnabled,
        );
      },
    );
    expect(crashes).toBeGreaterThanOrEqual(6);
  });
});

test('of two same invitations at once, one tells a password, and that one works', async () => {
  const held: (() => void)[] = [];
  let isHolding = true;
  const at = await aPeopleOffice(({ call, when }) => {
    const isHeld = isHolding && call === 'load' && when === 'after';
    return isHeld ? new Promise<void>(go => held.push(go)) : undefined;
  });
  const both = [1, 2].map(() => invitePerson(at.ports, at.registrar, WANTED, 'key-1', NOW));
  await expect.poll(() => held.length).toBe(2);
  isHolding = false;
  for (const go of held.reverse()) go();
  const answers = await Promise.all(both);
  const told = answers.flatMap(({ firstPassword }) => firstPassword ?? []);
  expect(told).toHaveLength(1);
  expect([...at.accounts.accounts.values()].map(({ password }) => password)).toEqual(told);
});

test('two registrars who disable each other at once: one stays', async () => {
  const at = await aPeopleOffice();
  const register = at.ports.readers;
  const [first] = await register.officers([at.registrar.sub]);
  const second = { ...first, sub: 'second', name: 'second' };
  await at.people.save(
    { officer: second as never, version: 1, lists: [at.office.province], login: 's@x.vn' },
    undefined,
    { act: 'invited', at: '', key: 'k', hash: '' },
  );
  for (const sub of [at.registrar.sub, 'second']) {
    at.accounts.accounts.set(sub, { login: sub, password: '', isOwn: true, isEnabled: true, sessions: 1 });
  }
  const other = { sub: 'second', signedInAt: NOW };
  const both = await Promise.allSettled([
    disablePerson(at.ports, { asker: at.registrar, sub: 'second', key: 'key-1', now: NOW }),
    disablePerson(at.ports, { asker: other, sub: at.registrar.sub, key: 'key-2', now: NOW }),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});
