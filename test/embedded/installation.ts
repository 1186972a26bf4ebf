import { GetUserCommand } from '@aws-sdk/client-cognito-identity-provider';
import { DynamoRegister } from '../../lambdas/adapters/dynamo-register.ts';
import { Table } from '../../lambdas/adapters/table.ts';
import type { RunningTemplate, RunOptions } from '../../local/run-template.ts';
import { type Clients, clientsFor, type Names, namesIn } from './aws-clients.ts';
import { fillProvince, SMALL_PROVINCE } from './fill-province.ts';
import { Person, type Site } from './person.ts';
import { loginOf, PASSWORD, PEOPLE, type PersonName } from './small-province.ts';
import { FIRST_DAY, startEmbedded } from './start-embedded.ts';
import { SITE_URL } from './target.ts';

/** An installation that holds the small province, and its people. */
export type Installation = Site & {
  readonly people: Readonly<Record<PersonName, Person>>;
  readonly clients: Clients;
  readonly names: Names;
  /** The embedded run; undefined where `SITE_URL` points the tests at another installation. */
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

/**
 * The small province in an embedded run of its own. With `SITE_URL` the tests go to that installation instead, which
 * must be made for them: `TABLE`, `USER_POOL` and `STATE_MACHINE` name its resources, the AWS credentials are those of
 * the environment, each file of tests fills a term of its own, and one runs after the other (`--no-file-parallelism`). `options` are for an embedded run alone.
 */
export async function startInstallation(options: Partial<RunOptions> = {}): Promise<Installation> {
  if (SITE_URL === undefined) return embedded(options);
  const { TABLE: table = '', USER_POOL: userPool = '', STATE_MACHINE: stateMachine = '' } = process.env;
  const site = { url: SITE_URL };
  const names = { table, userPool, stateMachine };
  const people = peopleOf(site);
  await fillProvince(site, names, {});
  const { today } = await people.leader.get('/api/me');
  return { ...site, ...ways(people, names, clientsFor({})), run: undefined, today, close: async () => {} };
}

async function embedded(options: Partial<RunOptions>): Promise<Installation> {
  const { run, close } = await startEmbedded(SMALL_PROVINCE, options);
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
