import { beforeEach, expect, test } from 'vitest';
import type { Sheet } from '../../../lambdas/app/import/column.ts';
import type { JobOf } from '../../../lambdas/app/jobs/job.ts';
import { type JobPorts, runJob } from '../../../lambdas/app/jobs/run-job.ts';
import { FakeJobs } from '../../fakes/fake-jobs.ts';
import { FakeRecord } from '../../fakes/fake-record.ts';
import { FakeRegisterChanges } from '../../fakes/fake-register-changes.ts';
import { noon, Office } from '../../fixtures/office.ts';
import { sampleTerm } from '../../fixtures/small-term.ts';
import { HELD, unionSheet, upperSheet } from '../import/register-sheets.ts';

const NOW = noon('2023-03-15');
let record: FakeRecord;
let office: Office;
let versions: Sheet[][];
let refreshed: string[];
let ports: JobPorts & { readonly jobs: FakeJobs };

beforeEach(async () => {
  record = new FakeRecord();
  const { register, documents } = record;
  office = new Office({ store: record, register, documents }, sampleTerm());
  await office.open([]);
  await register.putOfficer({ sub: 'r', name: 'Registrar', posts: [{ union: 'LC', role: 'registrar' }] });
  versions = [];
  refreshed = [];
  const jobs = new FakeJobs();
  ports = {
    jobs,
    changes: new FakeRegisterChanges(jobs),
    store: record,
    register,
    readers: register,
    clocks: record.clocks,
    workbook: async (_, versionId = String(versions.length - 1)) => {
      return { versionId, sheets: versions[Number(versionId)] ?? [] };
    },
    pause: async () => {},
    refresh: async term => {
      refreshed.push(term);
    },
  };
});

/** An import that was just asked for. */
async function begun(over: Partial<JobOf<'import'>['import']> = {}, id = 'j'): Promise<string> {
  const counts = { done: 0, total: 0, added: 0, unchanged: 0, different: 0, faults: [], faultCount: 0 };
  const ask = { key: 'k', signedInAt: NOW, dryRun: false, validPart: false, phase: 'check' as const };
  const startedAt = new Date(NOW).toISOString();
  const job = { id, kind: 'import' as const, term: office.term.id, by: 'r', startedAt, step: 0 };
  await ports.jobs.create({ ...job, state: 'running', import: { ...ask, ...counts, ...over } });
  return job.id;
}

/** Works the job off for at most `steps` saved steps. */
async function work(id: string, steps = 1000): Promise<JobOf<'import'> | undefined> {
  let left = steps;
  await runJob(
    ports,
    id,
    () => NOW,
    () => left-- <= 0,
  );
  return (await ports.jobs.get(id)) as JobOf<'import'> | undefined;
}

test('a workbook that is replaced after the check is not the one that is imported', async () => {
  versions.push([upperSheet(), unionSheet({}, {})]);
  const id = await begun();
  await work(id, 1);
  versions.push([upperSheet(), unionSheet({ name: 'CĐCS khác' }, { members: 'hai mươi' }, {}, {})]);
  expect(await work(id)).toMatchObject({ state: 'done', import: { added: 2, total: 2, faultCount: 0 } });
  expect(record.register.unionsById.get('SH-001')?.name).toBe('CĐCS xã số 1');
});

test('a registrar who is disabled meanwhile ends the import, which says so and keeps what was done', async () => {
  versions.push([upperSheet(), unionSheet({}, {})]);
  const id = await begun();
  await work(id, 2);
  await record.register.putOfficer({ sub: 'r', name: 'Registrar', posts: [], isDisabled: true });
  expect(await work(id)).toMatchObject({ state: 'failed', failure: 'unauthenticated' });
});

test('an outage ends nothing: the step is tried again', async () => {
  versions.push([upperSheet(), unionSheet({}, {})]);
  const id = await begun();
  await work(id, 2);
  const { load } = record;
  record.load = async () => {
    throw new Error('throttled');
  };
  await expect(work(id)).rejects.toThrow('throttled');
  record.load = load;
  expect(await work(id)).toMatchObject({ state: 'done', import: { added: 2 } });
});

test('a later workbook that tells of a congress held since is told apart, and changes nothing', async () => {
  versions.push([upperSheet(), unionSheet({}, {})]);
  await work(await begun());
  versions.push([upperSheet(), unionSheet({}, HELD)]);

  expect(await work(await begun({}, 'later'))).toMatchObject({
    state: 'done',
    import: { added: 0, unchanged: 1, different: 1 },
  });
  expect((await record.state(office.term.id, 'SH-002'))?.held).toBeUndefined();
});

test('a dry run tells for every upper-level union what an import would do, and changes nothing', async () => {
  versions.push([upperSheet(), unionSheet({}, {})]);
  await work(await begun());
  const before = await record.state(office.term.id, 'SH-002');
  versions.push([upperSheet(), unionSheet({}, HELD, {}, { members: 'hai mươi' })]);
  const { import: told } = (await work(await begun({ dryRun: true }, 'dry'))) ?? {};
  expect(told).toMatchObject({ total: 3, added: 1, unchanged: 1, different: 1, faultCount: 1, leftOut: 1 });
  expect(told?.uppers?.find(({ id }) => id === 'SH')).toMatchObject({ added: 1, unchanged: 1, different: 1 });
  expect(told?.differentOnes).toEqual([{ id: 'SH-002', name: 'CĐCS xã số 2', row: expect.any(Number) }]);
  expect(await record.state(office.term.id, 'SH-002')).toEqual(before);
  expect(await record.state(office.term.id, 'SH-003')).toBeUndefined();
});

test('unions under an upper-level union whose own row is faulty are left out with it', async () => {
  const uppers = upperSheet();
  const rows = uppers.rows.map(row => (row[1] === 'SH' ? ['một', ...row.slice(1)] : row));
  versions.push([{ ...uppers, rows }, unionSheet({}, {})]);
  expect(await work(await begun({ validPart: true }))).toMatchObject({
    state: 'done',
    import: { total: 0, added: 0, leftOut: 2 },
  });
  expect(await record.state(office.term.id, 'SH-001')).toBeUndefined();
});

test.each([
  ['disabled', { posts: [{ union: 'LC', role: 'registrar' }], isDisabled: true }],
  ['registrar of one upper-level union only', { posts: [{ union: 'SH', role: 'registrar' }] }],
  ['signed out everywhere', { posts: [{ union: 'LC', role: 'registrar' }], signedOutBefore: NOW + 1 }],
] as const)('who asked and is now %s has not even an upper-level union written', async (_, now) => {
  versions.push([upperSheet(), unionSheet({}, {})]);
  await work(await begun({}, 'first'));
  const renamed = upperSheet();
  const rows = renamed.rows.map(row => row.map(cell => (cell === 'Sìn Hồ' ? 'Khác' : cell)));
  versions.push([{ ...renamed, rows }, unionSheet({}, {})]);
  const id = await begun();
  await work(id, 1);
  await record.register.putOfficer({ sub: 'r', name: 'Registrar', ...now });
  expect(await work(id)).toMatchObject({ state: 'failed' });
  expect(record.register.unionsById.get('SH')?.shortName).toBe('Sìn Hồ');
});

test('upper-level unions that are above one another are faults, and nobody hangs on them', async () => {
  const district = 'Liên đoàn Lao động huyện, thành phố';
  const ring = ['A', 'B', 'C'].map((code, index) => [
    index + 3,
    code,
    code,
    code,
    district,
    'BCA'[index] ?? '',
  ]);
  versions.push([upperSheet(...ring), unionSheet({}, { parentCode: 'B' })]);
  const dry = await work(await begun({ dryRun: true }, 'dry'));
  expect(dry?.import.faults.map(({ row, code }) => `${row} ${code}`)).toEqual([
    '5 own-parent',
    '6 own-parent',
    '7 own-parent',
  ]);
  const done = await work(await begun({ validPart: true }));
  expect(done).toMatchObject({ state: 'done', import: { added: 1, leftOut: 1 } });
});

test('a code that names a union of another level writes over nobody', async () => {
  versions.push([upperSheet(), unionSheet({}, {})]);
  await work(await begun({}, 'first'));
  const grassroots = record.register.unionsById.get('SH-001');
  const upper = record.register.unionsById.get('NN');
  const district = 'Liên đoàn Lao động huyện, thành phố';
  const uppers = upperSheet([3, 'SH-001', 'Nhầm mã', 'Nhầm', district, 'LC']);
  const rows = uppers.rows.filter(row => row[1] !== 'NN');
  versions.push([{ ...uppers, rows }, unionSheet({ code: 'SH-009' }, { code: 'NN' })]);
  const done = await work(await begun({ validPart: true }));
  expect(done?.import.faults.map(({ sheet, code }) => [sheet, code])).toEqual([
    ['Công đoàn cấp trên', 'duplicate-code'],
    ['Danh sách CĐCS', 'duplicate-code'],
  ]);
  expect(done).toMatchObject({ state: 'done', import: { added: 1, leftOut: 1 } });
  expect(record.register.unionsById.get('SH-001')).toEqual(grassroots);
  expect(record.register.unionsById.get('NN')).toEqual(upper);
});

test('what stands out is told anew once the last machine is started, and not before', async () => {
  versions.push([upperSheet(), unionSheet({}, {})]);
  const id = await begun();
  await work(id, 3);
  expect(refreshed).toEqual([]);
  expect(await work(id)).toMatchObject({ state: 'done' });
  expect(refreshed).toEqual([office.term.id]);
});

test('upper-level unions come into a term that names their level, as pilots and with their day, once', async () => {
  const district = 'Liên đoàn Lao động huyện, thành phố';
  const uppers = upperSheet([3, 'TP', 'LĐLĐ Thành phố', 'Thành phố', district, 'LC', 'Tỉnh', '15/6/2023']);
  versions.push([uppers, unionSheet({}, {})]);
  await work(await begun());
  const city = await record.state(office.term.id, 'TP');
  expect(city).toMatchObject({
    level: 'upper',
    parent: 'LC',
    pilotOf: 'province',
    date: '2023-06-15',
    attempt: 1,
  });
  expect(await record.state(office.term.id, 'SH')).toMatchObject({
    level: 'upper',
    bundled: false,
    attempt: 1,
  });
  // The term names no body that rules on the province.
  expect(await record.state(office.term.id, 'LC')).toBeUndefined();
  expect(await record.figures.current(office.term.id, 'upper')).toMatchObject([
    { id: 'LC', figures: { managed: 3 } },
  ]);
  const [row] = await record.figures.current(office.term.id, 'upper');
  expect(row?.name).not.toBe('LC');
  await work(await begun({}, 'again'));
  expect(await record.state(office.term.id, 'TP')).toEqual(city);
});
