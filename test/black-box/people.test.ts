import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CognitoAccounts } from '../../lambdas/adapters/cognito-accounts.ts';
import { DynamoPeople } from '../../lambdas/adapters/dynamo-people.ts';
import { DynamoReaders } from '../../lambdas/adapters/dynamo-readers.ts';
import { Table } from '../../lambdas/adapters/table.ts';
import type { HandedOver, PersonLine } from '../../lambdas/api/contracts.ts';
import { invite } from '../../lambdas/app/invite.ts';
import { type Installation, startInstallation } from '../embedded/installation.ts';
import { type Answer, Person, send } from '../embedded/person.ts';
import { PASSWORD, PROVINCE } from '../embedded/small-province.ts';
import { until } from '../embedded/until.ts';

/** Of this run of the tests: an installation may have seen others. */
const RUN = String(Date.now()).slice(-6);
const loginOf = (number: number) => `09${number}${RUN}`;

let at: Installation;
let registrar: Person;
let upperRegistrar: Person;
let otherRegistrar: Person;

beforeAll(async () => {
  at = await startInstallation();
  registrar = at.people.registrar;
  [upperRegistrar, otherRegistrar] = [await registrarOf('TR'), await registrarOf('SG')];
});
afterAll(() => at?.close());

/** A registrar of one upper-level union, whom only the command line can make. */
async function registrarOf(union: string): Promise<Person> {
  const table = new Table(at.names.table, at.clients.dynamoDb);
  const ports = {
    accounts: new CognitoAccounts(at.names.userPool, at.clients.cognito),
    people: new DynamoPeople(table),
    readers: new DynamoReaders(table),
  };
  const login = `tochuc-${union.toLowerCase()}@kiemthu.example`;
  const posts = [{ role: 'registrar', union }] as const;
  await invite(ports, { login, name: `Tổ chức ${union}`, posts }, { text: PASSWORD, isPermanent: true });
  return new Person(at, login, PASSWORD);
}

const officerOf = (union: string, number: number) => ({
  name: `Cán bộ số ${number}`,
  login: loginOf(number),
  posts: [{ role: 'officer', union }],
});

async function invited(union: string, number: number): Promise<HandedOver> {
  return registrar.change('/api/people', officerOf(union, number));
}

const changing = (person: Person, path: string, body: object = {}, key = person.newKey()): Promise<Answer> =>
  person.ask(path.endsWith('/disable') || !/people\/[^/]+$/.test(path) ? 'POST' : 'PUT', path, { body, key });

async function namesListed(person: Person, query: string): Promise<string[]> {
  return (await person.get(`/api/people?${query}`)).items.map(({ name }: PersonLine) => name);
}

test('an invitation tells the password once, under one number however it is written', async () => {
  const key = registrar.newKey();
  const first: HandedOver = await registrar.change('/api/people', officerOf('TR-001', 11), key);
  expect(first.person).toMatchObject({ login: `+849${'11'}${RUN}`, isDisabled: false });
  expect(first.firstPassword).toMatch(/^\S{12}$/);
  const repeat = await registrar.change('/api/people', officerOf('TR-001', 11), key);
  expect(repeat).toEqual({ person: first.person });
  const spaced = { ...officerOf('TR-002', 11), login: `+84 911 ${RUN}` };
  const taken = await registrar.ask('POST', '/api/people', { body: spaced, key: registrar.newKey() });
  expect([taken.status, taken.body.code, taken.body.field]).toEqual([422, 'login-taken', 'login']);
  const { posts, changes, hasOwnPassword } = await registrar.get(`/api/people/${first.person.sub}`);
  expect(posts).toMatchObject([{ union: 'TR-001', role: 'officer', level: 'grassroots' }]);
  expect(changes).toMatchObject([{ act: 'invited', by: 'Ban Tổ chức' }]);
  expect(hasOwnPassword).toBe(false);
});

test('people are listed with their upper-level union, and found without diacritics and by number', async () => {
  await invited('TR-004', 12);
  expect(await namesListed(registrar, 'union=TR')).toContain('Chuyên viên Tre');
  expect(await namesListed(registrar, 'union=TR')).toContain('Cán bộ một');
  expect(await namesListed(registrar, 'union=TR&search=chu%20tich')).toEqual([
    'Chủ tịch Tre',
    'Phó Chủ tịch Tre',
  ]);
  expect(await namesListed(registrar, `union=TR&search=0912${RUN.slice(0, 4)}`)).toEqual(['Cán bộ số 12']);
  expect(await namesListed(registrar, `union=${PROVINCE}`)).toContain('Lãnh đạo tỉnh');
});

describe('the registrar of one upper-level union', () => {
  test('sees and touches nobody of another, nor anybody of the province', async () => {
    const { person } = await invited('SG-002', 13);
    const leader = (await registrar.get(`/api/people?union=${PROVINCE}&search=lanh`)).items[0];
    for (const sub of [person.sub, leader.sub, '00000000-0000-4000-8000-000000000000']) {
      const path = `/api/people/${sub}`;
      const answers = [
        await upperRegistrar.ask('GET', path),
        await changing(upperRegistrar, path, { name: 'X', posts: [{ role: 'officer', union: 'TR-001' }] }),
        await changing(upperRegistrar, `${path}/disable`),
        await changing(upperRegistrar, `${path}/enable`),
        await changing(upperRegistrar, `${path}/reset-password`),
      ];
      expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
    }
    for (const union of ['SG', PROVINCE, 'SG-002', 'nowhere']) {
      expect((await upperRegistrar.ask('GET', `/api/people?union=${union}`)).status).toBe(404);
    }
    // Somebody with a post outside is not shown even where they are listed.
    const posts = [
      { role: 'officer', union: 'SG-002' },
      { role: 'officer', union: 'TR-006' },
    ];
    const moved = await changing(registrar, `/api/people/${person.sub}`, { name: 'Hai nơi', posts });
    expect(moved.status).toBe(200);
    expect(await namesListed(registrar, 'union=TR')).toContain('Hai nơi');
    expect(await namesListed(upperRegistrar, 'union=TR')).not.toContain('Hai nơi');
    expect(await namesListed(otherRegistrar, 'union=SG')).not.toContain('Hai nơi');
  });

  test('keeps their own people', async () => {
    const { person } = await upperRegistrar.change('/api/people', officerOf('TR-005', 14));
    expect(await namesListed(upperRegistrar, 'union=TR')).toContain('Cán bộ số 14');
    expect((await changing(upperRegistrar, `/api/people/${person.sub}/disable`)).body.isDisabled).toBe(true);
  });
});

test('nobody but a registrar keeps people, and nobody becomes a registrar or an operator here', async () => {
  for (const name of ['officer', 'reviewer', 'signatory', 'leader', 'operator'] as const) {
    const person = at.people[name];
    const asked = [
      await person.ask('GET', '/api/people?union=TR'),
      await person.ask('POST', '/api/people', { body: officerOf('TR-001', 15), key: person.newKey() }),
    ];
    expect([name, ...asked.map(({ status }) => status)]).toEqual([name, 403, 403]);
  }
  const { person } = await invited('TR-006', 16);
  for (const role of ['registrar', 'operator']) {
    const posts = [{ role, union: 'TR' }];
    const inviting = { ...officerOf('TR', 17), posts };
    for (const [method, path, body] of [
      ['POST', '/api/people', inviting],
      ['PUT', `/api/people/${person.sub}`, { name: 'X', posts }],
    ] as const) {
      const answer = await registrar.ask(method, path, { body, key: registrar.newKey() });
      expect([answer.status, answer.body.code]).toEqual([422, 'post-by-command-only']);
    }
  }
});

test('a registrar changes nothing about themselves', async () => {
  const list = await registrar.get(`/api/people?union=${PROVINCE}`);
  const self = list.items.find(({ isSelf }: PersonLine) => isSelf);
  for (const act of ['disable', 'reset-password']) {
    const answer = await registrar.ask('POST', `/api/people/${self.sub}/${act}`, {
      key: registrar.newKey(),
      body: {},
    });
    expect([answer.status, answer.body.code]).toEqual([422, 'own-account']);
  }
});

test('who is disabled gets 401 at once, and cannot sign in; enabled, they sign in again', async () => {
  const somebody = at.people.leaving;
  const { AccessToken: token } = await somebody.tokens();
  const [line] = (await registrar.get('/api/people?union=NK&search=sap%20nghi')).items;
  const path = `/api/people/${line.sub}`;
  await registrar.change(`${path}/disable`, {});
  expect((await send(at, 'GET', '/api/me', { token })).status).toBe(401);
  await expect(somebody.signIn()).rejects.toThrow(/disabled/i);
  await registrar.change(`${path}/enable`, {});
  await until('a new session to count', async () => {
    const { AccessToken: fresh } = await somebody.signIn();
    return (await send(at, 'GET', '/api/me', { token: fresh })).status === 200;
  });
  expect((await send(at, 'GET', '/api/me', { token })).status).toBe(401);
});

test('a reset ends every session and the old password', async () => {
  const { deputy } = at.people;
  const { AccessToken: token } = await deputy.tokens();
  const [line] = (await registrar.get('/api/people?union=TR&search=pho%20chu%20tich')).items;
  const { firstPassword } = await registrar.change(`/api/people/${line.sub}/reset-password`, {});
  expect(firstPassword).toMatch(/^\S{12}$/);
  expect((await send(at, 'GET', '/api/me', { token })).status).toBe(401);
  await expect(deputy.signIn()).rejects.toThrow(/Incorrect/);
  await expect(new Person(at, line.login, firstPassword).signIn()).rejects.toThrow(/NEW_PASSWORD_REQUIRED/);
});

test('signing out everywhere ends the sessions of every device', async () => {
  const phone = at.people.thirdSignatory;
  const desk = new Person(at, 'thirdsignatory@kiemthu.example', PASSWORD);
  const tokens = [(await phone.tokens()).AccessToken, (await desk.tokens()).AccessToken];
  await phone.change('/api/me/sign-out-everywhere', {});
  for (const token of tokens) expect((await send(at, 'GET', '/api/me', { token })).status).toBe(401);
});
