import {
  AdminCreateUserCommand,
  type AdminCreateUserCommandInput,
  AdminDeleteUserCommand,
  AdminGetUserCommand,
  AdminSetUserPasswordCommand,
  AdminUpdateUserAttributesCommand,
  InitiateAuthCommand,
  ListUsersCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CLIENT_ID, POOL_ID, type PoolAtWork, poolAtWork, SETTINGS } from './pool-at-work.ts';

const PASSWORD = 'Congress2023';

let work: PoolAtWork;
beforeAll(async () => {
  work = await poolAtWork();
});
afterAll(() => work.close());

function create(Username: string, input: Partial<AdminCreateUserCommandInput> = {}, at = work) {
  return at.client.send(
    new AdminCreateUserCommand({
      UserPoolId: POOL_ID,
      Username,
      TemporaryPassword: PASSWORD,
      MessageAction: 'SUPPRESS',
      ...input,
    }),
  );
}

const list = (attributes: Record<string, string>) =>
  Object.entries(attributes).map(([Name, Value]) => ({ Name, Value }));

async function signsIn(name: string, at = work): Promise<boolean> {
  const AuthParameters = { USERNAME: name, PASSWORD };
  const { status } = await at.ask('InitiateAuth', {
    AuthFlow: 'USER_PASSWORD_AUTH',
    ClientId: CLIENT_ID,
    AuthParameters,
  });
  return status === 200;
}

test('an account is as it was created, after a restart too', async () => {
  const { User } = await create('an', { UserAttributes: list({ name: 'An', email: 'an@example.com' }) });
  expect(User).toMatchObject({ Username: 'an', Enabled: true, UserStatus: 'FORCE_CHANGE_PASSWORD' });
  await work.restart();
  const found = await work.client.send(new AdminGetUserCommand({ UserPoolId: POOL_ID, Username: 'an' }));
  expect(found.UserAttributes).toEqual(User?.Attributes);
  expect(found.UserCreateDate).toEqual(User?.UserCreateDate);
  expect(Math.abs((found.UserCreateDate?.getTime() ?? 0) - work.clock.now())).toBeLessThan(60_000);
});

test('a name is given once, even to many who ask at once', async () => {
  const all = await Promise.allSettled(Array.from({ length: 8 }, () => create('twin')));
  const refused = all.flatMap(result => (result.status === 'rejected' ? [result.reason.name] : []));
  expect(refused).toEqual(Array(7).fill('UsernameExistsException'));
});

test('a verified address is an alias, of one account only; an unverified one is not', async () => {
  await create('first', { UserAttributes: list({ email: 'one@example.com', email_verified: 'true' }) });
  await create('second', { UserAttributes: list({ email: 'two@example.com' }) });
  expect(await signsIn('one@example.com')).toBe(true);
  expect(await signsIn('two@example.com')).toBe(false);
  const update = new AdminUpdateUserAttributesCommand({
    UserPoolId: POOL_ID,
    Username: 'second',
    UserAttributes: list({ email: 'one@example.com', email_verified: 'true' }),
  });
  await expect(work.client.send(update)).rejects.toMatchObject({ name: 'AliasExistsException' });
});

test('a changed address stops being an alias until it is verified again', async () => {
  await create('moving', {
    UserAttributes: list({ phone_number: '+84912000001', phone_number_verified: 'true' }),
  });
  const set = (attributes: Record<string, string>) =>
    work.client.send(
      new AdminUpdateUserAttributesCommand({
        UserPoolId: POOL_ID,
        Username: 'moving',
        UserAttributes: list(attributes),
      }),
    );
  await set({ phone_number: '+84912000002' });
  expect([await signsIn('+84912000001'), await signsIn('+84912000002')]).toEqual([false, false]);
  await set({ phone_number_verified: 'true' });
  expect([await signsIn('+84912000001'), await signsIn('+84912000002')]).toEqual([false, true]);
  await expect(set({ phone_number: '0912' })).rejects.toMatchObject({ name: 'InvalidParameterException' });
});

test('the same account is found by name, address and sub', async () => {
  const attributes = { email: 'find@example.com', email_verified: 'true' };
  const { User } = await create('find-me', { UserAttributes: list(attributes) });
  const sub = User?.Attributes?.find(attribute => attribute.Name === 'sub')?.Value ?? '';
  for (const Username of ['find-me', 'find@example.com', sub]) {
    const found = await work.client.send(new AdminGetUserCommand({ UserPoolId: POOL_ID, Username }));
    expect(found.Username).toBe('find-me');
  }
});

test('a deleted account is gone and its name free', async () => {
  await create('gone');
  await work.client.send(new AdminDeleteUserCommand({ UserPoolId: POOL_ID, Username: 'gone' }));
  const ask = work.client.send(new AdminGetUserCommand({ UserPoolId: POOL_ID, Username: 'gone' }));
  await expect(ask).rejects.toMatchObject({ name: 'UserNotFoundException' });
  expect(await signsIn('gone')).toBe(false);
  await create('gone');
});

test('a password set for good signs in at once, one that is not asks for a new one', async () => {
  await create('reset');
  const set = (Permanent: boolean) =>
    work.client.send(
      new AdminSetUserPasswordCommand({
        UserPoolId: POOL_ID,
        Username: 'reset',
        Password: PASSWORD,
        Permanent,
      }),
    );
  const signIn = () =>
    work.client.send(
      new InitiateAuthCommand({
        AuthFlow: 'USER_PASSWORD_AUTH',
        ClientId: CLIENT_ID,
        AuthParameters: { USERNAME: 'reset', PASSWORD },
      }),
    );
  await set(true);
  expect((await signIn()).AuthenticationResult).toBeDefined();
  await set(false);
  expect((await signIn()).ChallengeName).toBe('NEW_PASSWORD_REQUIRED');
});

test.each(['Short1a', 'nouppercase1', 'NOLOWERCASE1', 'NoNumbersHere'])(
  'the password %s is refused',
  async password => {
    await expect(create(`weak-${password}`, { TemporaryPassword: password })).rejects.toMatchObject({
      name: 'InvalidPasswordException',
    });
  },
);

test('an invitation is mailed unless suppressed, and its password works', async () => {
  const input: Partial<AdminCreateUserCommandInput> = {
    UserAttributes: list({ email: 'new@example.com' }),
    MessageAction: undefined,
    TemporaryPassword: undefined,
  };
  await create('invited', input);
  const mail = (await work.mails()).find(({ to }) => to === 'new@example.com');
  const password = /temporary password is (\S+)$/.exec(mail?.text ?? '')?.[1];
  const AuthParameters = { USERNAME: 'invited', PASSWORD: password };
  const answer = await work.ask('InitiateAuth', {
    AuthFlow: 'USER_PASSWORD_AUTH',
    ClientId: CLIENT_ID,
    AuthParameters,
  });
  expect(answer.body).toMatchObject({ ChallengeName: 'NEW_PASSWORD_REQUIRED' });
});

test('users are listed page by page, each once, and found by attribute', async () => {
  for (let i = 0; i < 5; i++) {
    await create(`listed-${i}`, { UserAttributes: list({ email: `l${i}@example.com`, name: 'Quoted "q"' }) });
  }
  const names: (string | undefined)[] = [];
  let PaginationToken: string | undefined;
  do {
    const page = await work.client.send(
      new ListUsersCommand({
        UserPoolId: POOL_ID,
        Filter: 'username ^= "listed-"',
        Limit: 2,
        PaginationToken,
      }),
    );
    names.push(...(page.Users ?? []).map(user => user.Username));
    PaginationToken = page.PaginationToken;
  } while (PaginationToken);
  expect(names.sort()).toEqual([0, 1, 2, 3, 4].map(i => `listed-${i}`));
  const by = async (Filter: string) =>
    (await work.client.send(new ListUsersCommand({ UserPoolId: POOL_ID, Filter }))).Users?.length;
  expect(await by('email = "l3@example.com"')).toBe(1);
  expect(await by('name = "Quoted \\"q\\""')).toBe(5);
  expect(await by('email = "nobody@example.com"')).toBe(0);
  await expect(by('email like "x"')).rejects.toMatchObject({ name: 'InvalidParameterException' });
});

test('where the address is the name, the pool makes its own id', async () => {
  const byAddress = await poolAtWork({
    ...SETTINGS,
    aliasAttributes: [],
    usernameAttributes: ['email', 'phone_number'],
    caseSensitive: false,
  });
  try {
    const { User } = await create('Chi@Example.com', {}, byAddress);
    expect(User?.Attributes).toContainEqual({ Name: 'email', Value: 'Chi@Example.com' });
    expect(User?.Username).toMatch(/^[0-9a-f-]{36}$/);
    expect(await signsIn('chi@example.com', byAddress)).toBe(true);
    await expect(create('CHI@example.com', {}, byAddress)).rejects.toMatchObject({
      name: 'UsernameExistsException',
    });
    await expect(create('chi', {}, byAddress)).rejects.toMatchObject({ name: 'InvalidParameterException' });
  } finally {
    await byAddress.close();
  }
});

test('what administrators do needs AWS credentials, which a page of another origin may not send', async () => {
  for (const operation of ['AdminGetUser', 'AdminCreateUser', 'ListUsers']) {
    const { status, body } = await work.ask(operation, { UserPoolId: POOL_ID, Username: 'an' });
    expect([status, body.__type]).toEqual([400, 'MissingAuthenticationTokenException']);
  }
  const preflight = await fetch(work.endpoint, { method: 'OPTIONS' });
  expect(preflight.headers.get('access-control-allow-headers')).toContain('x-amz-target');
  expect(preflight.headers.get('access-control-allow-headers')).not.toContain('authorization');
});

test.each([
  ['ListGroups', {}, 'UnknownOperationException'],
  ['constructor', {}, 'UnknownOperationException'],
  ['InitiateAuth', { ClientId: 7 }, 'InvalidParameterException'],
  ['InitiateAuth', 'x'.repeat(300_000), 'SerializationException'],
])('%s with nonsense is answered 400', async (operation, input, type) => {
  const { status, body } = await work.ask(operation, input as object);
  expect([status, body.__type]).toEqual([400, type]);
});
