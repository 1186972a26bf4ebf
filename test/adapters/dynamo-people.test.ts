import { expect, test } from 'vitest';
import { DynamoPeople } from '../../lambdas/adapters/dynamo-people.ts';
import type { Table } from '../../lambdas/adapters/table.ts';
import { BadRequest } from '../../lambdas/app/errors.ts';

const empty = { query: async () => ({ items: [], last: undefined }), getAll: async () => [] };
const people = new DynamoPeople(empty as unknown as Table);
const listed = (place: string) =>
  people.listed('l', { limit: 1, cursor: Buffer.from(place).toString('base64url') });

test.each([
  ['that is empty', ''],
  ['that names nobody', '\u0000'],
  ['of a name alone', 'lo van on#'],
  ['longer than a key', `${'x'.repeat(1000)}#${'y'.repeat(30)}`],
])('a cursor %s is a bad request, not an error of the table', async (_, place) => {
  const cursor = place === '' ? '%' : Buffer.from(place).toString('base64url');
  await expect(people.listed('l', { limit: 1, cursor })).rejects.toThrow(BadRequest);
});

test('a cursor of somebody in the list is taken', async () => {
  expect(await listed('lo van on#0f')).toEqual({ items: [] });
});
