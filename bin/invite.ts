import { parseArgs } from 'node:util';
import { CognitoAccounts } from '../lambdas/adapters/cognito-accounts.ts';
import { DynamoPeople } from '../lambdas/adapters/dynamo-people.ts';
import { DynamoReaders } from '../lambdas/adapters/dynamo-readers.ts';
import { Table } from '../lambdas/adapters/table.ts';
import { firstPassword } from '../lambdas/app/first-password.ts';
import { invite } from '../lambdas/app/invite.ts';
import { type Post, ROLES, type Role } from '../lambdas/domain/authority.ts';

const HELP = `Gives a person an account with posts; prints the first password, to be changed at the first sign-in.

  npm run invite -- --table TABLE --pool POOL --login NAME --name "Full name" --post ROLE@UNION [--post …]

  --login   an e-mail address, or a phone number of Vietnam
  --post    one of ${ROLES.join(', ')} at a union, e.g. registrar@LC
`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      table: { type: 'string' },
      pool: { type: 'string' },
      login: { type: 'string' },
      name: { type: 'string' },
      post: { type: 'string', multiple: true },
    },
  });
  const { table, pool, login, name, post } = values;
  if (!table || !pool || !login || !name || !post) return void process.stdout.write(HELP);
  const record = new Table(table);
  const ports = {
    accounts: new CognitoAccounts(pool),
    people: new DynamoPeople(record),
    readers: new DynamoReaders(record),
  };
  const text = firstPassword();
  await invite(ports, { login, name, posts: post.map(postOf) }, { text, isPermanent: false });
  process.stdout.write(`${login}\t${text}\n`);
}

function postOf(text: string): Post {
  const [role = '', union = ''] = text.split('@');
  if (!ROLES.includes(role as Role) || union === '') throw new Error(`"${text}" is not ROLE@UNION`);
  return { role: role as Role, union };
}

main().catch((error: unknown) => {
  process.stderr.write(`nobody was invited: ${(error as Error).message}\n`);
  process.exitCode = 1;
});
