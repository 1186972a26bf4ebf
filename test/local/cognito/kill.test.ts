import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
  InitiateAuthCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CLIENT_ID, POOL_ID } from './pool-at-work.ts';

let folder = '';
let child: ChildProcess | undefined;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pool-killed-'));
});
afterAll(async () => {
  child?.kill('SIGKILL');
  await rm(folder, { recursive: true });
});

async function serve(): Promise<CognitoIdentityProviderClient> {
  const script = join(import.meta.dirname, 'serve-pool.ts');
  child = spawn(process.execPath, [script, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [port] = child.stdout ? await once(child.stdout, 'data') : [];
  return new CognitoIdentityProviderClient({
    endpoint: `http://127.0.0.1:${String(port).trim()}`,
    region: 'ap-southeast-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  });
}

async function kill(): Promise<void> {
  const ended = child && once(child, 'exit');
  child?.kill('SIGKILL');
  await ended;
}

test('an account, its password and its sign-in outlive a kill -9', async () => {
  const who = { UserPoolId: POOL_ID, Username: 'lan' };
  const PASSWORD = 'Congress2023';
  const signIn = new InitiateAuthCommand({
    AuthFlow: 'USER_PASSWORD_AUTH',
    ClientId: CLIENT_ID,
    AuthParameters: { USERNAME: 'lan', PASSWORD },
  });
  const before = await serve();
  await before.send(
    new AdminCreateUserCommand({ ...who, TemporaryPassword: PASSWORD, MessageAction: 'SUPPRESS' }),
  );
  await before.send(new AdminSetUserPasswordCommand({ ...who, Password: PASSWORD, Permanent: true }));
  const { AuthenticationResult } = await before.send(signIn);
  await kill();

  const after = await serve();
  const refresh = new InitiateAuthCommand({
    AuthFlow: 'REFRESH_TOKEN_AUTH',
    ClientId: CLIENT_ID,
    AuthParameters: { REFRESH_TOKEN: AuthenticationResult?.RefreshToken ?? '' },
  });
  expect((await after.send(refresh)).AuthenticationResult?.AccessToken).toBeDefined();
  expect((await after.send(signIn)).AuthenticationResult?.AccessToken).toBeDefined();
});
