import { expect, test } from 'vitest';
import { putTerm } from '../../lambdas/app/put-term.ts';
import { FakeRecord } from '../fakes/fake-record.ts';
import { Office } from '../fixtures/office.ts';
import { sampleTerm } from '../fixtures/small-term.ts';

const term = sampleTerm();

async function termInUse() {
  const record = new FakeRecord();
  const office = new Office({ store: record, register: record.register, documents: record.documents }, term);
  await office.open([office.upper('u')]);
  const asker = { sub: office.sub('registrar'), signedInAt: 0 };
  return (change: object) =>
    putTerm({ readers: record.register, register: record.register }, asker, term.id, { ...term, ...change });
}

test('a registrar changes what a term says, but not what its figures were reckoned from', async () => {
  const put = await termInUse();
  expect((await put({ title: 'Đại hội' })).title).toBe('Đại hội');
  await expect(put({ countsFrom: '2020-02-02' })).rejects.toMatchObject({ field: 'countsFrom' });
  await expect(put({ levels: [{ ...term.levels[0], level: 'province' }] })).rejects.toMatchObject({
    field: 'levels',
  });
});
