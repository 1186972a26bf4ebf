import { beforeEach, expect, test } from 'vitest';
import { type ExchangePorts, prepareUpload } from '../../../lambdas/app/documents/exchange.ts';
import { KeyReused, NotFound } from '../../../lambdas/app/errors.ts';
import { FakeRecord } from '../../fakes/fake-record.ts';
import { noon, Office } from '../../fixtures/office.ts';
import { sampleTerm } from '../../fixtures/small-term.ts';

const NOW = noon('2023-03-15');
let ports: ExchangePorts;
let ask: Parameters<typeof prepareUpload>[2];
let asker: Parameters<typeof prepareUpload>[1];

beforeEach(async () => {
  const record = new FakeRecord();
  const { register, documents } = record;
  const office = new Office({ store: record, register, documents }, sampleTerm());
  const upper = office.upper('a');
  const union = office.union('1', upper);
  await office.open([upper]);
  await office.enrol(union, '2023-03-15');
  asker = { sub: office.sub(`officer-${union.id}`), signedInAt: NOW };
  const file = { fileName: 'a.pdf', contentType: 'application/pdf', size: 10, isRestricted: true } as const;
  ask = { term: office.term.id, union: union.id, ...file };
  ports = {
    readers: register,
    documents,
    store: record,
    openings: record.openings,
    files: {
      signUpload: async ({ id, maxBytes }) => ({ id, url: 'signed', fields: {}, maxBytes }),
      signDownload: async () => 'signed',
      read: async () => undefined,
    },
    typeOf: async () => undefined,
  };
});

test('preparing an upload again under the same key prepares the same document', async () => {
  const first = await prepareUpload(ports, asker, ask, 'one-key-for-both', NOW);
  expect(await prepareUpload(ports, asker, ask, 'one-key-for-both', NOW)).toEqual(first);
});

test('nothing is written for a term that there is not', async () => {
  const nowhere = { ...ask, term: 'no-such-term' };
  await expect(prepareUpload(ports, asker, nowhere, 'some-key', NOW)).rejects.toThrow(NotFound);
  expect(await ports.documents.list(nowhere.term, nowhere.union)).toEqual([]);
});

test('the name is kept as it may be shown and saved anywhere', async () => {
  const { id } = await prepareUpload(
    ports,
    asker,
    { ...ask, fileName: '../../\u202Egpj.html' },
    'a-key',
    NOW,
  );
  expect(await ports.documents.get(ask.term, ask.union, id)).toMatchObject({ fileName: 'gpj.html.pdf' });
});

test.each([
  ['another name', { fileName: 'b.pdf' }],
  ['another type', { contentType: 'image/png' } as const],
  ['another size', { size: 11 }],
  ['no longer restricted', { isRestricted: false }],
])('the same key for another file is refused: %s', async (_, change) => {
  await prepareUpload(ports, asker, ask, 'one-key-for-both', NOW);
  await expect(prepareUpload(ports, asker, { ...ask, ...change }, 'one-key-for-both', NOW)).rejects.toThrow(
    KeyReused,
  );
});
