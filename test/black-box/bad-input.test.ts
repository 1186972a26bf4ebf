import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CongressView } from '../../lambdas/api/contracts.ts';
import { STAGES } from '../../lambdas/domain/stages.ts';
import { type Installation, startInstallation } from '../embedded/installation.ts';
import type { Answer, Person } from '../embedded/person.ts';
import { TERM } from '../embedded/small-province.ts';
import { commandsOfEveryKind } from './commands-of-every-kind.ts';
import { approval, give, onPaper, pathOf, ruling, SMALL_PDF, viewOf } from './filing.ts';

const SEED = 20230315;

let at: Installation;
let signatory: Person;
let before: CongressView;
const COMMANDS = `${pathOf('TR-001')}/commands`;

beforeAll(async () => {
  at = await startInstallation();
  signatory = at.people.signatory;
  before = await viewOf(signatory, 'TR-001');
});
afterAll(() => at?.close());

/** Expects a refusal that tells people what is wrong and tells nobody how the inside looks. */
function expectProblem(answer: Answer, ...statuses: number[]): void {
  expect(statuses, answer.text.slice(0, 300)).toContain(answer.status);
  // A stack trace, a path, a token, a key of the table.
  expect(answer.text).not.toMatch(/\bat .+:\d+:\d+|node_modules|\.m?[jt]s\b|eyJ|Bearer|CONGRESS#|TypeError/);
  if (!answer.headers.get('content-type')?.startsWith('application/problem+json')) {
    // API Gateway itself refuses what no route takes.
    expect(Object.keys(answer.body)).toEqual(['message']);
    return;
  }
  expect(answer.body).toMatchObject({ status: answer.status, code: expect.stringMatching(/^[a-z][a-z-]+$/) });
  expect(answer.body.title).toMatch(/[à-ỹđ]/i);
}

const command = (raw: string) => signatory.ask('POST', COMMANDS, { raw, key: signatory.newKey() });

test('what is not JSON is malformed', async () => {
  const rubbish = [
    '{',
    'null',
    '[]',
    '"text"',
    '12',
    '{"type":}',
    '\u0000',
    '<xml/>',
    '{"type":"approve"',
    'NaN',
  ];
  for (const raw of [...rubbish, `${'['.repeat(20_000)}`, '{"__proto__":{"type":"approve"}}']) {
    const answer = await command(raw);
    expectProblem(answer, 400);
    expect(answer.body.code).toBe('malformed');
    expect(answer.body.faults.length).toBeGreaterThan(0);
    expect(answer.body.faults[0].title).toMatch(/[à-ỹ]/);
  }
});

test('a field of the wrong kind is named', async () => {
  const wrong: [field: string, change: object][] = [
    ['judged.round', { judged: { stage: 'plan', round: '1' } }],
    ['judged.round', { judged: { stage: 'plan', round: 0 } }],
    ['judged.round', { judged: { stage: 'plan', round: 1.5 } }],
    ['judged.stage', { judged: { stage: 'Plan', round: 1 } }],
    ['judged', { judged: null }],
    ['ruling.on', { ruling: { ...approval('plan', 1, at.today).ruling, on: '2023-02-30' } }],
    ['ruling.on', { ruling: { ...approval('plan', 1, at.today).ruling, on: '15/3/2023' } }],
    ['ruling.documentNo', { ruling: { ...approval('plan', 1, at.today).ruling, documentNo: '   ' } }],
    ['ruling.signer', { ruling: { ...approval('plan', 1, at.today).ruling, signer: 'x'.repeat(101) } }],
    ['confirmedBy', { confirmedBy: 'rumour' }],
    ['type', { type: 'enrol' }],
    ['type', { type: 'open-stage', stage: 'plan' }],
    ['type', { type: 'miss-deadline', stage: 'plan' }],
    ['type', { type: 'call-machine', replaces: 1, reason: 'stuck' }],
    ['type', { type: ['approve'] }],
  ];
  for (const [field, change] of wrong) {
    const answer = await command(JSON.stringify({ ...approval('plan', 1, at.today), ...change }));
    expectProblem(answer, 400);
    expect(answer.body.faults.map((fault: { field: string }) => fault.field)).toContain(field);
  }
});

test('random JSON never does anything', async () => {
  const kinds = Object.values(commandsOfEveryKind(at.today));
  const plausible = fc.oneof(
    fc.record({ stage: fc.constantFrom(...STAGES), round: fc.integer({ min: 0, max: 3 }) }),
    fc.constantFrom(
      'plan',
      'recognition',
      'merged',
      '1900-01-01',
      '2999-12-31',
      at.today,
      ['held'],
      [...STAGES],
    ),
    fc.constant(ruling('2999-12-31')),
  );
  const wild = fc.oneof(
    fc.jsonValue({ maxDepth: 3 }),
    // A good command with one field replaced by something else.
    fc
      .tuple(fc.constantFrom(...kinds), fc.nat(), fc.oneof(fc.jsonValue({ maxDepth: 1 }), plausible))
      .map(([kind, n, value]) => ({
        ...kind,
        [Object.keys(kind)[n % Object.keys(kind).length] ?? '']: value,
      })),
  );
  const bodies = fc.sample(wild, { seed: SEED, numRuns: 200 });
  const statuses = new Map<number, number>();
  for (const body of bodies) {
    const answer = await at.people.officer.ask('POST', COMMANDS, { body, key: at.people.officer.newKey() });
    expectProblem(answer, 400, 403, 409, 422);
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
  }
  console.log(`seed ${SEED}: ${bodies.length} random commands`, Object.fromEntries(statuses));
});

test('paths that lead nowhere answer as if nothing were there', async () => {
  const tricks = [
    `/api/terms/${TERM}/congresses/TR-999`,
    `/api/terms/${TERM}/congresses/tr-001`,
    '/api/terms/none/congresses/TR-001',
    '/api/nothing',
    '/api/terms',
    '/api/documents/none?term=none&union=TR-001',
    '/api/jobs/none',
  ];
  for (const path of tricks) expectProblem(await signatory.ask('GET', path), 404);
  const malformed = [
    `/api/terms/${TERM}/congresses/..%2F..%2FTR-001`,
    `/api/terms/${TERM}/congresses/TR%23001`,
    `/api/terms/${TERM}/congresses/${'x'.repeat(500)}`,
    `/api/terms/${TERM}/congresses/%E0%A4%A`,
    `/api/terms/${TERM}/congresses/__proto__`,
    `/api/terms/kt%23${TERM}/congresses/TR-001`,
    `/api/terms/${TERM}/congresses/%F0%9F%92%A9`,
    `/api//terms/${TERM}`,
    `/api/terms/${TERM}/congresses/constructor`,
  ];
  for (const path of malformed) expectProblem(await signatory.ask('GET', path), 400, 404);
  // These name TR-001 after all: whoever may not see it, doesn't see it this way either.
  for (const path of [`${pathOf('TR-001')}/`, `${pathOf('TR-001')}%00`, `${pathOf('TR-001')}?union=SG-001`]) {
    expectProblem(await at.people.otherSignatory.ask('GET', path), 400, 404);
  }
  for (const method of ['DELETE', 'PATCH', 'PUT']) {
    const answer = await signatory.ask(method, pathOf('TR-001'), { body: {}, key: signatory.newKey() });
    expectProblem(answer, 404, 405, 403);
  }
});

test('queries that make no sense are malformed', async () => {
  const queries = [
    `/api/terms/${TERM}/progress?asOf=yesterday`,
    `/api/terms/${TERM}/progress?asOf=2023-02-29`,
    `/api/terms/${TERM}/progress?knownAt=`,
    `/api/terms/${TERM}/progress?level=country`,
    `/api/terms/${TERM}/unions`,
    `/api/terms/${TERM}/unions?parent=TR&limit=0`,
    `/api/terms/${TERM}/unions?parent=TR&limit=many`,
    `/api/terms/${TERM}/unions?parent=TR&cursor=abc`,
    `/api/terms/${TERM}/unions?parent=TR&cursor=${Buffer.from('{"registerPk":"REGISTER#kt#SG"}').toString('base64url')}`,
    `/api/inbox?cursor=0:abc`,
    `/api/inbox?limit=201`,
  ];
  for (const path of queries) expectProblem(await signatory.ask('GET', path), 400);
});

test('what is too long is refused, at every size', async () => {
  const long = (length: number) =>
    command(
      JSON.stringify({ type: 'recommend', judged: { stage: 'plan', round: 1 }, note: 'đ'.repeat(length) }),
    );
  expectProblem(await long(2001), 400);
  expectProblem(await long(500_000), 400);
  expectProblem(await long(4_000_000), 413, 400);
  const many = {
    type: 'submit',
    stages: ['plan'],
    papers: Array.from({ length: 61 }, () => ({ code: 'PLAN' })),
  };
  expectProblem(await command(JSON.stringify(many)), 400);
});

test('odd letters are kept as they are meant, or refused', async () => {
  const { otherReviewer } = at.people;
  const notes = [
    'Đề án nhân sự'.normalize('NFD'),
    '\u202Eđảo\u202C',
    '👩🏽‍⚖️ 审批',
    'a\u0000b',
    '\ud800',
    '  thừa \n  chỗ ',
  ];
  const unions = ['SG-001', 'SG-002', 'SG-003', 'SG-004', 'SG-005'];
  for (const [index, note] of notes.entries()) {
    const union = unions[index % unions.length] ?? '';
    const body = await onPaper(otherReviewer, union, ['plan'], { note });
    const path = `${pathOf(union)}/commands`;
    const answer = await otherReviewer.ask('POST', path, { body, key: otherReviewer.newKey() });
    if (answer.status !== 200) expectProblem(answer, 400, 422);
  }
  const kept = await Promise.all(unions.map(union => viewOf(otherReviewer, union)));
  expect(kept[0]?.submissions[0]?.note).toBe('Đề án nhân sự'.normalize('NFC'));
  expect(kept[2]?.submissions[0]?.note).toBe('👩🏽‍⚖️ 审批');
});

test('a file that is not what it says is not accepted, nor one that is too large', async () => {
  const { officer } = at.people;
  const place = { term: TERM, union: 'TR-001' };
  const ask = { ...place, fileName: '../../etc/passwd', contentType: 'application/pdf', size: 30 };
  const form = await officer.change('/api/documents', ask);
  await officer.postFile(form, new TextEncoder().encode('<script>alert(1)</script>'));
  const check = await officer.ask('POST', `/api/documents/${form.id}/check`, { body: place });
  expectProblem(check, 415);
  const submit = { type: 'submit', stages: ['plan'], papers: [{ code: 'PLAN', documents: [form.id] }] };
  const filed = await officer.ask('POST', COMMANDS, { body: submit, key: officer.newKey() });
  expectProblem(filed, 422);
  expect(filed.body.code).toBe('document-unchecked');

  const small = await officer.change('/api/documents', { ...ask, size: 10 });
  await expect(officer.postFile(small, SMALL_PDF)).rejects.toThrow(/EntityTooLarge/);
  const large = await officer.ask('POST', '/api/documents', {
    body: { ...ask, size: 10 ** 9 },
    key: officer.newKey(),
  });
  expectProblem(large, 413);
  const typed = { ...ask, contentType: 'text/html' };
  expectProblem(await officer.ask('POST', '/api/documents', { body: typed, key: officer.newKey() }), 400);
});

test('a document of another congress cannot be filed', async () => {
  const { officer, smallOfficer } = at.people;
  const document = await smallOfficer.upload(
    { term: TERM, union: 'TR-002' },
    SMALL_PDF,
    'của người khác.pdf',
  );
  const body = { type: 'submit', stages: ['plan'], papers: [{ code: 'PLAN', documents: [document] }] };
  const answer = await officer.ask('POST', COMMANDS, { body, key: officer.newKey() });
  expectProblem(answer, 422);
  expect(answer.body.code).toBe('document-unknown');
});

test('a refusal by the rules says which field and why', async () => {
  const { otherOfficer } = at.people;
  const body = { type: 'submit', stages: ['plan'], papers: [] };
  await give(at.people.otherSignatory, 'SG-001', { ...approval('plan', 1, at.today) });
  const answer = await otherOfficer.ask('POST', `${pathOf('SG-001')}/commands`, {
    body: { ...body, stages: ['personnel'] },
    key: otherOfficer.newKey(),
  });
  expectProblem(answer, 422);
  expect(answer.body).toMatchObject({ code: 'papers-missing', field: 'papers' });
  expect(answer.body.title).toContain('Đề án nhân sự');
});

test('after all that the congress stands as it stood', async () => {
  const after = await viewOf(signatory, 'TR-001');
  expect({ ...after, documents: [] }).toEqual({ ...before, documents: [] });
});
