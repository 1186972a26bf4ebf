import { GetUserCommand } from '@aws-sdk/client-cognito-identity-provider';
import { DynamoRegister } from '../../lambdas/adapters/dynamo-register.ts';
import { Table } from '../../lambdas/adapters/table.ts';
import type { RunningTemplate } from '../../local/run-template.ts';
import { type Clients, clientsFor, type Names, namesIn } from './aws-clients.ts';
import { fillProvince, SMALL_PROVINCE } from './fill-province.ts';
import { Person, type Site } from './person.ts';
import { loginOf, PASSWORD, PEOPLE, type PersonName } from './small-province.ts';
import { FIRST_DAY, startEmbedded } from './start-embedded.ts';

/** An installation that holds the small province, and its people. */
export type Installation = Site & {
  readonly people: Readonly<Record<PersonName, Person>>;
  readonly clients: Clients;
  readonly names: Names;
  /** The embedded run; undefined where `BASE_URL` points the tests at another installation. */
  readonly run: RunningTemplate | undefined;
  /** The local day on which the tests began. */
  readonly today: string;
  /** Changes what the record says of a person, as an operator would. */
  readonly changeOfficer: (
    name: PersonName,
    change: { isDisabled?: true; signedOutBefore?: number },
  ) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Where the tests go instead of an embedded run. Vite sets `BASE_URL` to a path, which is not meant. */
const BASE_URL = process.env.BASE_URL?.startsWith('http')
  ? process.env.BASE_URL.replace(/\/$/, '')
  : undefined;

/** True if the tests have the machine, and with it the clock, to themselves. */
export const IS_EMBEDDED = BASE_URL === undefined;

/**
 * The small province in an embedded run of its own. With `BASE_URL` the tests go to that installation instead, which
 * must be empty and made for it: `TABLE`, `USER_POOL` and `STATE_MACHINE` name its resources, and the AWS credentials
 * are those of the environment.
 */
export async function startInstallation(): Promise<Installation> {
  const { TABLE: table = '', USER_POOL: userPool = '', STATE_MACHINE: stateMachine = '' } = process.env;
  if (!BASE_URL) return embedded();
  const site = { url: BASE_URL };
  const names = { table, userPool, stateMachine };
  const people = peopleOf(site);
  // Another file of tests may have filled it.
  if (await isEmpty(people.leader)) await fillProvince(site, names, {});
  const { today } = await people.leader.get('/api/me');
  return { ...site, ...ways(people, names, clientsFor({})), run: undefined, today, close: async () => {} };
}

async function embedded(): Promise<Installation> {
  const { run, close } = await startEmbedded(SMALL_PROVINCE);
  const site = { url: run.address };
  const people = peopleOf(site);
  return {
    ...site,
    ...ways(people, namesIn(run.outputs), clientsFor(run.endpoints)),
    run,
    today: FIRST_DAY,
    close,
  };
}

function peopleOf(site: Site): Installation['people'] {
  const names = Object.keys(PEOPLE) as PersonName[];
  const people = names.map(name => [name, new Person(site, loginOf(name), PASSWORD)]);
  return Object.fromEntries(people);
}

function ways(people: Installation['people'], names: Names, clients: Clients) {
  const register = new DynamoRegister(new Table(names.table, clients.dynamoDb));
  const changeOfficer: Installation['changeOfficer'] = async (name, change) => {
    const { AccessToken } = await people[name].tokens();
    const user = await clients.cognito.send(new GetUserCommand({ AccessToken }));
    const sub = user.UserAttributes?.find(attribute => attribute.Name === 'sub')?.Value ?? '';
    await register.putOfficer({ sub, ...PEOPLE[name], ...change });
  };
  return { people, names, clients, changeOfficer };
}

async function isEmpty(leader: Person): Promise<boolean> {
  try {
    return (await leader.get('/api/me')).terms.length === 0;
  } catch {
    return true;
  }
}
