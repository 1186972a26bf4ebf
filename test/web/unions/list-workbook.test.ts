import readXlsxFile from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { listWorkbook } from '../../../web/pages/unions/export-list.ts';
import { columnsOf } from '../../../web/pages/unions/list-columns.ts';
import { gridLine } from '../grid/grid-line.ts';

const TODAY = '2023-03-15';

async function written(notice?: string) {
  const lines = [
    gridLine({ name: '=1+1', parent: 'SH', heldOn: '2023-02-15', current: 'recognition' }),
    gridLine({ name: '0012', parent: 'PT', members: null, date: '2023-04-30' }),
  ];
  const blob = await listWorkbook({
    title: 'Đã tổ chức đại hội – Sìn Hồ: 2 CĐCS',
    notice,
    lines,
    columns: columnsOf('managed', true),
    context: { today: TODAY, upperNames: new Map([['SH', 'Sìn Hồ']]) },
  });
  const [sheet] = await readXlsxFile(Buffer.from(await blob.arrayBuffer()));
  return sheet?.data ?? [];
}

test('a list comes back from its workbook with days as days, numbers as numbers and text as text', async () => {
  const rows = await written('Dữ liệu mẫu');
  expect(rows.slice(0, 3).map(([first]) => first)).toEqual([
    'Đã tổ chức đại hội – Sìn Hồ: 2 CĐCS',
    'Số liệu tính đến ngày 15/3/2023',
    'Dữ liệu mẫu',
  ]);
  const head = rows.findIndex(([first]) => first === 'TT');
  expect(rows[head]).toEqual([
    'TT',
    'Công đoàn',
    'Cấp trên trực tiếp',
    'Đoàn viên',
    'Tình trạng',
    'Ngày đăng ký',
    'Ngày tổ chức',
  ]);
  const day = (text: string) => new Date(`${text}T00:00:00Z`);
  expect(rows.slice(head + 1)).toEqual([
    [1, '=1+1', 'Sìn Hồ', 20, 'Đã tổ chức', null, day('2023-02-15')],
    [2, '0012', null, null, 'Đã duyệt, chờ đại hội', day('2023-04-30'), null],
  ]);
});

test('only sample data says that it is', async () => {
  expect((await written()).flat()).not.toContain('Dữ liệu mẫu');
});
