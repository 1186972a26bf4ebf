import { afterAll, beforeAll, expect, test } from 'vitest';
import { DynamoPeople } from '../../lambdas/adapters/dynamo-people.ts';
import { DynamoReminders } from '../../lambdas/adapters/dynamo-reminders.ts';
import { Table } from '../../lambdas/adapters/table.ts';
import type { Person } from '../../lambdas/app/people/people-store.ts';
import { throwAwayTable } from './throw-away-table.ts';

let opened: Awaited<ReturnType<typeof throwAwayTable>>;

beforeAll(async () => {
  opened = await throwAwayTable();
});
afterAll(() => opened?.close());

test('who keeps accounts sees that mail to an address came back, until it is sent again or the address is another', async () => {
  const table = new Table(opened.name, opened.client);
  const people = new DynamoPeople(table);
  const officer = { sub: 'somebody', name: 'Somebody', posts: [{ union: 'u', role: 'officer' as const }] };
  const person: Person = { officer, login: 'old@example.org', version: 1, lists: ['u'] };
  const change = (key: string) => ({ act: 'changed' as const, at: '2023-03-15T00:00:00Z', key, hash: '' });
  await people.save(person, undefined, change('one'));
  const shown = async () => {
    const [row] = (await people.listed('u', { limit: 5 })).items;
    return [(await people.load('somebody', { key: 'x' })).person?.bouncedOn, row?.bouncedOn];
  };
  expect(await shown()).toEqual([undefined, undefined]);
  const reminders = new DynamoReminders(table);
  const bounce = () => reminders.bounced('somebody', 'old@example.org', '2023-03-20');
  // No digest of that day: it was no mail of ours.
  await bounce();
  expect(await shown()).toEqual([undefined, undefined]);
  const place = { term: 't', union: 'u', name: 'U' };
  const news = { kind: 'news', id: 'n', ...place, type: 'returned', at: '2023-03-19T00:00:00Z' } as const;
  await reminders.add('somebody', '2023-03-20', [news]);
  await bounce();
  await bounce();
  expect((await reminders.heads('2023-03-20')).map(({ mail }) => mail)).toEqual(['bounced']);
  expect(await shown()).toEqual(['2023-03-20', '2023-03-20']);
  expect(await reminders.mailOf('somebody', '2023-03-20')).toEqual({
    mail: 'bounced',
    bouncedOn: '2023-03-20',
  });
  const resumed = { ...person, version: 2 };
  await people.save(resumed, person, { ...change('two'), act: 'mail-resumed' });
  expect(await shown()).toEqual([undefined, undefined]);
  await bounce();
  expect(await shown()).toEqual(['2023-03-20', '2023-03-20']);
  await people.save({ ...person, login: 'new@example.org', version: 3 }, resumed, change('three'));
  expect(await shown()).toEqual([undefined, undefined]);
  const requests: string[] = [];
  const counted = new DynamoReminders(new Table(opened.name, opened.client, it => requests.push(it.request)));
  expect(await counted.mailOf('somebody', '2023-03-20')).toEqual({ mail: 'bounced' });
  expect(requests).toEqual(['BatchGetItem']);
});
