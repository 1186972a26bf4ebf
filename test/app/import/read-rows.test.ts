import { describe, expect, it } from 'vitest';
import type { Sheet } from '../../../lambdas/app/import/column.ts';
import { FINDINGS_KEPT, readRows } from '../../../lambdas/app/import/read-rows.ts';
import { SHEETS, UNION_COLUMNS } from '../../../lambdas/app/import/workbook-format.ts';
import { HELD, unionSheet, upperSheet } from './register-sheets.ts';

const context = { today: '2023-03-15' };
const read = (...changes: Parameters<typeof unionSheet>) =>
  readRows([upperSheet(), unionSheet(...changes)], context);
const codes = (...changes: Parameters<typeof unionSheet>) =>
  read(...changes).faults.map(fault => `${fault.row} ${fault.column?.letter} ${fault.code}`);

describe('a row', () => {
  it('becomes a union with what is known of its congress', () => {
    const { unions, faults } = read({
      ...HELD,
      seats: 3,
      elected: 3,
      electedWomen: 1,
      direct: 'x',
      hasMinutes: 'Có',
      after: 'Đã công nhận',
      afterSubmittedOn: '2023-03-13',
      afterRuledOn: new Date('2023-03-15T00:00:00Z'),
      afterDecisionNo: '46/QĐ-LĐLĐ',
      phone: '0213 3876-543',
    });
    expect(faults).toEqual([]);
    expect(unions).toEqual([
      {
        row: 2,
        code: 'SH-001',
        name: 'CĐCS xã số 1',
        parentCode: 'SH',
        kind: 'grassroots',
        sector: 'public',
        group: 'commune',
        area: 'xã Nậm Cha, huyện Sìn Hồ',
        members: 21,
        status: 'active',
        hasPartyCell: false,
        obligation: 'congress',
        before: { state: 'approved', submittedOn: '2023-03-01', ruledOn: '2023-03-06' },
        held: {
          on: '2023-03-10',
          form: 'plenary',
          summoned: 21,
          present: 20,
          presidentElectedDirectly: true,
          committee: { elected: 3, seats: 3, women: 1 },
          hasMinutes: true,
        },
        after: {
          state: 'recognised',
          submittedOn: '2023-03-13',
          ruledOn: '2023-03-15',
          decisionNo: '46/QĐ-LĐLĐ',
        },
        contact: { phone: '02133876543' },
      },
    ]);
  });

  it.each([
    ['15/3/2023', '2023-03-15'],
    ['15-03-2023', '2023-03-15'],
    ['15.3.2023', '2023-03-15'],
    ['2023-03-15', '2023-03-15'],
    [new Date('2023-03-15T00:00:00Z'), '2023-03-15'],
    [45_000, '2023-03-15'],
  ])('takes %s for the day %s', (cell, day) => {
    expect(read({ foundedOn: cell }).unions[0]?.foundedOn).toBe(day);
  });

  it.each(['30/2/2022', '2022-13-01', '15/3/22', 'tháng 3/2022', 2022, true, new Date(Number.NaN)])(
    'finds no day in %s',
    cell => {
      expect(codes({ foundedOn: cell })).toEqual(['2 K not-a-day']);
    },
  );

  it.each([
    ['1.062', 1_062],
    ['21', 21],
    [0, 0],
  ])('takes %s for the number %s', (cell, number) => {
    expect(read({ members: cell }).unions[0]?.members).toBe(number);
  });

  it.each(['-3', 2.5, '12 người', Number.NaN, Number.POSITIVE_INFINITY, 1e9])(
    'finds no number of people in %s',
    cell => {
      expect(codes({ members: cell })).toEqual(['2 H not-a-number']);
    },
  );

  it('may name a day ahead for what is planned, not for what has happened', () => {
    expect(codes({ registeredDate: '20/4/2023' })).toEqual([]);
    expect(codes({ ...HELD, heldOn: '16/3/2023' })).toEqual(['2 Z after-today']);
  });

  it('reads a telephone number that the spreadsheet took for a count', () => {
    expect(read({ phone: 912_345_678 }).unions[0]?.contact?.phone).toBe('0912345678');
  });

  it('says which values a cell may have', () => {
    const [fault] = read({ status: 'Ngừng' }).faults;
    expect(fault).toMatchObject({
      sheet: SHEETS.unions,
      row: 2,
      value: 'Ngừng',
      column: { header: 'Tình trạng', letter: 'L' },
    });
    expect(fault?.message).toContain('Đang hoạt động; Tạm ngừng; Đã sáp nhập; Đã giải thể');
  });
});

describe('a row is refused', () => {
  it.each([
    ['women over members', { women: 22 }, '2 I women-over-members'],
    ['more present than summoned', { ...HELD, present: 22 }, '2 AC present-over-summoned'],
    ['no quorum', { ...HELD, present: 13 }, '2 AC no-quorum'],
    ['papers ruled on before they came', { ...HELD, beforeRuledOn: '28/2/2023' }, '2 V days-out-of-order'],
    [
      'founded after its congress',
      { ...HELD, beforeSubmittedOn: null, before: 'Chưa nộp', foundedOn: '11/3/2023' },
      '2 Z days-out-of-order',
    ],
    ['not due, yet held', { ...HELD, obligation: 'Mới thành lập, theo nhiệm kỳ sau' }, '2 Q exempt-yet-held'],
    [
      'not due, yet a pilot',
      { pilotOf: 'Tỉnh', obligation: 'Chưa đủ điều kiện tổ chức' },
      '2 R exempt-yet-pilot',
    ],
    ['dissolved, yet due', { status: 'Đã giải thể', statusOn: '1/3/2023' }, '2 Q closed-yet-due'],
    ['dissolved on no day', { status: 'Đã giải thể', obligation: null }, '2 M needs-value'],
    ['nobody knows what it owes', { obligation: null }, '2 Q needs-value'],
    [
      'recognised but never held',
      { after: 'Đã công nhận', afterRuledOn: '1/3/2023', afterDecisionNo: '1' },
      '2 AT not-held',
    ],
    [
      'returned without a reason',
      { before: 'Trả lại bổ sung', beforeSubmittedOn: '1/3/2023', beforeRuledOn: '2/3/2023' },
      '2 X needs-value',
    ],
    ['a congress by the committee', { ...HELD, form: 'BCH mở rộng' }, '2 AA form-only-for-conference'],
    ['minorities over members', { minorities: 22 }, '2 J minorities-over-members'],
    ['nobody summoned', { ...HELD, summoned: 0, present: 0 }, '2 AB nobody-summoned'],
    ['more women elected than elected', { ...HELD, elected: 3, electedWomen: 4 }, '2 AH part-over-elected'],
    ['more elected than seats', { ...HELD, seats: 3, elected: 4 }, '2 AG elected-over-seats'],
    [
      'more women among the delegates than delegates',
      { ...HELD, delegates: 1, delegateWomen: 2 },
      '2 AQ part-over-delegates',
    ],
    ['held, yet postponed to a later day', { ...HELD, postponedTo: '20/4/2023' }, '2 Y held-yet-postponed'],
    [
      'postponed to a day before the registered one',
      { registeredDate: '9/4/2023', postponedTo: '8/4/2023' },
      '2 Y days-out-of-order',
    ],
    ['not filed, yet with a day of filing', { beforeSubmittedOn: '1/3/2023' }, '2 U state-contradicts-day'],
    ['filed on no day', { before: 'Đã nộp' }, '2 U needs-value'],
    [
      'not due, yet filed',
      { before: 'Đã nộp', beforeSubmittedOn: '1/3/2023', obligation: 'Chưa đủ điều kiện tổ chức' },
      '2 T exempt-yet-filed',
    ],
    ['figures of a congress on no day', { ...HELD, heldOn: null }, '2 Z needs-value'],
    ['held in no form', { ...HELD, form: null }, '2 AA needs-value'],
    ['the code of an upper-level union', { code: 'NN' }, '2 A duplicate-code'],
    ['a cell with a whole letter in it', { area: 'a'.repeat(301) }, '2 G too-long'],
    [
      'papers after the congress filed before it',
      { ...HELD, after: 'Đã nộp', afterSubmittedOn: '9/3/2023' },
      '2 AU days-out-of-order',
    ],
    [
      'recognised before it was asked for',
      {
        ...HELD,
        after: 'Đã công nhận',
        afterSubmittedOn: '14/3/2023',
        afterRuledOn: '13/3/2023',
        afterDecisionNo: '1',
      },
      '2 AV days-out-of-order',
    ],
    ['no name', { name: ' \u200b ' }, '2 B required'],
    ['a code with a space', { code: 'SH 1' }, '2 A bad-code'],
    ['an e-mail address without a host', { email: 'cdcs@' }, '2 AZ bad-email'],
    ['a parent nobody knows', { parentCode: 'XX' }, '2 C unknown-parent'],
  ])('for %s', (_, change, fault) => {
    expect(codes(change)).toEqual([fault]);
    expect(read(change).unions).toEqual([]);
  });

  it('with the rule of two thirds quoted, and not at exactly two thirds', () => {
    expect(read({ ...HELD, present: 13 }).faults[0]?.message).toContain(
      '13/21 người dự, chưa đủ 2/3 số triệu tập',
    );
    expect(codes({ ...HELD, present: 14 })).toEqual([]);
  });

  it('but not for what came and was ruled on in one day', () => {
    expect(
      codes({ ...HELD, beforeRuledOn: '1/3/2023', after: 'Đã nộp', afterSubmittedOn: '10/3/2023' }),
    ).toEqual([]);
  });

  it('with its faults in the order in which one reads the sheet', () => {
    const [first, second] = [{ women: 22, parentCode: 'XX', email: '?' }, { code: '?' }];
    expect(codes(first, second)).toEqual([
      '2 C unknown-parent',
      '2 I women-over-members',
      '2 AZ bad-email',
      '3 A bad-code',
    ]);
  });

  it('for the second of two equal codes or names, and says where the first is', () => {
    expect(codes({}, { code: 'sh-001' })).toEqual(['3 A duplicate-code']);
    expect(codes({ softwareCode: 'L1' }, { softwareCode: 'L1' })).toEqual(['3 O duplicate-software-code']);
    const twin = read({ name: 'CĐCS xã  Nậm Cha' }, { name: 'CĐCS XÃ NẬM CHA'.normalize('NFD') });
    expect(twin.faults).toMatchObject([{ row: 3, code: 'duplicate-name' }]);
    expect(twin.faults[0]?.message).toContain('dòng 2');
    expect(twin.unions).toHaveLength(1);
  });

  it('but not for names that differ by a mark, or stand under another parent, or belong to a closed union', () => {
    expect(codes({ name: 'CĐCS xã Nậm Cha' }, { name: 'CĐCS xã Nậm Chà' })).toEqual([]);
    expect(codes({ name: 'CĐCS Hạt Kiểm lâm' }, { name: 'CĐCS Hạt Kiểm lâm', parentCode: 'NN' })).toEqual([]);
    const closed = { name: 'CĐCS A', status: 'Đã giải thể', statusOn: '1/3/2023', obligation: null };
    expect(codes(closed, { name: 'CĐCS A' })).toEqual([]);
  });
});

describe('a row is taken in, with a remark,', () => {
  it('when the congress came before the approval', () => {
    const { unions, notes } = read({ ...HELD, before: 'Đã nộp', beforeRuledOn: null });
    expect(unions).toHaveLength(1);
    expect(notes.map(note => note.code)).toEqual(['held-before-approval']);
  });

  it('when more were summoned than there are members now', () => {
    const { unions, notes } = read({ ...HELD, summoned: 25 });
    expect([unions.length, notes.map(note => note.code)]).toEqual([1, ['summoned-over-members']]);
  });

  it('when its text had to be tidied', () => {
    const { unions, notes } = read({ name: ' CĐCS  xã\u00a0Tủa Sín Chải'.normalize('NFD') });
    expect(unions[0]?.name).toBe('CĐCS xã Tủa Sín Chải'.normalize('NFC'));
    expect(notes.map(note => note.code)).toEqual(['text-repaired']);
  });
});

describe('a sheet', () => {
  it('may have its header anywhere, its columns in any order, more columns, blank lines and a line of totals', () => {
    const { name, rows } = unionSheet({}, {});
    const mixed = rows.map((row, index) => [index === 0 ? 'Người nhập' : 'A', ...[...row].reverse()]);
    const [header = [], first = [], second = []] = mixed;
    const total = ['', ...header.slice(1).map(() => null), 'Tổng cộng: 42'];
    const sheet: Sheet = { name, rows: [['DANH SÁCH'], [], header, first, [null, ' '], second, total] };
    const { unions, faults, notes } = readRows([upperSheet(), sheet], context);
    expect(faults).toEqual([]);
    expect(unions.map(union => union.row)).toEqual([4, 6]);
    expect(notes.map(note => `${note.row} ${note.code}`)).toEqual(['3 column-ignored', '7 row-ignored']);
  });

  it('without a column that every row needs gives one fault, not one a row', () => {
    const { name, rows } = unionSheet({}, {}, {});
    const at = Object.keys(UNION_COLUMNS).indexOf('members');
    const without = rows.map(row => row.filter((_, index) => index !== at));
    const { faults, unions } = readRows([upperSheet(), { name, rows: without }], context);
    expect(faults).toMatchObject([{ row: 1, code: 'column-missing' }]);
    expect(faults[0]?.message).toContain('Đoàn viên');
    expect(unions).toEqual([]);
  });

  it('with a column twice gives one fault', () => {
    const { name, rows } = unionSheet({});
    const { faults } = readRows(
      [upperSheet(), { name, rows: rows.map(row => [...row, row[1] ?? null]) }],
      context,
    );
    expect(faults).toMatchObject([
      { row: 1, column: { header: 'Tên CĐCS', letter: 'BB' }, code: 'column-twice' },
    ]);
  });

  it.each([
    ['is missing', [upperSheet()], 'sheet-missing'],
    ['is empty', [upperSheet(), { name: SHEETS.unions, rows: [[], [null, '']] }], 'sheet-empty'],
    [
      'holds something else',
      [
        upperSheet(),
        {
          name: SHEETS.unions,
          rows: [
            ['a', 'b'],
            [1, 2],
          ],
        },
      ],
      'header-missing',
    ],
  ])('that %s gives one clear fault', (_, sheets, code) => {
    expect(readRows(sheets, context).faults.map(fault => fault.code)).toEqual([code]);
  });

  it('of upper-level unions may be missing where the register has them already', () => {
    const knownUppers = new Set(['SH']);
    const { unions, faults } = readRows([unionSheet({}, { parentCode: 'NN' })], { ...context, knownUppers });
    expect(unions).toHaveLength(1);
    expect(faults.map(fault => `${fault.row} ${fault.code}`)).toEqual(['3 unknown-parent']);
  });

  it('of upper-level unions is checked too', () => {
    const kind = 'Liên đoàn Lao động huyện, thành phố';
    const sheet = upperSheet(
      [3, 'SH', 'A', 'A', kind, 'LC'],
      [4, 'B', 'B', 'B', kind, 'XX'],
      [5, 'C', 'C', 'C', kind, null],
    );
    const { faults } = readRows([sheet, unionSheet({})], context);
    expect(faults.map(fault => `${fault.row} ${fault.code}`)).toEqual([
      '5 duplicate-code',
      '6 unknown-parent',
      '7 needs-value',
    ]);
  });

  it('full of faults lists a thousand and counts the rest', () => {
    const { name, rows } = unionSheet({});
    const [header = [], row = []] = rows;
    const many = Array.from({ length: FINDINGS_KEPT + 234 }, () =>
      row.map((cell, index) => (index === 7 ? 'x' : index === 0 ? 'S 1' : index === 1 ? null : cell)),
    );
    const reading = readRows([upperSheet(), { name, rows: [header, ...many] }], context);
    expect(reading.faults).toHaveLength(FINDINGS_KEPT);
    expect(reading.faultsBeyond).toBe(3 * (FINDINGS_KEPT + 234) - FINDINGS_KEPT);
  });
});
