import {
  AdminSetUserPasswordCommand,
  ChangePasswordCommand,
  RespondToAuthChallengeCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CLIENT_ID, PASSWORD, POOL_ID, type PoolAtWork, poolAtWork, TEMPORARY } from './pool-at-work.ts';

const MINUTE = 60_000;
const WRONG = { name: 'NotAuthorizedException', message: 'Incorrect username or password.' };
const EXCEEDED = { name: 'NotAuthorizedException', message: 'Password attempts exceeded' };

let work: PoolAtWork;
beforeAll(async () => {
  work = await poolAtWork();
});
afterAll(() => work.close());

test('a temporary password signs nobody in: a new one must be given first', async () => {
  await work.account('hoa');
  const { Session, ChallengeName, AuthenticationResult } = await work.signIn('hoa', TEMPORARY);
  expect([ChallengeName, AuthenticationResult]).toEqual(['NEW_PASSWORD_REQUIRED', undefined]);
  const respond = (password: string) =>
    work.client.send(
      new RespondToAuthChallengeCommand({
        ChallengeName: 'NEW_PASSWORD_REQUIRED',
        ClientId: CLIENT_ID,
        Session,
        ChallengeResponses: { USERNAME: 'hoa', NEW_PASSWORD: password },
      }),
    );
  await expect(respond('short')).rejects.toMatchObject({ name: 'InvalidPasswordException' });
  expect((await respond(PASSWORD)).AuthenticationResult?.AccessToken).toBeDefined();
  await expect(respond('Another12345')).rejects.toMatchObject({ name: 'NotAuthorizedException' });
  await expect(work.signIn('hoa', TEMPORARY)).rejects.toMatchObject(WRONG);
});

test('a challenge ends after three minutes, and when the administrator resets the password', async () => {
  await work.account('thu');
  const respond = (Session: string | undefined) =>
    work.ask('RespondToAuthChallenge', {
      ChallengeName: 'NEW_PASSWORD_REQUIRED',
      ClientId: CLIENT_ID,
      Session,
      ChallengeResponses: { USERNAME: 'thu', NEW_PASSWORD: PASSWORD },
    });
  const first = await work.signIn('thu', TEMPORARY);
  work.pass(3 * MINUTE);
  expect((await respond(first.Session)).body).toMatchObject({ __type: 'NotAuthorizedException' });
  const second = await work.signIn('thu', TEMPORARY);
  const reset = { UserPoolId: POOL_ID, Username: 'thu', Password: 'Temporary2' };
  await work.client.send(new AdminSetUserPasswordCommand(reset));
  expect((await respond(second.Session)).body).toMatchObject({ __type: 'NotAuthorizedException' });
});

test('a temporary password that lay for a week is refused', async () => {
  await work.account('old');
  work.pass(7 * 24 * 60 * MINUTE);
  await expect(work.signIn('old', TEMPORARY)).rejects.toThrow('Temporary password has expired');
});

/** Gives wrong passwords until the next lock is 32 s: long enough that a slow machine does not outwait it. */
async function lockOut(name: string): Promise<void> {
  for (let wrong = 1; wrong <= 10; wrong++) {
    await expect(work.signIn(name, 'Wrong12345')).rejects.toMatchObject(WRONG);
    if (wrong >= 5 && wrong < 10) work.pass(1000 * 2 ** (wrong - 5));
  }
}

test('an unknown user and a wrong password get the same answer, and lock out alike', async () => {
  await work.permanent('known');
  for (const name of ['known', 'nobody']) {
    await lockOut(name);
    await expect(work.signIn(name, PASSWORD)).rejects.toMatchObject(EXCEEDED);
  }
});

test('the lock doubles with each wrong password, outlasts a restart, and goes after the right one', async () => {
  await work.permanent('locked');
  await lockOut('locked');
  work.pass(16_000);
  await work.restart();
  await expect(work.signIn('locked', PASSWORD)).rejects.toMatchObject(EXCEEDED);
  work.pass(16_000);
  expect((await work.signIn('locked', PASSWORD)).AuthenticationResult).toBeDefined();
  await expect(work.signIn('locked', 'Wrong12345')).rejects.toMatchObject(WRONG);
  expect((await work.signIn('locked', PASSWORD)).AuthenticationResult).toBeDefined();
});

test('wrong passwords that come at once are counted one after another', async () => {
  await work.permanent('rush');
  const answers = await Promise.allSettled(
    Array.from({ length: 8 }, () => work.signIn('rush', 'Wrong12345')),
  );
  const messages = answers.map(answer => (answer.status === 'rejected' ? answer.reason.message : 'in'));
  expect(messages).toContain(EXCEEDED.message);
  expect(messages).not.toContain('in');
});

test('the password changes for whoever knows the old one', async () => {
  await work.permanent('changing');
  const { AccessToken } = await work.tokensOf('changing');
  const change = (PreviousPassword: string) =>
    work.client.send(
      new ChangePasswordCommand({ AccessToken, PreviousPassword, ProposedPassword: 'Different2024' }),
    );
  await expect(change('Wrong12345')).rejects.toMatchObject(WRONG);
  await change(PASSWORD);
  await expect(work.signIn('changing', PASSWORD)).rejects.toMatchObject(WRONG);
  expect((await work.signIn('changing', 'Different2024')).AuthenticationResult).toBeDefined();
});

test('only the flows of the client are offered, and only its clients', async () => {
  await work.permanent('flows');
  const name = 'InvalidParameterException';
  await expect(work.signIn('flows', PASSWORD, 'refresh0only')).rejects.toMatchObject({ name });
  await expect(work.signIn('flows', PASSWORD, 'stranger')).rejects.toMatchObject({
    name: 'ResourceNotFoundException',
  });
});
