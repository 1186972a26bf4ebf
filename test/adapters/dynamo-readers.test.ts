import { expect, test } from 'vitest';
import { DynamoReaders } from '../../lambdas/adapters/dynamo-readers.ts';
import type { Table } from '../../lambdas/adapters/table.ts';
import { BadRequest } from '../../lambdas/app/errors.ts';

const PLACE = { pk: 'CONGRESS#t#u', sk: 'STATE', registerPk: 'REGISTER#t#a', registerSk: 'union#u' };

/** What the table is told to go on from. */
async function startOf(place: unknown): Promise<unknown> {
  let start: unknown;
  const query = async (input: { ExclusiveStartKey?: unknown }) => {
    start = input.ExclusiveStartKey;
    return { items: [], last: undefined };
  };
  const cursor = Buffer.from(JSON.stringify(place)).toString('base64url');
  await new DynamoReaders({ query } as unknown as Table).ofParent('t', 'a', { limit: 1, cursor });
  return start;
}

test('a cursor names a place in its list and nothing else', async () => {
  expect(await startOf(PLACE)).toEqual(PLACE);
  expect(await startOf({ ...PLACE, more: 'x' })).toEqual(PLACE);
});

test.each([
  ['without a key', { registerPk: 'REGISTER#t#a' }],
  ['with a key that is no text', { ...PLACE, sk: 1 }],
  ['with an empty key', { ...PLACE, pk: '' }],
  ['with a key that no table has', { ...PLACE, sk: 'x'.repeat(1025) }],
  ['of another list', { ...PLACE, registerPk: 'REGISTER#t#b' }],
])('a cursor %s is a bad request, not an error of the table', async (_, place) => {
  await expect(startOf(place)).rejects.toThrow(BadRequest);
});
