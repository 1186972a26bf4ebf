import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CongressLine } from '../../lambdas/api/contracts.ts';
import { type Installation, startInstallation } from '../embedded/installation.ts';
import { type PersonName, smallWorkbook, TERM } from '../embedded/small-province.ts';
import { commandsOfEveryKind, JUDGING } from './commands-of-every-kind.ts';
import { approval, file, give, onPaper, pathOf, SMALL_PDF, viewOf } from './filing.ts';

const OUTSIDERS = ['otherOfficer', 'otherReviewer', 'otherSignatory', 'thirdSignatory', 'leaving'] as const;

/** What everybody else may not do to TR-001, by the kinds that they may. */
const MAY: Partial<Record<PersonName, readonly string[]>> = {
  officer: [
    'submit',
    'register-date',
    'plan-attendance',
    'file-minutes',
    'withdraw',
    'object',
    'report-failed',
  ],
  reviewer: [
    'file-minutes',
    'register-date',
    'plan-attendance',
    'return',
    'recommend',
    'report-failed',
    'answer-objection',
    'correct-held',
  ],
  leader: [],
  operator: [],
  registrar: ['move-deadline', 'leave'],
};

let at: Installation;
let document: string;
let job: string;

beforeAll(async () => {
  at = await startInstallation();
  document = await at.people.officer.upload({ term: TERM, union: 'TR-001' }, SMALL_PDF, 'kế hoạch.pdf');
  job = await dryRun();
});
afterAll(() => at?.close());

/** A job of the registrar, which is nobody else's business. */
async function dryRun(): Promise<string> {
  const { registrar } = at.people;
  const bytes = await smallWorkbook();
  const ask = { term: TERM, fileName: 'so.xlsx', size: bytes.length };
  const form = await registrar.change('/api/imports/uploads', ask);
  await registrar.postFile(form, bytes);
  return (await registrar.change('/api/imports', { term: TERM, key: form.id, dryRun: true })).id;
}

/** Every route that names a union, asked about TR-001 or what belongs to it. */
function everyRoute(): [method: string, path: string, body?: object][] {
  const place = { term: TERM, union: 'TR-001' };
  const upload = { ...place, fileName: 'a.pdf', contentType: 'application/pdf', size: 10 };
  const commands = Object.values(commandsOfEveryKind(at.today));
  return [
    ['GET', pathOf('TR-001')],
    ['GET', `/api/terms/${TERM}/unions?parent=TR`],
    ['GET', `/api/documents/${document}?term=${TERM}&union=TR-001`],
    ['POST', '/api/documents', upload],
    ['POST', `/api/documents/${document}/check`, place],
    ['GET', `/api/jobs/${job}`],
    ...commands.map((command): [string, string, object] => ['POST', `${pathOf('TR-001')}/commands`, command]),
  ];
}

describe.each(OUTSIDERS)('%s, who has no business with TR-001', name => {
  test('finds nothing there, on any route', async () => {
    const person = at.people[name];
    for (const [method, path, body] of everyRoute()) {
      const answer = await person.ask(method, path, { body, key: person.newKey() });
      expect([path, body, answer.status, answer.body.code]).toEqual([path, body, 404, 'not-found']);
    }
  });

  test('is told the same of a union that is there and of one that is not', async () => {
    const person = at.people[name];
    const [there, not] = [
      await person.ask('GET', pathOf('TR-001')),
      await person.ask('GET', pathOf('TR-999')),
    ];
    expect(there.text).toBe(not.text);
  });

  test('cannot reach the document by naming a union of their own', async () => {
    const own = { otherOfficer: 'SG-001', leaving: 'NK-001', thirdSignatory: 'NK-002' } as const;
    const union = own[name as keyof typeof own] ?? 'SG-002';
    const path = `/api/documents/${document}?term=${TERM}&union=${union}`;
    expect((await at.people[name].ask('GET', path)).status).toBe(404);
  });
});

describe.each(Object.keys(MAY) as (keyof typeof MAY)[])('%s, who may see TR-001', name => {
  test('may not do more than their office', async () => {
    const person = at.people[name];
    for (const [type, body] of Object.entries(commandsOfEveryKind(at.today))) {
      if (MAY[name]?.includes(type)) continue;
      const answer = await person.ask('POST', `${pathOf('TR-001')}/commands`, { body, key: person.newKey() });
      const code = name === 'officer' && JUDGING.includes(type) ? 'own-union' : 'not-yours-to-rule';
      expect([type, answer.status, answer.body.code]).toEqual([type, 403, code]);
    }
  });
});

test('none of that changed anything', async () => {
  expect((await viewOf(at.people.leader, 'TR-001')).version).toBe(3);
});

test('nobody rules on a union of which they are an officer, whatever else they are', async () => {
  const { both, reviewer } = at.people;
  await file(both, 'TR-003', ['plan']);
  for (const type of JUDGING) {
    const body = commandsOfEveryKind(at.today)[type];
    const answer = await both.ask('POST', `${pathOf('TR-003')}/commands`, { body, key: both.newKey() });
    expect([type, answer.status, answer.body.code]).toEqual([type, 403, 'own-union']);
  }
  // The same person rules on the neighbour.
  await give(reviewer, 'TR-004', await onPaper(reviewer, 'TR-004', ['plan']));
  expect((await give(both, 'TR-004', approval('plan', 1, at.today))).stages.plan.side).toBe('approved');
});

test('the page offers each person what they may do, and nothing else', async () => {
  const offered = async (name: PersonName) => (await viewOf(at.people[name], 'TR-001')).actions;
  expect(await offered('leader')).toEqual(['read']);
  const officer = await offered('officer');
  expect(JUDGING.filter(type => officer.includes(type as never))).toEqual([]);
  expect(await offered('reviewer')).not.toContain('approve');
  expect(await offered('signatory')).toContain('approve');
});

test('progress: leadership sees all, an upper-level union its own row, a grassroots officer none', async () => {
  const rows = async (name: PersonName) => {
    const answer = await at.people[name].ask('GET', `/api/terms/${TERM}/progress`);
    return answer.status === 200 ? answer.body.unions.map(({ id }: { id: string }) => id) : answer.status;
  };
  for (const name of ['leader', 'registrar', 'operator'] as const) {
    expect(await rows(name)).toEqual(['TR', 'SG', 'NK']);
  }
  expect(await rows('reviewer')).toEqual(['TR']);
  expect(await rows('otherSignatory')).toEqual(['SG']);
  expect(await rows('officer')).toBe(404);
});

test('the inbox holds the own work only', async () => {
  const unions = async (name: PersonName) =>
    (await at.people[name].get('/api/inbox?limit=200')).items.flatMap((line: CongressLine) =>
      line.term === TERM ? [line.union] : [],
    );
  expect(await unions('officer')).toEqual(['TR-001']);
  expect(await unions('otherReviewer')).toEqual([]);
  await expect.poll(() => unions('reviewer')).toEqual(['TR-003']);
  expect(await unions('leader')).toEqual([]);
});

test('only a registrar sets a term or imports a register', async () => {
  for (const name of ['officer', 'reviewer', 'signatory', 'leader', 'operator'] as const) {
    const person = at.people[name];
    const term = await person.ask('PUT', `/api/terms/${TERM}`, { body: {}, key: person.newKey() });
    const body = { term: TERM, key: 'imports/x/y.xlsx', dryRun: true };
    const imported = await person.ask('POST', '/api/imports', { body, key: person.newKey() });
    const ask = { term: TERM, fileName: 'so.xlsx', size: 10 };
    const upload = await person.ask('POST', '/api/imports/uploads', { body: ask, key: person.newKey() });
    expect([name, term.status, imported.status, upload.status]).toEqual([name, 403, 403, 403]);
  }
});
