import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { CognitoError } from './cognito-error.ts';
import type { PasswordPolicy } from './pool-settings.ts';

/** A password as it is kept: scrypt of it with its own salt, both base64. */
export type PasswordHash = { readonly salt: string; readonly hash: string };

const HASH_BYTES = 32;
const SYMBOL = /[\^$*.[\]{}()?"!@#%&/\\,><':;|_~`=+\- ]/;

/** The hash to keep for `password`. */
export async function hashPassword(password: string): Promise<PasswordHash> {
  const salt = randomBytes(16);
  return { salt: salt.toString('base64'), hash: (await derive(password, salt)).toString('base64') };
}

/** Whether `password` is the one that was hashed. Without a hash it does the same work and says no. */
export async function isPassword(password: string, kept: PasswordHash | undefined): Promise<boolean> {
  const salt = kept ? Buffer.from(kept.salt, 'base64') : randomBytes(16);
  const given = await derive(password, salt);
  return kept !== undefined && timingSafeEqual(given, Buffer.from(kept.hash, 'base64'));
}

/** Throws `InvalidPasswordException` unless `password` is as the policy wants it. */
export function checkPolicy(password: string, policy: PasswordPolicy): void {
  const fault = policyFault(password, policy);
  if (!fault) return;
  throw new CognitoError('InvalidPasswordException', `Password did not conform with policy: ${fault}`);
}

/** A random password that fits any policy up to sixteen characters. */
export function temporaryPassword(policy: PasswordPolicy): string {
  const length = Math.max(12, policy.minimumLength - 4);
  return `${randomBytes(length).toString('base64url').slice(0, length)}aA1!`;
}

function policyFault(password: string, policy: PasswordPolicy): string | undefined {
  if (password.length < policy.minimumLength) return 'Password not long enough';
  if (password.length > 256) return 'Password too long';
  if (password !== password.trim()) return 'Password must not have leading or trailing spaces';
  if (policy.requireLowercase && !/[a-z]/.test(password)) return 'Password must have lowercase characters';
  if (policy.requireUppercase && !/[A-Z]/.test(password)) return 'Password must have uppercase characters';
  if (policy.requireNumbers && !/[0-9]/.test(password)) return 'Password must have numeric characters';
  if (policy.requireSymbols && !SYMBOL.test(password)) return 'Password must have symbol characters';
  return undefined;
}

function derive(password: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password, salt, HASH_BYTES, (error, key) => (error ? reject(error) : resolve(key)));
  });
}
