import { expect, test } from 'vitest';
import { Offline } from '../../../web/api/problem.ts';
import { CognitoRefusal } from '../../../web/sign-in/cognito.ts';
import { signInFault } from '../../../web/sign-in/sign-in-fault.ts';
import { toUserName } from '../../../web/sign-in/user-name.ts';

test.each([
  ['NotAuthorizedException', 'Incorrect username or password.', 'wrong'],
  ['UserNotFoundException', 'User does not exist.', 'wrong'],
  ['NotAuthorizedException', 'Password attempts exceeded', 'locked'],
  ['NotAuthorizedException', 'User is disabled.', 'disabled'],
  ['NotAuthorizedException', 'Temporary password has expired and must be reset.', 'temporary-expired'],
  ['NotAuthorizedException', 'Invalid session for the user, session is expired.', 'session-over'],
  ['InvalidPasswordException', 'Password did not conform with policy', 'weak-password'],
  ['PasswordResetRequiredException', 'Password reset required for the user', 'reset-required'],
  ['TooManyRequestsException', 'Rate exceeded', 'too-often'],
  ['InternalErrorException', '', 'unknown'],
])('%s (%s) is told as %s', (code, message, fault) => {
  expect(signInFault(new CognitoRefusal(code, message))).toBe(fault);
});

test('no connection is told apart from a wrong password', () => {
  expect(signInFault(new Offline('no answer'))).toBe('offline');
});

test.each([
  ['0912 345 678', '+84912345678'],
  ['091.234.5678', '+84912345678'],
  ['84912345678', '+84912345678'],
  ['+84 912 345 678', '+84912345678'],
  [' coso@laichau.example ', 'coso@laichau.example'],
  ['0912', '0912'],
])('%s is known to the user pool as %s', (typed, name) => {
  expect(toUserName(typed)).toBe(name);
});
