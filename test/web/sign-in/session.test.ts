import { expect, test } from 'vitest';
import { Offline } from '../../../web/api/problem.ts';
import { Cognito } from '../../../web/sign-in/cognito.ts';
import { Session } from '../../../web/sign-in/session.ts';

type Asked = { operation: string; input: Record<string, unknown> };

function tokenOf(sub: string, number: number): string {
  return `h.${Buffer.from(JSON.stringify({ sub, number })).toString('base64url')}.s`;
}

/** A session over a made-up user pool, with a clock that the test moves. */
function sessionWith(stored?: string) {
  const asked: Asked[] = [];
  const kept = new Map<string, string>(stored ? [['refresh-token', stored]] : []);
  const pool = { now: 0, isDown: false, refuses: false, tokens: 0 };
  const answer = (operation: string, input: Record<string, unknown>) => {
    if (operation === 'RevokeToken') return Response.json({});
    if (pool.refuses) {
      const body = { __type: 'NotAuthorizedException', message: 'Refresh Token has been revoked' };
      return Response.json(body, { status: 400 });
    }
    pool.tokens += 1;
    const isRefresh = input.AuthFlow === 'REFRESH_TOKEN_AUTH';
    return Response.json({
      AuthenticationResult: {
        AccessToken: tokenOf('an', pool.tokens),
        ExpiresIn: 600,
        ...(!isRefresh && { RefreshToken: 'refresh-an' }),
      },
    });
  };
  const cognito = new Cognito({
    config: async () => ({ apiBase: '/api', idpUrl: '/idp', clientId: 'web', region: 'here' }),
    fetch: async (_, init) => {
      if (pool.isDown) throw new TypeError('network');
      const target = new Headers(init?.headers).get('x-amz-target') ?? '';
      const operation = target.split('.')[1] ?? '';
      const input = JSON.parse(String(init?.body));
      asked.push({ operation, input });
      return answer(operation, input);
    },
  });
  const store = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
  return { session: new Session(cognito, store, () => pool.now), asked, kept, pool };
}

const MINUTE = 60_000;

test('the access token is used until its last minute, then renewed by the refresh token', async () => {
  const { session, asked, pool } = sessionWith();
  await session.signIn('an', 'secret');
  pool.now = 8 * MINUTE;
  expect(await session.accessToken()).toBe(tokenOf('an', 1));
  pool.now = 9 * MINUTE;
  expect(await session.accessToken()).toBe(tokenOf('an', 2));
  expect(asked.at(-1)?.input).toMatchObject({
    AuthFlow: 'REFRESH_TOKEN_AUTH',
    AuthParameters: { REFRESH_TOKEN: 'refresh-an' },
  });
});

test('many requests at once renew once', async () => {
  const { session, pool } = sessionWith('refresh-an');
  const tokens = await Promise.all([session.accessToken(), session.accessToken(), session.accessToken()]);
  expect(new Set(tokens).size).toBe(1);
  expect(pool.tokens).toBe(1);
});

test('a reload goes on with the tab’s sign-in', async () => {
  const { session } = sessionWith('refresh-an');
  await session.start();
  expect(session.state).toEqual({ kind: 'in', sub: 'an' });
});

test('without one, somebody has to sign in', async () => {
  const { session } = sessionWith();
  await session.start();
  expect(session.state).toEqual({ kind: 'out' });
});

test('no network is no reason to sign anybody out', async () => {
  const { session, pool, kept } = sessionWith();
  await session.signIn('an', 'secret');
  pool.now = 11 * MINUTE;
  pool.isDown = true;
  await expect(session.accessToken()).rejects.toBeInstanceOf(Offline);
  expect(session.state).toEqual({ kind: 'in', sub: 'an' });
  expect(kept.get('refresh-token')).toBe('refresh-an');
});

test('a refresh that is refused ends the session and remembers whose it was', async () => {
  const { session, pool, kept } = sessionWith();
  await session.signIn('an', 'secret');
  pool.now = 11 * MINUTE;
  pool.refuses = true;
  expect(await session.accessToken()).toBeUndefined();
  expect(session.state).toEqual({ kind: 'ended', sub: 'an' });
  expect(kept.size).toBe(0);
});

test('signing out forgets at once and revokes at the pool', async () => {
  const { session, asked, kept } = sessionWith();
  await session.signIn('an', 'secret');
  await session.signOut();
  expect(session.state).toEqual({ kind: 'out' });
  expect(kept.size).toBe(0);
  expect(asked.at(-1)).toEqual({ operation: 'RevokeToken', input: { Token: 'refresh-an', ClientId: 'web' } });
});
