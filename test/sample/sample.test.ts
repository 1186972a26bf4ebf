import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { readWorkbook } from '../../lambdas/adapters/workbook.ts';
import type { ImportedUnion } from '../../lambdas/app/import/imported-union.ts';
import { readRows, type WorkbookReading } from '../../lambdas/app/import/read-rows.ts';
import { isDay, isWorkingDay } from '../../lambdas/domain/days.ts';
import { makeSample } from '../../sample/make-sample.ts';
import { CALENDAR } from '../../sample/register/sample-union.ts';

const TODAY = '2023-03-15';
const SAMPLE = 'lai-chau-2023/dai-hoi-cdcs-2023.xlsx';

/** The table of the office's own account of the register: unions, members, groups, not due, held. */
const TABLE: Record<string, readonly number[]> = {
  'LĐLĐ Thành phố': [118, 3480, 18, 7, 47, 46, 10, 12],
  'Tam Đường': [76, 1950, 42, 13, 14, 7, 2, 4],
  'Phong Thổ': [88, 2330, 50, 17, 14, 7, 2, 9],
  'Sìn Hồ': [96, 2560, 58, 22, 12, 4, 1, 11],
  'Mường Tè': [72, 1880, 42, 14, 13, 3, 1, 2],
  'Nậm Nhùn': [55, 1340, 30, 11, 10, 4, 1, 3],
  'Tân Uyên': [74, 2090, 36, 10, 21, 7, 2, 7],
  'Than Uyên': [84, 2470, 45, 12, 19, 8, 2, 8],
  'CĐ Viên chức tỉnh': [68, 2150, 0, 0, 66, 2, 1, 5],
  'CĐ ngành Giáo dục': [31, 1178, 31, 0, 0, 0, 0, 3],
  'CĐ ngành Y tế': [20, 1575, 0, 0, 20, 0, 0, 1],
};

let reading: WorkbookReading;
let active: ImportedUnion[];

async function read(path: string): Promise<WorkbookReading> {
  const cells = await readWorkbook(readFileSync(new URL(`../../sample/${path}`, import.meta.url)));
  return readRows(cells.sheets ?? [], { today: TODAY });
}

function countBy(unions: readonly ImportedUnion[], key: (union: ImportedUnion) => string | undefined) {
  const counts: Record<string, number> = {};
  for (const union of unions) {
    const own = key(union);
    if (own !== undefined) counts[own] = (counts[own] ?? 0) + 1;
  }
  return counts;
}

const sum = (unions: readonly ImportedUnion[]) => unions.reduce((total, union) => total + union.members, 0);
const isExempt = (union: ImportedUnion) => union.obligation.startsWith('exempt');
const isDue = (union: ImportedUnion) => union.obligation === 'congress' || union.obligation === 'conference';
const between = (from: string, to: string) => (day: string | undefined) =>
  day !== undefined && day >= from && day <= to;

beforeAll(async () => {
  reading = await read(SAMPLE);
  active = reading.unions.filter(union => union.status === 'active');
});

describe('the sample workbook', () => {
  it('is what the script makes, to the byte, and the script makes the same twice', async () => {
    const [first, second] = [await makeSample(), await makeSample()];
    expect(Object.keys(first)).toHaveLength(3);
    for (const [path, bytes] of Object.entries(first)) {
      expect(bytes.equals(second[path] ?? Buffer.alloc(0)), path).toBe(true);
      expect(bytes.equals(readFileSync(new URL(`../../sample/${path}`, import.meta.url))), path).toBe(true);
    }
  });

  it('reads without a fault', () => {
    expect(reading.faults).toEqual([]);
    expect(reading.faultsBeyond).toBe(0);
    expect(reading.rowsRead).toEqual({ uppers: 12, unions: 791 });
  });

  it('agrees with the table, row by row', () => {
    const uppers = reading.upperUnions
      .filter(upper => upper.kind !== 'province')
      .sort((a, b) => a.order - b.order);
    const rows = uppers.map(({ code, shortName }) => {
      const own = active.filter(union => union.parentCode === code);
      const groups = countBy(own, union => union.group);
      const counts = ['school', 'commune', 'agency', 'business'].map(group => groups[group] ?? 0);
      return [
        shortName,
        [own.length, sum(own), ...counts, own.filter(isExempt).length, own.filter(u => u.held).length],
      ];
    });
    expect(rows).toEqual(Object.entries(TABLE));
    expect([active.length, sum(active)]).toEqual([782, 23_003]);
  });

  it('has the sizes and the sectors', () => {
    const edges = [10, 20, 30, 50, 100, 150, Number.POSITIVE_INFINITY];
    const sizes = countBy(active, union => String(edges.find(edge => union.members < edge)));
    expect(sizes).toEqual({ 10: 118, 20: 205, 30: 186, 50: 178, 100: 78, 150: 11, Infinity: 6 });
    const [business, other] = [
      active.filter(u => u.sector === 'business'),
      active.filter(u => u.sector === 'public'),
    ];
    expect([business.length, sum(business), other.length, sum(other)]).toEqual([88, 3_103, 694, 19_900]);
  });

  it('has the obligations, and the moves of the quarter: 785 + 4 − 9 + 2 = 782', () => {
    const obligations = countBy(active, union => union.obligation);
    expect(obligations).toEqual({ congress: 757, conference: 3, 'exempt-new': 14, 'exempt-unable': 8 });
    const inQuarter = between('2023-01-01', TODAY);
    const founded = active.filter(union => inQuarter(union.foundedOn));
    const fresh = founded.filter(union => union.kind === 'grassroots');
    expect([fresh.length, sum(fresh), founded.filter(union => union.kind === 'combined').length]).toEqual([
      4, 85, 2,
    ]);
    expect(fresh.every(union => union.obligation === 'exempt-new' && union.group === 'business')).toBe(true);
    const closed = reading.unions.filter(union => union.status === 'dissolved');
    expect([
      closed.length,
      closed.every(union => inQuarter(union.statusOn) && union.sector === 'business'),
    ]).toEqual([9, true]);
    const atStart = reading.unions.filter(union => (union.foundedOn ?? '') < '2023-01-01');
    expect(atStart).toHaveLength(785);
    const newUnions = active.filter(union => union.obligation === 'exempt-new');
    expect(newUnions.every(union => (union.foundedOn ?? '') > '2022-01-31')).toBe(true);
  });

  it('has 65 held on the days told, of which three pilots of the province', () => {
    const held = active.filter(union => union.held);
    const pilots = held.filter(union => union.pilotOf === 'province');
    expect(pilots.map(union => `${union.parentCode} ${union.held?.on}`).sort()).toEqual([
      'PT 2023-02-17',
      'SH 2023-02-15',
      'TP 2023-01-12',
    ]);
    const others = held.filter(union => !pilots.includes(union)).map(union => union.held?.on);
    const spans = [
      ['2023-01-13', '2023-01-17'],
      ['2023-01-18', '2023-02-12'],
      ['2023-02-13', '2023-02-28'],
      ['2023-03-01', '2023-03-05'],
      ['2023-03-06', '2023-03-12'],
      ['2023-03-13', '2023-03-15'],
    ];
    expect(spans.map(([from = '', to = '']) => others.filter(between(from, to)).length)).toEqual([
      2, 0, 12, 13, 22, 13,
    ]);
    expect(held.filter(union => union.held?.presidentElectedDirectly)).toHaveLength(19);
    expect(countBy(held, union => union.after.state)).toEqual({
      none: 21,
      submitted: 15,
      returned: 4,
      recognised: 25,
    });
    expect(held.every(union => union.members < 10 === (union.held?.committee === undefined))).toBe(true);
  });

  it('has the 695 that are still due where the office says they stand', () => {
    const ahead = active.filter(union => isDue(union) && !union.held);
    const states = countBy(ahead, union => (union.postponedTo ? 'postponed' : union.before.state));
    expect(states).toEqual({ none: 398, returned: 38, submitted: 112, approved: 144, postponed: 3 });
    const days = ahead.map(union => union.postponedTo ?? union.registeredDate);
    const months = [
      between('2023-03-16', '2023-03-31'),
      between('2023-04-01', '2023-04-30'),
      between('2023-05-01', '2023-05-31'),
    ];
    expect(months.map(isIn => days.filter(isIn).length)).toEqual([110, 330, 255]);
    expect(days.filter(between('2023-04-29', '2023-05-03')).length).toBeLessThan(5);
    const lateSchools = ahead.filter(
      union => union.group === 'school' && (union.registeredDate ?? '') > '2023-05-15',
    );
    expect(lateSchools.length).toBeLessThan(20);
  });

  it('has 16 unions without a number in the membership software; the others have 20.841 members', () => {
    const known = active.filter(union => union.softwareCode);
    expect([active.length - known.length, sum(known)]).toEqual([16, 20_841]);
  });

  it('has no filing or ruling on a day off, and nothing that has happened after the day of the figures', () => {
    const done = active.flatMap(({ before, after }) => [
      before.submittedOn,
      before.ruledOn,
      after.submittedOn,
      after.ruledOn,
    ]);
    const days = done.filter(day => day !== undefined);
    expect(days.filter(day => !isDay(day) || !isWorkingDay(day, CALENDAR) || day > TODAY)).toEqual([]);
    const notes = reading.notes.filter(note => note.code !== 'text-repaired');
    expect(notes).toEqual([]);
  });

  it('keeps near-twins and misspellings apart and repairs what is only untidy', () => {
    const names = reading.unions.map(union => union.name);
    for (const name of [
      'CĐCS xã Nậm Cha',
      'CĐCS xã Nậm Chà',
      'CĐCS TTr. Than Uyên',
      'CĐCS Trường Mầm non Đào San',
    ]) {
      expect(names).toContain(name);
    }
    for (const name of ['CĐCS xã Tủa Sín Chải', 'CĐCS Trường Mầm non Bản Hon', 'CĐCS xã Pa Ủ'])
      expect(names).toContain(name);
    expect(reading.notes.filter(note => note.code === 'text-repaired')).toHaveLength(5);
  });

  it('reaches nobody: telephones and addresses are of no one', () => {
    const contacts = active.map(union => union.contact);
    expect(contacts.filter(contact => contact?.email && !contact.email.endsWith('.example'))).toEqual([]);
    expect(contacts.filter(contact => !contact?.phone?.startsWith('02130'))).toEqual([]);
    expect(contacts.filter(contact => !contact?.email).length).toBeGreaterThan(5);
  });
});

describe('the workbook with twenty faults', () => {
  it('is read with exactly those faults, in place, and loses exactly those rows', async () => {
    const faulty = await read('faulty/20-faults.xlsx');
    const planted: unknown[] = JSON.parse(
      readFileSync(new URL('../../sample/faulty/20-faults.json', import.meta.url), 'utf8'),
    );
    expect(planted).toHaveLength(20);
    expect(faulty.faults.map(({ sheet, row, column, code }) => ({ sheet, row, column, code }))).toEqual(
      planted,
    );
    expect(faulty.unions).toHaveLength(791 - 20);
    expect(new Set(faulty.faults.map(fault => fault.code)).size).toBe(20);
  });
});
