import { Offline } from '../api/problem.ts';
import { CognitoRefusal } from './cognito.ts';

/** Why a sign-in did not succeed, as the page has words for it. */
export type SignInFault =
  | 'wrong'
  | 'locked'
  | 'disabled'
  | 'temporary-expired'
  | 'reset-required'
  | 'weak-password'
  | 'session-over'
  | 'too-often'
  | 'offline'
  | 'unknown';

/** The fault behind an error of the user pool. Its messages are read where one code stands for several causes. */
export function signInFault(error: unknown): SignInFault {
  if (error instanceof Offline) return 'offline';
  if (!(error instanceof CognitoRefusal)) return 'unknown';
  switch (error.code) {
    case 'NotAuthorizedException':
      if (/attempts exceeded/i.test(error.message)) return 'locked';
      if (/disabled/i.test(error.message)) return 'disabled';
      if (/temporary password/i.test(error.message)) return 'temporary-expired';
      return /invalid session/i.test(error.message) ? 'session-over' : 'wrong';
    case 'UserNotFoundException':
      return 'wrong';
    case 'PasswordResetRequiredException':
      return 'reset-required';
    case 'InvalidPasswordException':
      return 'weak-password';
    case 'CodeMismatchException':
    case 'ExpiredCodeException':
      return 'session-over';
    case 'TooManyRequestsException':
    case 'LimitExceededException':
      return 'too-often';
    default:
      return 'unknown';
  }
}
