import type { Cognito } from './cognito.ts';

/** Has a code sent to an e-mail address. The answer is the same whether or not there is an account. */
export async function sendCode(cognito: Cognito, userName: string): Promise<void> {
  await cognito.postAsClient('ForgotPassword', { Username: userName });
}

/** Sets a new password by the code that was sent. Throws CognitoRefusal or Offline. */
export async function setByCode(
  cognito: Cognito,
  given: { readonly userName: string; readonly code: string; readonly password: string },
): Promise<void> {
  await cognito.postAsClient('ConfirmForgotPassword', {
    Username: given.userName,
    ConfirmationCode: given.code,
    Password: given.password,
  });
}

/** Sets a new password by the one in use; sign-ins stay as they are. Throws CognitoRefusal or Offline. */
export async function changePassword(
  cognito: Cognito,
  given: { readonly accessToken: string; readonly previous: string; readonly next: string },
): Promise<void> {
  await cognito.post('ChangePassword', {
    AccessToken: given.accessToken,
    PreviousPassword: given.previous,
    ProposedPassword: given.next,
  });
}
