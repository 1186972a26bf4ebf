import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TermHistory, TermView } from '../../lambdas/api/contracts.ts';
import { type Installation, startInstallation } from '../embedded/installation.ts';
import type { Person } from '../embedded/person.ts';
import { TERM } from '../embedded/small-province.ts';

let at: Installation;
let registrar: Person;

beforeAll(async () => {
  at = await startInstallation();
  registrar = at.people.registrar;
});
afterAll(() => at?.close());

const read = (person = registrar): Promise<TermView> => person.get(`/api/terms/${TERM}`);
const put = (body: object, key = registrar.newKey(), term = TERM) =>
  registrar.ask('PUT', `/api/terms/${term}`, { body, key });

function settings({ today: _, ...term }: TermView) {
  return term;
}

test('a setting is changed once, from the version that was read, and the history tells of it', async () => {
  const before = settings(await read());
  const reason = 'Theo hướng dẫn mới';
  const body = { ...before, quorum: { of: 3, in: 4, source: 'Quy chế' }, reason };
  const key = registrar.newKey();
  const [first, again] = [await put(body, key), await put(body, key)];
  expect(first.body).toMatchObject({ revision: before.revision + 1, quorum: { of: 3 } });
  expect(again.body).toEqual(first.body);

  const late = await put({ ...before, title: 'Khác', reason });
  expect(late.status).toBe(409);
  expect(late.body).toMatchObject({ code: 'term-changed', decider: { name: expect.stringMatching(/./) } });
  const unread = await put({ ...before, revision: undefined, title: 'Khác' });
  expect(unread.body).toMatchObject({ status: 409, code: 'term-exists' });

  // Everybody who signs in may read what holds and how it came about.
  expect(await read(at.people.officer)).toMatchObject({ revision: before.revision + 1, title: before.title });
  const history: TermHistory = await at.people.officer.get(`/api/terms/${TERM}/history?limit=1`);
  expect(history.items[0]).toMatchObject({
    revision: before.revision + 1,
    reason,
    changes: [{ path: ['quorum', 'of'] }, { path: ['quorum', 'in'] }, { path: ['quorum', 'source'] }],
  });
  const older = await registrar.get(
    `/api/terms/${TERM}/history?cursor=${encodeURIComponent(history.cursor ?? '')}`,
  );
  expect(older.items.at(-1)).toMatchObject({ revision: 1, changes: [] });
  const lost = await registrar.ask('GET', `/api/terms/${TERM}/history?cursor=NOW`);
  expect(lost.status).toBe(400);
});

test('wrong settings are told field by field, and change nothing', async () => {
  const before = await read();
  const { levels, ...rest } = settings(before);
  const wrong = await put({ ...rest, levels: [{ ...levels[0], level: 'country' }], title: '' });
  expect(wrong.status).toBe(400);
  const fields = wrong.body.faults.map(({ field }: { field: string }) => field);
  expect(fields).toEqual(expect.arrayContaining(['title', 'levels.0.level']));
  for (const { title } of wrong.body.faults) expect(title).toMatch(/[à-ỹ]/);
  expect(await read()).toEqual(before);
});

test('a term is made from a copy of another, and stands in the list of terms', async () => {
  const { revision: _, ...copy } = settings(await read());
  const made = await put({ ...copy, id: 'kt.next', title: 'Nhiệm kỳ sau' }, undefined, 'kt.next');
  expect(made.body).toMatchObject({ id: 'kt.next', revision: 1 });
  const { terms } = await at.people.officer.get('/api/me');
  expect(terms.map(({ id }: { id: string }) => id)).toEqual(expect.arrayContaining([TERM, 'kt.next']));
  const progress = await registrar.get('/api/terms/kt.next/progress');
  expect(progress).toMatchObject({ managed: 0, held: 0, percentHeld: null, unions: [] });
  expect((await at.people.officer.ask('GET', '/api/terms/kt.next/progress')).status).toBe(404);
});
