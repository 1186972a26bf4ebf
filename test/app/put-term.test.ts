import { beforeEach, describe, expect, test } from 'vitest';
import { KeyReused, Outdated, Unreadable } from '../../lambdas/app/errors.ts';
import { putTerm } from '../../lambdas/app/put-term.ts';
import { viewTermHistory } from '../../lambdas/app/queries/term-view.ts';
import { problemOf } from '../../lambdas/runtime/problem.ts';
import { FakeRecord } from '../fakes/fake-record.ts';
import { noon, Office } from '../fixtures/office.ts';
import { sampleTerm } from '../fixtures/small-term.ts';

const NOW = noon('2023-03-15');
const term = sampleTerm();
const days = (value: number) => ({
  days: { ...term.days, dossierBefore: { ...term.days.dossierBefore, value } },
});
const GROUND = { reason: 'Theo hướng dẫn mới' };
let record: FakeRecord;
let asker: { sub: string; signedInAt: number };
let keys = 0;

beforeEach(async () => {
  record = new FakeRecord();
  const { register, documents } = record;
  const office = new Office({ store: record, register, documents }, term);
  await office.open([office.upper('u')]);
  asker = { sub: office.sub('registrar'), signedInAt: 0 };
});

function put(change: object, key = `some-key-${++keys}`, id = term.id) {
  const { register } = record;
  return putTerm(
    { readers: register, terms: register, register },
    asker,
    id,
    { ...term, ...change },
    key,
    NOW,
  );
}

const faultsOf = async (change: object, id = term.id) => {
  const error = await put(change, undefined, id).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(Unreadable);
  return problemOf(error)?.faults?.map(({ field, title }) => ({ field, title }));
};

test('a registrar changes what a term says, but not what its figures were reckoned from', async () => {
  expect(await put({ title: 'Đại hội', revision: 1, ...GROUND })).toMatchObject({
    title: 'Đại hội',
    revision: 2,
  });
  const used = { countsFrom: '2020-02-02', levels: [{ ...term.levels[0], level: 'province' }] };
  expect(await faultsOf({ ...used, revision: 2, ...GROUND })).toEqual([
    { field: 'countsFrom', title: expect.stringContaining('không đổi được') },
    { field: 'levels', title: expect.stringContaining('không đổi được') },
  ]);
});

describe('two registrars at once', () => {
  test('do not overwrite each other: the second is told who was first, and when', async () => {
    await put({ ...days(20), revision: 1, ...GROUND });
    const late = put({ title: 'Khác', revision: 1, ...GROUND });
    await expect(late).rejects.toThrow(Outdated);
    expect(problemOf(await late.catch((error: unknown) => error))).toMatchObject({
      status: 409,
      code: 'term-changed',
      title: expect.stringContaining('registrar đã thay đổi quy định của nhiệm kỳ lúc 12:00 ngày 15/3/2023'),
      decider: { name: 'registrar', at: new Date(NOW).toISOString() },
    });
    expect(record.register.termsById.get(term.id)?.title).toBe(term.title);
  });

  test('who write in the very same moment: one is told of the other', async () => {
    const both = await Promise.allSettled([
      put({ ...days(20), revision: 1, ...GROUND }),
      put({ ...days(25), revision: 1, ...GROUND }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { why: 'term-changed' },
    });
  });
});

describe('a repeat', () => {
  test('under the same key answers what it answered, even after a later change', async () => {
    const first = await put({ ...days(20), revision: 1, ...GROUND }, 'the-same-key');
    await put({ ...days(25), revision: 2, ...GROUND });
    expect(await put({ ...days(20), revision: 1, ...GROUND }, 'the-same-key')).toEqual(first);
    expect(await record.register.standing(term.id)).toMatchObject({ revision: 3 });
    await expect(put({ ...days(30), revision: 3, ...GROUND }, 'the-same-key')).rejects.toThrow(KeyReused);
  });

  test('sent twice at once changes once', async () => {
    const ask = { ...days(20), revision: 1, ...GROUND };
    const [a, b] = await Promise.all([put(ask, 'twice-at-once'), put(ask, 'twice-at-once')]);
    expect(a).toEqual(b);
    expect(await record.register.standing(term.id)).toMatchObject({ revision: 2 });
  });

  test('of settings that stand already makes no version', async () => {
    expect(await put({})).toMatchObject({ revision: 1 });
    expect(await put({ revision: 1, ...GROUND })).toMatchObject({ revision: 1 });
  });
});

describe('what cannot be read', () => {
  test('is told field by field, in sentences', async () => {
    const papers = [term.papers[0], { ...term.papers[1], code: term.papers[0]?.code, label: ' ' }];
    const levels = [{ ...term.levels[0], finishBy: { ...term.levels[0]?.finishBy, day: '2023-02-30' } }];
    expect(await faultsOf({ title: '', papers, levels, days: {}, revision: 1 })).toEqual(
      expect.arrayContaining([
        { field: 'title', title: 'Còn trống, hoặc nhỏ hơn mức cho phép.' },
        { field: 'levels.0.finishBy.day', title: 'Không phải ngày có thật.' },
        { field: 'days.review', title: 'Thiếu, hoặc không đúng kiểu dữ liệu.' },
        { field: 'papers.1.label', title: expect.stringContaining('trống') },
      ]),
    );
    const twice = [term.papers[0], { ...term.papers[1], code: term.papers[0]?.code }];
    expect(await faultsOf({ papers: twice, revision: 1, ...GROUND })).toEqual([
      { field: 'papers.1.code', title: 'Trùng với một mục khác.' },
    ]);
    const template = { title: 'Kế hoạch', paragraphs: ['Ngày {dya}'], signedBy: ['committee'] };
    expect(await faultsOf({ papers: [{ ...term.papers[0], template }], revision: 1, ...GROUND })).toEqual([
      { field: 'papers.0.template.paragraphs.0', title: expect.stringContaining('ngoặc nhọn') },
    ]);
    expect(await faultsOf({ id: 'other' })).toEqual([
      { field: 'id', title: expect.stringContaining('không đổi được') },
    ]);
    expect(await faultsOf({ ...days(20), revision: 1 })).toEqual([
      { field: 'reason', title: 'Cần ghi số văn bản hoặc lý do thay đổi.' },
    ]);
  });

  test('a version that never was is none to go on from', async () => {
    expect(await faultsOf({ id: 't-new', revision: 4 }, 't-new')).toMatchObject([{ field: 'revision' }]);
  });
});

test('a new term is made once: its code is taken then', async () => {
  expect(await put({ id: 't-new' }, undefined, 't-new')).toMatchObject({ id: 't-new', revision: 1 });
  await expect(put({ id: 't-new', title: 'Khác' }, undefined, 't-new')).rejects.toMatchObject({
    why: 'term-exists',
  });
});

test('the history tells who changed what, when and why, newest first', async () => {
  await put({ ...days(20), revision: 1, ...GROUND, decisionNo: '12/HD-LĐLĐ' });
  const ports = { readers: record.register, terms: record.register };
  const newest = await viewTermHistory(ports, asker, { term: term.id, limit: 1 });
  expect(newest.items).toEqual([
    {
      revision: 2,
      at: new Date(NOW).toISOString(),
      by: 'registrar',
      ...GROUND,
      decisionNo: '12/HD-LĐLĐ',
      changes: [{ path: ['days', 'dossierBefore', 'value'], before: 15, after: 20 }],
    },
  ]);
  const older = await viewTermHistory(ports, asker, { term: term.id, limit: 1, cursor: newest.cursor });
  expect(older).toEqual({ items: [expect.objectContaining({ revision: 1, changes: [] })] });
});
