import { CognitoAccounts } from '../adapters/cognito-accounts.ts';
import { DynamoPeople } from '../adapters/dynamo-people.ts';
import { DynamoReaders } from '../adapters/dynamo-readers.ts';
import { Table } from '../adapters/table.ts';
import { firstPassword } from '../app/first-password.ts';
import { changePerson } from '../app/people/change-person.ts';
import { delegate, revokeDelegation } from '../app/people/delegate.ts';
import { viewDelegations } from '../app/people/delegations-view.ts';
import { invitePerson } from '../app/people/invite-person.ts';
import { listPeople } from '../app/people/list-people.ts';
import { resetPassword } from '../app/people/reset-password.ts';
import { resumeMail } from '../app/people/resume-mail.ts';
import { signOutEverywhere } from '../app/people/sign-out-everywhere.ts';
import { disablePerson, enablePerson } from '../app/people/switch-person.ts';
import { viewPerson } from '../app/people/view-person.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { OFFICE_SENTENCES } from '../runtime/messages-office-vi.ts';
import { serve } from '../runtime/serve.ts';
import { DELEGATION_CONTRACTS } from './delegation-contracts.ts';
import { PEOPLE_CONTRACTS } from './people-contracts.ts';

const { TABLE, USER_POOL } = readEnvironment('people');
const table = new Table(TABLE);
const ports = {
  readers: new DynamoReaders(table),
  people: new DynamoPeople(table),
  accounts: new CognitoAccounts(USER_POOL),
  newPassword: firstPassword,
};

const CONTRACTS = { ...PEOPLE_CONTRACTS, ...DELEGATION_CONTRACTS };

/** Keeps the accounts of people: the only function that gives posts, and the only one that speaks to the user pool. */
export const handler = serve(
  CONTRACTS,
  {
    people: ({ query, asker, now }) => listPeople(ports, asker, query, now),
    person: ({ params, asker }) => viewPerson(ports, asker, params.sub),
    invitePerson: ({ body, asker, key, now }) => invitePerson(ports, asker, body, key, now),
    changePerson: ({ params, body, asker, key, now }) =>
      changePerson(ports, { ...params, asker, key, now }, body),
    disablePerson: ({ params, asker, key, now }) => disablePerson(ports, { ...params, asker, key, now }),
    enablePerson: ({ params, asker, key, now }) => enablePerson(ports, { ...params, asker, key, now }),
    resumeMail: ({ params, asker, key, now }) => resumeMail(ports, { ...params, asker, key, now }),
    resetPassword: ({ params, asker, key, now }) => resetPassword(ports, { ...params, asker, key, now }),
    delegations: ({ asker, now }) => viewDelegations(ports, asker, now),
    delegate: ({ body, asker, key, now }) => delegate(ports, asker, body, key, now),
    revokeDelegation: ({ params, asker, key, now }) => revokeDelegation(ports, asker, params.id, key, now),
    signOutEverywhere: ({ asker, key, now }) => signOutEverywhere(ports, asker, key, now),
  },
  OFFICE_SENTENCES,
);
