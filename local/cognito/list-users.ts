import * as z from 'zod';
import { attributeList, userSummary } from './attributes.ts';
import { invalidParameter } from './cognito-error.ts';
import type { Pool } from './pool.ts';
import type { PoolUser } from './pool-database.ts';

const List = z.object({
  UserPoolId: z.string(),
  Filter: z.string().default(''),
  Limit: z.number().int().min(0).max(60).default(60),
  PaginationToken: z.string().min(1).optional(),
  AttributesToGet: z.array(z.string()).optional(),
});

const FILTER = /^\s*([\w:]+)\s*(\^?=)\s*"((?:[^"\\]|\\.)*)"\s*$/;

/** `ListUsers`: those whose attribute is, or starts with, the filter's value; page by page. */
export async function listUsers(pool: Pool, input: unknown): Promise<object> {
  const { UserPoolId, Filter, Limit, PaginationToken, AttributesToGet } = List.parse(input);
  pool.checkId(UserPoolId);
  const cursor = PaginationToken && Buffer.from(PaginationToken, 'base64url').toString();
  const page = await pool.users.page(matcher(Filter), Limit || 60, cursor);
  const isWanted = ({ Name }: { Name: string }) => !AttributesToGet || AttributesToGet.includes(Name);
  return {
    Users: page.users.map(user => ({
      Username: user.username,
      Attributes: attributeList(user).filter(isWanted),
      ...userSummary(user),
    })),
    ...(page.next ? { PaginationToken: Buffer.from(page.next).toString('base64url') } : {}),
  };
}

function matcher(filter: string): (user: PoolUser) => boolean {
  if (filter.trim() === '') return () => true;
  const [, name = '', operator, quoted = ''] = FILTER.exec(filter) ?? [];
  if (!operator) throw invalidParameter('Error while parsing filter');
  const value = quoted.replace(/\\(.)/g, '$1');
  return user => {
    const found = filterable(user, name);
    return operator === '=' ? found === value : (found?.startsWith(value) ?? false);
  };
}

function filterable(user: PoolUser, name: string): string | undefined {
  if (name === 'sub') return user.sub;
  if (name === 'username') return user.username;
  if (name === 'cognito:user_status') return user.status;
  if (name === 'status') return user.enabled ? 'Enabled' : 'Disabled';
  return user.attributes[name];
}
