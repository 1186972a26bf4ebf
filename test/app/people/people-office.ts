import type { PeoplePorts } from '../../../lambdas/app/people/alter-person.ts';
import type { PersonToInvite } from '../../../lambdas/app/people/invite-person.ts';
import type { Asker } from '../../../lambdas/app/queries/ask.ts';
import { FakeAccounts } from '../../fakes/fake-accounts.ts';
import { FakePeople } from '../../fakes/fake-people.ts';
import { FakeRecord } from '../../fakes/fake-record.ts';
import { type Step, stepped } from '../../fakes/step.ts';
import { noon, Office } from '../../fixtures/office.ts';
import { sampleTerm } from '../../fixtures/small-term.ts';

/** Somebody whom the registrars of these tests invite: an officer of the first grassroots union. */
export const WANTED: PersonToInvite = {
  name: 'Lò Thị Ánh',
  login: '0912 345 678',
  posts: [{ role: 'officer', union: 't1.1' }],
};

/** A province with two upper-level unions, each with a registrar, and the ports by which people are kept. */
export type PeopleOffice = {
  readonly office: Office;
  readonly people: FakePeople;
  readonly accounts: FakeAccounts;
  readonly ports: PeoplePorts & { readonly newPassword: () => string };
  /** Every first password that was made so far. */
  readonly passwords: readonly string[];
  readonly registrar: Asker;
  readonly upperRegistrar: Asker;
  readonly otherRegistrar: Asker;
  readonly idOf: (name: string) => string;
};

/** Opens it; `step` is asked before and after every call of the record and of the user pool. */
export async function aPeopleOffice(step: Step = () => {}): Promise<PeopleOffice> {
  const record = new FakeRecord();
  const { register, documents } = record;
  const office = new Office({ store: record, register, documents }, sampleTerm({ id: 't1' }));
  const [upper, other] = [office.upper('a'), office.upper('b')];
  await office.open([upper, other]);
  await register.putUnion(office.union('1', upper));
  await register.putUnion(office.union('2', other));
  for (const at of [upper, other]) {
    await register.putOfficer(office.person(`registrar-${at.id}`, [{ union: at.id, role: 'registrar' }]));
  }
  const people = new FakePeople(register);
  const accounts = new FakeAccounts();
  const passwords: string[] = [];
  const asker = (name: string): Asker => ({ sub: office.sub(name), signedInAt: noon('2023-03-15') });
  return {
    office,
    people,
    accounts,
    passwords,
    ports: {
      readers: register,
      people: stepped(people, 'people', step),
      accounts: stepped(accounts, 'accounts', step),
      newPassword: () => {
        passwords.push(`First-password-${passwords.length + 1}`);
        return passwords.at(-1) ?? '';
      },
    },
    registrar: asker('registrar'),
    upperRegistrar: asker(`registrar-${upper.id}`),
    otherRegistrar: asker(`registrar-${other.id}`),
    idOf: name => (name === 'UPPER' ? upper.id : name),
  };
}
