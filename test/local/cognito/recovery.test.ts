import {
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  ConfirmForgotPasswordCommand,
  ForgotPasswordCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CLIENT_ID, POOL_ID, type PoolAtWork, poolAtWork } from './pool-at-work.ts';

const PASSWORD = 'Congress2023';
const RENEWED = 'Renewed20233';

let work: PoolAtWork;
beforeAll(async () => {
  work = await poolAtWork();
});
afterAll(() => work.close());

async function person(name: string, verified: boolean): Promise<void> {
  const who = { UserPoolId: POOL_ID, Username: name };
  const UserAttributes = [
    { Name: 'email', Value: `${name}@example.com` },
    { Name: 'email_verified', Value: String(verified) },
  ];
  const created = { ...who, UserAttributes, TemporaryPassword: PASSWORD, MessageAction: 'SUPPRESS' as const };
  await work.client.send(new AdminCreateUserCommand(created));
  await work.client.send(new AdminSetUserPasswordCommand({ ...who, Password: PASSWORD, Permanent: true }));
}

const forgot = (Username: string) =>
  work.client.send(new ForgotPasswordCommand({ ClientId: CLIENT_ID, Username }));

const confirm = (Username: string, ConfirmationCode: string, Password = RENEWED) =>
  work.client.send(
    new ConfirmForgotPasswordCommand({ ClientId: CLIENT_ID, Username, ConfirmationCode, Password }),
  );

async function codeFor(name: string): Promise<string> {
  const mail = (await work.mails()).filter(({ to }) => to === `${name}@example.com`).at(-1);
  return /\d{6}/.exec(mail?.text ?? '')?.[0] ?? 'no mail';
}

async function signsIn(name: string, password: string): Promise<boolean> {
  const AuthParameters = { USERNAME: name, PASSWORD: password };
  const asked = { AuthFlow: 'USER_PASSWORD_AUTH', ClientId: CLIENT_ID, AuthParameters };
  return (await work.ask('InitiateAuth', asked)).status === 200;
}

test('the mailed code sets a new password, once', async () => {
  await person('mai', true);
  const { CodeDeliveryDetails } = await forgot('mai');
  expect(CodeDeliveryDetails).toEqual({
    AttributeName: 'email',
    DeliveryMedium: 'EMAIL',
    Destination: 'm***@e***',
  });
  const code = await codeFor('mai');
  await work.restart();
  await expect(confirm('mai', code, 'weak')).rejects.toMatchObject({ name: 'InvalidPasswordException' });
  await confirm('mai', code);
  expect([await signsIn('mai', PASSWORD), await signsIn('mai', RENEWED)]).toEqual([false, true]);
  await expect(confirm('mai', code, 'Again2023456')).rejects.toMatchObject({ name: 'CodeMismatchException' });
});

test('a newer code replaces the older, and a code lasts an hour', async () => {
  await person('nam', true);
  await forgot('nam');
  const older = await codeFor('nam');
  let newer = older;
  while (newer === older) {
    work.pass(1000);
    await forgot('nam');
    newer = await codeFor('nam');
  }
  await expect(confirm('nam', older)).rejects.toMatchObject({ name: 'CodeMismatchException' });
  work.pass(60 * 60_000);
  await expect(confirm('nam', newer)).rejects.toMatchObject({ name: 'ExpiredCodeException' });
});

test('whoever has no account, or no verified address, gets the same kind of answer and no mail', async () => {
  await person('unverified', false);
  const before = (await work.mails()).length;
  for (const name of ['unverified', 'nobody', 'nobody@example.com', '+84912345678']) {
    const { CodeDeliveryDetails } = await forgot(name);
    expect(CodeDeliveryDetails?.Destination).toContain('***');
    await expect(confirm(name, '123456')).rejects.toMatchObject({ name: 'CodeMismatchException' });
  }
  expect(await work.mails()).toHaveLength(before);
});

test.each(['guessed', 'guessed-nobody'])('codes cannot be guessed for %s', async name => {
  if (name === 'guessed') await person(name, true);
  await forgot(name);
  for (let wrong = 1; wrong <= 10; wrong++) {
    await expect(confirm(name, 'wrong!')).rejects.toMatchObject({ name: 'CodeMismatchException' });
    if (wrong >= 5 && wrong < 10) work.pass(1000 * 2 ** (wrong - 5));
  }
  await expect(confirm(name, await codeFor(name))).rejects.toMatchObject({ name: 'LimitExceededException' });
});
