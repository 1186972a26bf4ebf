/** An answer of the kind `{ __type, message }` with status 400: the caller's mistake, by Cognito's name for it. */
export class CognitoError extends Error {
  readonly type: string;

  constructor(type: string, message: string) {
    super(message);
    this.name = 'CognitoError';
    this.type = type;
  }
}

/** The answer to someone who may not, or no longer. */
export function notAuthorized(message: string): CognitoError {
  return new CognitoError('NotAuthorizedException', message);
}

/** The one answer to an unknown user and to a wrong password. */
export function wrongCredentials(): CognitoError {
  return notAuthorized('Incorrect username or password.');
}

/** The answer to someone whose account is switched off. */
export function userDisabled(): CognitoError {
  return notAuthorized('User is disabled.');
}

/** The answer to an administrator who names nobody. */
export function userNotFound(): CognitoError {
  return new CognitoError('UserNotFoundException', 'User does not exist.');
}

/** The answer to a request that makes no sense. */
export function invalidParameter(message: string): CognitoError {
  return new CognitoError('InvalidParameterException', message);
}
