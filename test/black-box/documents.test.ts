import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Upload } from '../../lambdas/api/contracts.ts';
import { type Installation, startInstallation } from '../embedded/installation.ts';
import { type PersonName, TERM } from '../embedded/small-province.ts';
import { IS_EMBEDDED } from '../embedded/target.ts';
import { SMALL_PDF, viewOf } from './filing.ts';

const PLACE = { term: TERM, union: 'TR-001' };
const MINUTE = 60_000;

let at: Installation;
let roster: string;

beforeAll(async () => {
  at = await startInstallation();
  const { officer } = at.people;
  const ask = { ...PLACE, fileName: 'danh sách.pdf', contentType: 'application/pdf', size: SMALL_PDF.length };
  const form: Upload = await officer.change('/api/documents', { ...ask, isRestricted: true });
  await officer.postFile(form, SMALL_PDF);
  await officer.change(`/api/documents/${form.id}/check`, PLACE);
  roster = form.id;
});
afterAll(() => at?.close());

const pathOf = (id: string) => `/api/documents/${id}?term=${PLACE.term}&union=${PLACE.union}`;
const asked = (name: PersonName) => at.people[name].ask('GET', pathOf(roster));
const linkFor = async (name: PersonName): Promise<string> => (await at.people[name].get(pathOf(roster))).url;

test('a restricted paper opens for the union and those who rule on it', async () => {
  for (const name of ['officer', 'reviewer', 'signatory'] as const) {
    const opened = await fetch(await linkFor(name));
    expect([name, opened.status, opened.headers.get('content-type')]).toEqual([name, 200, 'application/pdf']);
  }
});

test('it stays shut to those who only read, and is not there for anybody else', async () => {
  for (const name of ['leader', 'registrar', 'operator'] as const) {
    const { status, body } = await asked(name);
    expect([name, status, body.code]).toEqual([name, 403, 'not-yours-to-rule']);
  }
  for (const name of ['otherOfficer', 'otherReviewer', 'otherSignatory', 'leaving'] as const) {
    const { status, body } = await asked(name);
    expect([name, status, body.code]).toEqual([name, 404, 'not-found']);
  }
});

test('the union is told who opened it; those who only read do not even learn its name', async () => {
  const { openings } = await viewOf(at.people.officer, PLACE.union);
  expect(new Set(openings.map(({ by }) => by))).toEqual(new Set(['Chuyên viên Tre', 'Chủ tịch Tre']));
  expect(openings.every(({ document }) => document === roster)).toBe(true);
  const seen = async (name: PersonName) => {
    const view = await viewOf(at.people[name], PLACE.union);
    return [view.openings.length, view.documents.find(({ id }) => id === roster)?.fileName];
  };
  expect(await seen('reviewer')).toEqual([0, 'danh sách.pdf']);
  expect(await seen('leader')).toEqual([0, '']);
});

test('without its signature, or with another file’s, a link opens nothing', async () => {
  const url = new URL(await linkFor('reviewer'));
  const bare = new URL(url);
  bare.search = '';
  expect((await fetch(bare)).status).toBe(403);
  const other = new URL(url);
  other.pathname = `${other.pathname}x`;
  expect((await fetch(other)).status).toBe(403);
});

describe.skipIf(!IS_EMBEDDED)('a link', () => {
  test('is good for five minutes, and a new one is as good as the first', async () => {
    const { run } = at;
    if (!run) throw new Error('the clock can be moved on an embedded run only');
    const url = await linkFor('reviewer');
    await run.moveClock({ instant: run.now().instant + 4 * MINUTE });
    expect((await fetch(url)).status).toBe(200);
    await run.moveClock({ instant: run.now().instant + 2 * MINUTE });
    expect((await fetch(url)).status).toBe(403);
    expect((await fetch(await linkFor('reviewer'))).status).toBe(200);
  });

  test('that is asked for again when it ran out is another opening', async () => {
    const { openings } = await viewOf(at.people.officer, PLACE.union);
    const [last, ...earlier] = openings.filter(({ by }) => by === 'Chuyên viên Tre');
    const first = earlier.at(-1);
    expect(Date.parse(last?.at ?? '') - Date.parse(first?.at ?? '')).toBeGreaterThan(5 * MINUTE);
  });
});
