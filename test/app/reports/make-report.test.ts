import { beforeEach, describe, expect, test } from 'vitest';
import { makeReport } from '../../../lambdas/app/reports/make-report.ts';
import { peopleSheet } from '../../../lambdas/app/reports/sheets/people-sheet.ts';
import { progressSheet } from '../../../lambdas/app/reports/sheets/progress-sheet.ts';
import type { Union } from '../../../lambdas/domain/register.ts';
import { realTerm } from '../../contract/long-life.ts';
import { FakeRecord } from '../../fakes/fake-record.ts';
import { FakeSignOffs } from '../../fakes/fake-sign-offs.ts';
import { reportOf } from '../../fixtures/commands-in-words.ts';
import { noon, Office } from '../../fixtures/office.ts';

const TODAY = '2023-03-15';

let record: FakeRecord;
let office: Office;
let a: Union;
let b: Union;

beforeEach(async () => {
  record = new FakeRecord();
  const { register, documents } = record;
  office = new Office({ store: record, register, documents }, realTerm());
  a = office.upper('a', { order: 1, shortName: 'Mường Tè' });
  b = office.upper('b', { order: 2, shortName: 'Sìn Hồ' });
  await office.open([a, b]);
});

function report(dates: { asOf?: string; knownAt?: string } = {}, who = 'leader', now = TODAY) {
  const { register, figures, history } = record;
  const readers = {
    officers: register.officers.bind(register),
    unions: register.unions.bind(register),
    term: register.term.bind(register),
    terms: register.terms.bind(register),
    current: figures.current.bind(figures),
    deltas: figures.deltas.bind(figures),
  };
  const ports = { readers, history, signOffs: new FakeSignOffs() };
  return makeReport(
    ports,
    { sub: office.sub(who), signedInAt: 0 },
    { term: office.term.id, ...dates },
    noon(now),
  );
}

const textOf = async (...ask: Parameters<typeof report>) =>
  (await report(...ask)).text.map(({ runs }) => runs.map(({ text }) => text).join('')).join('\n');

/** Brings `union` into the term as a pilot of the province that was held on `day` and attended by `attendedBy`. */
async function holdPilot(union: Union, day: string, attendedBy?: 'province' | 'upper') {
  const held = { ...reportOf(day), ...(attendedBy && { attendedBy }) };
  const past = { before: { state: 'approved' }, held, after: { state: 'none' } } as const;
  await office.enrol(union, '2023-03-14', { pilotOf: 'province', past });
}

describe('the report', () => {
  test('says nothing of what is not the case', async () => {
    await office.enrol(office.union('1', a), TODAY);
    const text = await textOf();
    expect(text).toContain('chưa có công đoàn cơ sở nào tổ chức đại hội');
    expect(text).not.toMatch(/đại hội điểm|được công nhận|tiến độ còn chậm|\{|\}/);
  });

  test('says "đã dự và chỉ đạo" only of what the province is recorded to have attended', async () => {
    await holdPilot(office.union('1', b), '2023-03-06', 'province');
    expect(await textOf()).toContain('đã dự và chỉ đạo 01 CĐCS đại hội điểm trực thuộc Sìn Hồ');
    await holdPilot(office.union('2', a), '2023-03-03', 'upper');
    const text = await textOf();
    expect(text).not.toContain('đã dự và chỉ đạo');
    expect(text).toContain('đã có 02 CĐCS tổ chức đại hội điểm');
  });

  test('names the pilots’ unions in the order of their days, and never more pilots than congresses', async () => {
    await holdPilot(office.union('1', b), '2023-03-06', 'province');
    await holdPilot(office.union('2', a), '2023-03-08', 'province');
    expect(await textOf()).toContain('02 CĐCS đại hội điểm trực thuộc Sìn Hồ và Mường Tè; đã có 2/2');
    expect(await textOf({ asOf: '2023-03-07' })).toContain(
      '01 CĐCS đại hội điểm trực thuộc Sìn Hồ; đã có 1/2',
    );
  });

  test('counts for a reviewer the own unions only', async () => {
    await holdPilot(office.union('1', b), '2023-03-06', 'province');
    await office.enrol(office.union('2', a), '2023-03-01');
    expect(await textOf({}, `reviewer-${b.id}`)).toContain('đã có 1/1 công đoàn cơ sở');
    await expect(report({}, 'nobody')).rejects.toThrow();
  });
});

describe('the sheets', () => {
  test('tell of the week, of those registered for the next, and why a row is behind', async () => {
    await holdPilot(office.union('1', b), '2023-03-13', 'province');
    const waiting = office.union('2', a);
    await office.enrol(waiting, '2023-03-01');
    await office.give('officer', waiting, { type: 'register-date', date: '2023-03-20' }, '2023-03-02');
    await office.enrol(office.union('3', a), '2023-03-01');
    const { figures } = await report();
    const { header, rows, columns } = progressSheet(figures);
    expect(header[0]?.map(({ text }) => text)).toContain('Tổ chức trong tuần');
    expect(rows.map(row => [row[1], row[2], row[9], row[18], row[19]])).toEqual([
      ['Mường Tè', 2, 0, 1, '1 chưa đăng ký ngày'],
      ['Sìn Hồ', 1, 1, 0, ''],
    ]);
    for (const row of rows) expect(row).toHaveLength(columns.length);
  });

  test('count people of the congresses that were held', async () => {
    await holdPilot(office.union('1', b), '2023-03-13', 'province');
    const { figures } = await report();
    const { rows, columns } = peopleSheet(figures);
    const [, own] = rows;
    expect([own?.[2], own?.[3], own?.[4]]).toEqual([1, reportOf(TODAY).summoned, reportOf(TODAY).present]);
    expect(own).toHaveLength(columns.length);
  });
});
