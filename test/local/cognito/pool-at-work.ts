import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  type AuthenticationResultType,
  CognitoIdentityProviderClient,
  InitiateAuthCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { Clock } from '../../../local/clock.ts';
import type { UserPoolSettings } from '../../../local/cognito/pool-settings.ts';
import { startUserPool } from '../../../local/cognito/start-user-pool.ts';

export const POOL_ID = 'ap-southeast-1_Sample123';
export const CLIENT_ID = '4web5client6id7';
export const ISSUER = `https://cognito-idp.ap-southeast-1.amazonaws.com/${POOL_ID}`;

/** The password that `account` gives, which must be changed, and the one that `permanent` gives, which need not. */
export const TEMPORARY = 'Temporary1';
export const PASSWORD = 'Congress2023';

export const SETTINGS: UserPoolSettings = {
  id: POOL_ID,
  clients: [
    {
      id: CLIENT_ID,
      authFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
      accessTokenMinutes: 10,
      refreshTokenDays: 0.5,
    },
    {
      id: 'refresh0only',
      authFlows: ['ALLOW_REFRESH_TOKEN_AUTH'],
      accessTokenMinutes: 10,
      refreshTokenDays: 1,
    },
  ],
  passwordPolicy: {
    minimumLength: 10,
    requireLowercase: true,
    requireUppercase: true,
    requireNumbers: true,
    requireSymbols: false,
  },
  aliasAttributes: ['email', 'phone_number'],
};

/** A user pool on a port of its own, the SDK client that speaks to it, and its clock; it can be started anew. */
export async function poolAtWork(settings: UserPoolSettings = SETTINGS) {
  const folder = await mkdtemp(join(tmpdir(), 'user-pool-'));
  const mailFolder = join(folder, 'mail');
  const clock = new Clock();
  const start = () =>
    startUserPool({ folder: join(folder, 'pool'), clock, pool: settings, issuer: ISSUER, mailFolder });
  let pool = await start();
  const server = createServer((request, response) => void pool.handler(request, response));
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = new CognitoIdentityProviderClient({
    endpoint,
    region: 'ap-southeast-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  });
  const signIn = (name: string, password: string, ClientId = CLIENT_ID) =>
    client.send(
      new InitiateAuthCommand({
        AuthFlow: 'USER_PASSWORD_AUTH',
        ClientId,
        AuthParameters: { USERNAME: name, PASSWORD: password },
      }),
    );
  const account = (Username: string, attributes: Record<string, string> = {}) =>
    client.send(
      new AdminCreateUserCommand({
        UserPoolId: POOL_ID,
        Username,
        TemporaryPassword: TEMPORARY,
        MessageAction: 'SUPPRESS',
        UserAttributes: Object.entries(attributes).map(([Name, Value]) => ({ Name, Value })),
      }),
    );
  return {
    account,
    signIn,

    async permanent(Username: string, attributes: Record<string, string> = {}): Promise<void> {
      await account(Username, attributes);
      const password = { UserPoolId: POOL_ID, Username, Password: PASSWORD, Permanent: true };
      await client.send(new AdminSetUserPasswordCommand(password));
    },

    async tokensOf(name: string): Promise<Required<AuthenticationResultType>> {
      const { AuthenticationResult } = await signIn(name, PASSWORD);
      return AuthenticationResult as Required<AuthenticationResultType>;
    },

    refresh: (token: string, ClientId = CLIENT_ID) =>
      client.send(
        new InitiateAuthCommand({
          AuthFlow: 'REFRESH_TOKEN_AUTH',
          ClientId,
          AuthParameters: { REFRESH_TOKEN: token },
        }),
      ),

    endpoint,
    client,
    clock,
    jwks: () => pool.jwks(),

    /** What the browser does: a plain fetch, without credentials. */
    async ask(operation: string, input: object): Promise<{ status: number; body: Record<string, unknown> }> {
      const response = await fetch(endpoint, {
        method: 'POST',
        headers: {
          'content-type': 'application/x-amz-json-1.1',
          'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
        },
        body: JSON.stringify(input),
      });
      return { status: response.status, body: (await response.json()) as Record<string, unknown> };
    },

    async mails(): Promise<{ at: string; to: string; subject: string; text: string }[]> {
      const names = await readdir(mailFolder).catch(() => []);
      return await Promise.all(
        names.sort().map(async name => JSON.parse(await readFile(join(mailFolder, name), 'utf8'))),
      );
    },

    pass(milliseconds: number): void {
      clock.moveTo(clock.now() + milliseconds);
    },

    async restart(): Promise<void> {
      await pool.close();
      pool = await start();
    },

    async close(): Promise<void> {
      client.destroy();
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
      await pool.close();
      clock.close();
      await rm(folder, { recursive: true });
    },
  };
}

export type PoolAtWork = Awaited<ReturnType<typeof poolAtWork>>;
