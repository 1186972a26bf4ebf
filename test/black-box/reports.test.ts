import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Installation, startInstallation } from '../embedded/installation.ts';
import type { Person } from '../embedded/person.ts';
import { TERM } from '../embedded/small-province.ts';
import { pagesOf } from '../fixtures/pages-of.ts';
import { partsOf } from '../fixtures/parts-of.ts';

let at: Installation;
beforeAll(async () => {
  at = await startInstallation();
});
afterAll(() => at?.close());

async function fileOf(person: Person, file: string): Promise<{ answer: Response; bytes: Uint8Array }> {
  const { AccessToken } = await person.tokens();
  const answer = await fetch(`${at.url}/api/terms/${TERM}/reports/${file}`, {
    headers: { authorization: `Bearer ${AccessToken}` },
  });
  return { answer, bytes: new Uint8Array(await answer.arrayBuffer()) };
}

test('a report comes as a file that opens, byte for byte, with a name in Vietnamese', async () => {
  const { answer, bytes } = await fileOf(at.people.leader, 'report.docx?asOf=2023-03-15');
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toContain('wordprocessingml');
  expect(answer.headers.get('content-disposition')).toMatch(
    /filename="[ -~]+\.docx"; filename\*=UTF-8''.*%C4%91/,
  );
  expect(partsOf(bytes)['word/document.xml']).toContain('15/3/2023');
});

test('its PDF has the letters of its function beside it', async () => {
  const { answer, bytes } = await fileOf(at.people.leader, 'report.pdf');
  expect(answer.headers.get('content-type')).toBe('application/pdf');
  const { pages } = await pagesOf(bytes);
  expect(pages[0]?.text).toContain('Độc lập - Tự do - Hạnh phúc');
});

test('the workbook counts as the page does', async () => {
  const { bytes } = await fileOf(at.people.leader, 'progress.xlsx');
  const { managed, unions } = await at.people.leader.get(`/api/terms/${TERM}/progress`);
  expect(unions.length).toBeGreaterThan(0);
  expect(partsOf(bytes)['xl/worksheets/sheet1.xml']).toMatch(
    new RegExp(`<f>SUM\\(C\\d+:C\\d+\\)</f><v>${managed}</v>`),
  );
});

test('who may not see the figures gets no file of them; an unknown file is refused', async () => {
  expect((await fileOf(at.people.officer, 'report.pdf')).answer.status).toBe(404);
  const unknown = await fileOf(at.people.leader, 'report.exe');
  expect(unknown.answer.status).toBe(400);
  expect(unknown.answer.headers.get('content-type')).toContain('problem+json');
});
