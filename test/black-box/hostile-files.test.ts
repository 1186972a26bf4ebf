import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CongressView } from '../../lambdas/api/contracts.ts';
import { type Installation, startInstallation } from '../embedded/installation.ts';
import { TERM } from '../embedded/small-province.ts';
import { HOSTILE_FILES } from '../fixtures/hostile-files.ts';
import { pathOf, SMALL_PDF } from './filing.ts';

const PLACE = { term: TERM, union: 'TR-001' };
const NAMES = [
  ['../../x.pdf', 'x.pdf'],
  ['C:\\fakepath\\Kế hoạch.pdf', 'Kế hoạch.pdf'],
  ['a\r\nX-Evil: 1\r\n\r\n<script>.pdf', 'a X-Evil- 1 -script-.pdf'],
  ['bản \u202Efdp."html"', 'bản fdp.-html-.pdf'],
  [`${'dài '.repeat(75)}.pdf`, `${'dài '.repeat(30).trim()}.pdf`],
] as const;

let at: Installation;
beforeAll(async () => {
  at = await startInstallation();
});
afterAll(() => at?.close());

test.each(Object.entries(HOSTILE_FILES))('%s is not taken for a PDF', async (_, bytes) => {
  const { officer } = at.people;
  const ask = { ...PLACE, fileName: 'ke-hoach.pdf', contentType: 'application/pdf', size: bytes.length };
  const form = await officer.change('/api/documents', ask);
  await officer.postFile(form, bytes);
  const check = await officer.ask('POST', `/api/documents/${form.id}/check`, { body: PLACE });
  expect(check).toMatchObject({ status: 415, body: { code: 'unsupported-media' } });
  const opened = await officer.ask('GET', `/api/documents/${form.id}?term=${TERM}&union=TR-001`);
  expect(opened.status).toBe(404);
});

test.each(NAMES)('the name %j is kept as %j', async (name, kept) => {
  const { officer } = at.people;
  const id = await officer.upload(PLACE, SMALL_PDF, name);
  const view: CongressView = await officer.get(pathOf('TR-001'));
  expect(view.documents.find(document => document.id === id)?.fileName).toBe(kept);
  const { url } = await officer.get(`/api/documents/${id}?term=${TERM}&union=TR-001`);
  const served = await fetch(url);
  expect(served.headers.get('content-type')).toBe('application/pdf');
  const disposition = served.headers.get('content-disposition') ?? '';
  expect(disposition).toMatch(/^attachment; filename\*=UTF-8''[\w.%~-]+$/);
  expect(decodeURIComponent(disposition.split("''")[1] ?? '')).toBe(kept);
});

test('nobody can have a document served as another kind than was checked', async () => {
  const { officer } = at.people;
  const id = await officer.upload(PLACE, SMALL_PDF, 'trang.html');
  const { url } = await officer.get(`/api/documents/${id}?term=${TERM}&union=TR-001`);
  const changed = new URL(url);
  changed.searchParams.set('response-content-type', 'text/html');
  expect((await fetch(changed)).status).toBe(403);
});
