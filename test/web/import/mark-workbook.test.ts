import { expect, test } from 'vitest';
import type { ImportForm, ImportJob } from '../../../lambdas/api/contracts.ts';
import { markWorkbook, type ReadSheet } from '../../../web/pages/import/mark-workbook.ts';

const columns = ['Mã CĐCS', 'Tên CĐCS', 'Đoàn viên'].map(header => ({
  header,
  isRequired: true,
  width: 10,
  is: 'text' as const,
}));
const form: Pick<ImportForm, 'faultHeader' | 'sheets'> = {
  faultHeader: 'Lỗi',
  sheets: [{ name: 'Danh sách', columns }],
};
const day = new Date('2023-03-15');
const sheet: ReadSheet = {
  name: 'Danh sách',
  rows: [
    ['DANH SÁCH'],
    ['Mã CĐCS*', 'Tên CĐCS', 'Đoàn viên'],
    ['A1', 'Một', 'hai mươi'],
    ['A2', day, 20, true],
  ],
};
const fault = (row: number, message: string, letter?: string): ImportJob['faults'][number] => ({
  sheet: 'Danh sách',
  row,
  code: 'required',
  message,
  ...(letter && { column: { header: letter, letter } }),
});

const mark = (rows: ReadSheet, ...faults: ImportJob['faults'][number][]) =>
  markWorkbook([rows], faults, form)[0]?.data;

test('faults stand at the end of their rows, the wrong cells are coloured, and every cell keeps its type', () => {
  const data = mark(sheet, fault(3, 'Cần số.', 'C'), fault(3, 'Tên trùng.', 'B'));
  expect(data?.[1]?.at(-1)).toMatchObject({ value: 'Lỗi' });
  expect(data?.[2]?.at(-1)).toMatchObject({ value: 'Cần số.\nTên trùng.' });
  expect(data?.[2]?.[2]).toMatchObject({ value: 'hai mươi', backgroundColor: '#FFC7CE' });
  expect(data?.[2]?.[0]).toEqual({ value: 'A1', type: String });
  expect(data?.[3]).toEqual([
    { value: 'A2', type: String },
    { value: day, type: Date, format: 'dd/mm/yyyy' },
    { value: 20, type: Number },
    { value: true, type: Boolean },
    null,
  ]);
});

test('a marked workbook is marked anew, not twice', () => {
  const again: ReadSheet = {
    name: 'Danh sách',
    rows: [
      ['Mã CĐCS', 'Tên CĐCS', 'Lỗi', 'Ghi chú'],
      ['A1', 'Một', 'Lỗi cũ', 'giữ'],
    ],
  };
  const data = mark(again, fault(2, 'Lỗi mới.', 'A'));
  expect(data?.[1]?.[2]).toMatchObject({ value: 'Lỗi mới.' });
  expect(data?.[1]?.[3]).toEqual({ value: 'giữ', type: String });
  expect(mark(again)?.[1]?.[2]).toBeNull();
});

test('what is about the sheet or the file as a whole stands beside the headers of the sheet, or of the first', () => {
  const missing = { ...fault(0, 'Thiếu sheet.'), sheet: 'Khác' };
  const data = mark(sheet, fault(0, 'Thiếu cột.'), missing);
  expect(data?.[1]?.at(-1)).toMatchObject({ value: 'Lỗi\nThiếu cột.\nThiếu sheet.' });
});
