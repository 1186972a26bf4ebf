import * as z from 'zod';
import { invalidParameter } from './cognito-error.ts';
import type { PoolUser } from './pool-database.ts';

/** Attributes as the wire carries them. */
export const AttributeList = z.array(
  z.object({ Name: z.string().min(1), Value: z.string().max(2048).default('') }),
);

const VERIFIABLE = ['email', 'phone_number'];
const FORMATS: Record<string, { shape: RegExp; message: string }> = {
  email: { shape: /^[^@\s]+@[^@\s]+$/, message: 'Invalid email address format.' },
  phone_number: { shape: /^\+[1-9]\d{5,14}$/, message: 'Invalid phone number format.' },
};

/**
 * The attributes after the changes in `list`: a blank value removes one, and a changed address or number counts
 * as unverified unless the same change says that it is verified.
 */
export function withAttributes(
  before: Readonly<Record<string, string>>,
  list: z.infer<typeof AttributeList>,
): Record<string, string> {
  const changes = new Map(list.map(({ Name, Value }) => [Name, Value]));
  if (changes.has('sub')) throw invalidParameter('Cannot modify an immutable attribute: sub');
  for (const name of VERIFIABLE) {
    const isVerifiedNow = changes.has(`${name}_verified`);
    if (changes.has(name) && changes.get(name) !== before[name] && !isVerifiedNow) {
      changes.set(`${name}_verified`, changes.get(name) === '' ? '' : 'false');
    }
  }
  for (const [name, value] of changes) {
    const format = FORMATS[name];
    if (format && value !== '' && !format.shape.test(value)) throw invalidParameter(format.message);
  }
  return Object.fromEntries(
    Object.entries({ ...before, ...Object.fromEntries(changes) }).filter(([, v]) => v !== ''),
  );
}

/** A user's attributes as the wire carries them, `sub` among them. */
export function attributeList(user: PoolUser): { Name: string; Value: string }[] {
  return Object.entries({ sub: user.sub, ...user.attributes }).map(([Name, Value]) => ({ Name, Value }));
}

/** What Cognito says of a user besides name and attributes; dates are seconds since 1970. */
export function userSummary(user: PoolUser) {
  return {
    UserCreateDate: user.created / 1000,
    UserLastModifiedDate: user.modified / 1000,
    Enabled: user.enabled,
    UserStatus: user.status,
  };
}
