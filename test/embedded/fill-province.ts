import { CognitoAccounts } from '../../lambdas/adapters/cognito-accounts.ts';
import { DynamoPeople } from '../../lambdas/adapters/dynamo-people.ts';
import { DynamoReaders } from '../../lambdas/adapters/dynamo-readers.ts';
import { Table } from '../../lambdas/adapters/table.ts';
import { invite } from '../../lambdas/app/invite.ts';
import { plusDays } from '../../lambdas/domain/days.ts';
import { clientsFor, type Names, namesIn, type Services } from './aws-clients.ts';
import { Person, type Site } from './person.ts';
import {
  loginOf,
  PASSWORD,
  PEOPLE,
  type PersonName,
  smallTerm,
  smallWorkbook,
  TERM,
} from './small-province.ts';
import type { Filling } from './start-embedded.ts';
import { until } from './until.ts';

/** Fills an empty installation with the small province: accounts, the term, and the register by the import. */
export async function fillProvince(site: Site, names: Names, services: Services): Promise<void> {
  const clients = clientsFor(services);
  const table = new Table(names.table, clients.dynamoDb);
  const accounts = new CognitoAccounts(names.userPool, clients.cognito);
  const password = { text: PASSWORD, isPermanent: true };
  const ports = { accounts, people: new DynamoPeople(table), readers: new DynamoReaders(table) };
  const inviteOne = (name: PersonName) => invite(ports, { ...PEOPLE[name], login: loginOf(name) }, password);
  await inviteOne('registrar');
  await importRegister(new Person(site, loginOf('registrar'), PASSWORD));
  for (const name of Object.keys(PEOPLE) as PersonName[]) if (name !== 'registrar') await inviteOne(name);
}

/** The small province in an embedded run. */
export const SMALL_PROVINCE: Filling = {
  name: 'province',
  sources: [
    'test/embedded/fill-province.ts',
    'test/embedded/small-province.ts',
    'sample/lai-chau-2023/term.json',
    'sample/workbook',
  ],
  fill: run => fillProvince({ url: run.address }, namesIn(run.outputs), run.endpoints),
};

async function importRegister(registrar: Person): Promise<void> {
  // As far ahead as 31 May lies from 15 March, the first day of an embedded run.
  const body = smallTerm(plusDays((await registrar.get('/api/me')).today, 77));
  await registrar.ask('PUT', `/api/terms/${TERM}`, { body, key: registrar.newKey() });
  const bytes = await smallWorkbook();
  const ask = { term: TERM, fileName: 'so-cong-doan.xlsx', size: bytes.length };
  const form = await registrar.change('/api/imports/uploads', ask);
  await registrar.postFile(form, bytes);
  const job = await registrar.change('/api/imports', { term: TERM, key: form.id, dryRun: false });
  const done = await until(`the import ${job.id}`, async () => {
    const view = await registrar.get(`/api/jobs/${job.id}`);
    return view.state === 'running' ? undefined : view;
  });
  if (done.state !== 'done' || done.import.faultCount > 0) {
    throw new Error(`the small province was not imported: ${JSON.stringify(done.import)}`);
  }
}
