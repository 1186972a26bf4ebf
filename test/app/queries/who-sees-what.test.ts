import { beforeEach, describe, expect, test } from 'vitest';
import {
  type ExchangePorts,
  openDocument,
  prepareWorkbook,
} from '../../../lambdas/app/documents/exchange.ts';
import { Forbidden, NotFound } from '../../../lambdas/app/errors.ts';
import { startImport, workbookFolder } from '../../../lambdas/app/jobs/start-import.ts';
import { putTerm } from '../../../lambdas/app/put-term.ts';
import { viewCongress } from '../../../lambdas/app/queries/congress-view.ts';
import { listUnions } from '../../../lambdas/app/queries/list-unions.ts';
import type { Role } from '../../../lambdas/domain/authority.ts';
import type { Union } from '../../../lambdas/domain/register.ts';
import type { Stage } from '../../../lambdas/domain/stages.ts';
import { FakeJobs } from '../../fakes/fake-jobs.ts';
import { FakeRecord } from '../../fakes/fake-record.ts';
import { checkedDocument, noon, Office } from '../../fixtures/office.ts';
import { sampleTerm } from '../../fixtures/small-term.ts';

const TODAY = '2023-03-15';
const NOW = noon(TODAY);
let record: FakeRecord;
let office: Office;
let upper: Union;
let union: Union;

beforeEach(async () => {
  record = new FakeRecord();
  const { register, documents } = record;
  office = new Office({ store: record, register, documents }, sampleTerm());
  upper = office.upper('a');
  await office.open([upper]);
  union = office.union('1', upper, { contact: { phone: '02130000000' } });
  await office.enrol(union, TODAY);
});

/** Somebody with one post, who has just signed in. */
async function somebody(role: Role, at: string) {
  const person = office.person(`${role} at ${at}`, [{ role, union: at }]);
  await record.register.putOfficer(person);
  return { sub: person.sub, signedInAt: NOW };
}

const place = () => ({ term: office.term.id, union: union.id });

describe('the list of the unions under an upper-level union', () => {
  const list = async (role: Role, at: string) => {
    const ask = { term: office.term.id, parent: upper.id, limit: 10 };
    return listUnions(
      { readers: { ...ports(), ...lists() }, history: record.history },
      await somebody(role, at),
      ask,
      NOW,
    );
  };
  const lists = () => ({
    ofParent: record.lists.ofParent.bind(record.lists),
    rows: record.lists.rows.bind(record.lists),
    waitingFor: record.lists.waitingFor.bind(record.lists),
    current: record.figures.current.bind(record.figures),
    deltas: record.figures.deltas.bind(record.figures),
  });

  test.each(['reviewer', 'signatory', 'leader', 'registrar', 'operator'] as const)(
    'is there for its %s, who may read each of them',
    async role => {
      expect((await list(role, upper.id)).items).toHaveLength(1);
    },
  );

  test.each([
    ['reviewer', 'of the province, who rules on the upper-level union itself', () => office.province],
    ['officer', 'of the upper-level union, who files for it', () => upper.id],
    ['officer', 'of one of them', () => union.id],
    ['leader', 'of another', () => office.upper('b').id],
  ] as const)('is not there for the %s %s', async (role, _, at) => {
    await expect(list(role, at())).rejects.toThrow(NotFound);
  });
});

describe('papers with personal data', () => {
  const open = async (role: Role, at: string, isRestricted: boolean) => {
    const document = { ...checkedDocument(office.term.id, union.id), id: `d-${isRestricted}`, isRestricted };
    await record.documents.put(document);
    return openDocument(exchange(), await somebody(role, at), place(), document.id, NOW);
  };

  test.each([
    ['officer', () => union.id],
    ['reviewer', () => upper.id],
    ['signatory', () => upper.id],
  ] as const)('open for the %s', async (role, at) => {
    expect(await open(role, at(), true)).toEqual({ url: 'signed' });
  });

  test.each(['leader', 'registrar', 'operator'] as const)(
    'stay shut to the %s, who sees the rest',
    async role => {
      await expect(open(role, office.province, true)).rejects.toThrow(Forbidden);
      expect(await open(role, office.province, false)).toEqual({ url: 'signed' });
    },
  );
});

describe('whoever opens a paper with personal data', () => {
  const restricted = async () => {
    const document = { ...checkedDocument(office.term.id, union.id), id: 'roster', isRestricted: true };
    await record.documents.put(document);
    return document.id;
  };
  const openedFor = async (role: Role, at: string) =>
    (await viewCongress(congressPorts(), await somebody(role, at), place(), NOW)).openings;

  test('is told to the officers of the union, by name, and to nobody else', async () => {
    const id = await restricted();
    await openDocument(exchange(), await somebody('reviewer', upper.id), place(), id, NOW);
    await openDocument(exchange(), await somebody('officer', union.id), place(), id, NOW);
    expect(await openedFor('officer', union.id)).toEqual([
      { document: id, by: `reviewer at ${upper.id}`, at: new Date(NOW).toISOString() },
    ]);
    for (const role of ['reviewer', 'signatory'] as const)
      expect(await openedFor(role, upper.id)).toEqual([]);
    expect(await openedFor('leader', office.province)).toEqual([]);
  });

  test('gets no link where that cannot be written down', async () => {
    const id = await restricted();
    const reviewer = await somebody('reviewer', upper.id);
    const record = async () => {
      throw new Error('the table is away');
    };
    const ports = { ...exchange(), openings: { record, openings: async () => [] } };
    await expect(openDocument(ports, reviewer, place(), id, NOW)).rejects.toThrow('the table is away');
  });

  test('leaves no trace with a paper that is open to all', async () => {
    await record.documents.put({ ...checkedDocument(office.term.id, union.id), id: 'plan' });
    await openDocument(exchange(), await somebody('reviewer', upper.id), place(), 'plan', NOW);
    expect(await openedFor('officer', union.id)).toEqual([]);
  });

  test('is asked the same of a file that was said to be open and filed as such a paper', async () => {
    const reused = { ...checkedDocument(office.term.id, union.id), id: 'plan-and-roster' };
    await record.documents.put(reused);
    const papers = ['PLAN', 'PROPOSAL', 'PARTY_OPINION', 'REQUEST', 'TERM_REPORT'];
    const command = {
      type: 'submit' as const,
      stages: ['plan', 'personnel', 'approval'] as Stage[],
      papers: papers.map(code => ({ code, documents: [reused.id] })),
    };
    await office.give('officer', union, command, TODAY);
    const leader = await somebody('leader', office.province);
    await expect(openDocument(exchange(), leader, place(), reused.id, NOW)).rejects.toThrow(Forbidden);
    const { documents } = await viewCongress(congressPorts(), leader, place(), NOW);
    expect(documents.find(({ id }) => id === reused.id)).toMatchObject({ isRestricted: true, fileName: '' });
    await openDocument(exchange(), await somebody('reviewer', upper.id), place(), reused.id, NOW);
    expect(await openedFor('officer', union.id)).toMatchObject([{ document: reused.id }]);
  });

  test('does not even learn its name if it stays shut to them', async () => {
    const id = await restricted();
    const named = async (role: Role, at: string) =>
      (await viewCongress(congressPorts(), await somebody(role, at), place(), NOW)).documents.find(
        document => document.id === id,
      );
    expect(await named('leader', office.province)).toMatchObject({ isRestricted: true, fileName: '' });
    expect(await named('reviewer', upper.id)).toMatchObject({ fileName: 'biên bản.pdf' });
  });
});

test('the page of a congress tells of the register what it shows, and no contact', async () => {
  const page = await viewCongress(congressPorts(), await somebody('leader', office.province), place(), NOW);
  expect(Object.keys(page.register).sort()).toEqual(
    ['area', 'group', 'hasPartyCell', 'level', 'members', 'sector'].sort(),
  );
});

describe('the registrar of one upper-level union', () => {
  const set = (asker: { sub: string; signedInAt: number }) => {
    const { register } = record;
    const { id } = office.term;
    return putTerm({ readers: ports(), terms: register, register }, asker, id, office.term, 'some-key', NOW);
  };

  test('sets no term', async () => {
    const asker = await somebody('registrar', upper.id);
    await expect(set(asker)).rejects.toThrow(Forbidden);
  });

  test('imports no workbook, which could tell anything of the tree', async () => {
    const asker = await somebody('registrar', upper.id);
    await expect(prepareWorkbook(exchange(), asker, { size: 1 }, 'some-key')).rejects.toThrow(Forbidden);
    const ask = {
      term: office.term.id,
      key: `${workbookFolder(asker.sub)}w`,
      dryRun: true,
      validPart: false,
    };
    const jobs = new FakeJobs();
    await expect(startImport({ readers: ports(), jobs }, asker, ask, 'some-key', NOW)).rejects.toThrow(
      Forbidden,
    );
  });

  test('of the province does both, even before the province is in the register', async () => {
    const asker = await somebody('registrar', 'nowhere.yet');
    expect(await set(asker)).toMatchObject({ id: office.term.id });
    expect(await prepareWorkbook(exchange(), asker, { size: 1 }, 'some-key')).toMatchObject({
      url: 'signed',
    });
  });
});

function congressPorts() {
  const { documents, openings } = record;
  return { store: record, documents, openings, readers: ports() };
}

function ports() {
  const { register } = record;
  return {
    officers: register.officers.bind(register),
    unions: register.unions.bind(register),
    term: register.term.bind(register),
    terms: register.terms.bind(register),
    deltas: record.figures.deltas.bind(record.figures),
  };
}

function exchange(): ExchangePorts {
  return {
    readers: ports(),
    documents: record.documents,
    store: record,
    openings: record.openings,
    files: {
      signUpload: async ({ id, maxBytes }) => ({ id, url: 'signed', fields: {}, maxBytes }),
      signDownload: async () => 'signed',
      read: async () => undefined,
    },
    typeOf: async () => undefined,
  };
}
