import { loginOf } from '../../lambdas/domain/login.ts';

/** The name as the user pool knows it: a Vietnamese phone number in its international form, the rest as typed. */
export function toUserName(typed: string): string {
  return loginOf(typed) ?? typed.normalize('NFC').trim();
}
