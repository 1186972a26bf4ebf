import type { Cell, Sheet } from '../../../lambdas/app/import/column.ts';
import { SHEETS, UNION_COLUMNS, UPPER_COLUMNS } from '../../../lambdas/app/import/workbook-format.ts';

type Row = Partial<Record<keyof typeof UNION_COLUMNS, Cell>>;

const UNION: Row = {
  code: 'SH-001',
  name: 'CĐCS xã Nậm Cha',
  parentCode: 'SH',
  kind: 'Công đoàn cơ sở',
  sector: 'HCSN',
  group: 'Xã, phường, thị trấn',
  area: 'xã Nậm Cha, huyện Sìn Hồ',
  members: 21,
  status: 'Đang hoạt động',
  obligation: 'Phải tổ chức đại hội',
  before: 'Chưa nộp',
  after: 'Chưa nộp',
};

/** What a congress that was held adds to a row. */
export const HELD: Row = {
  before: 'Đã duyệt',
  beforeSubmittedOn: '1/3/2023',
  beforeRuledOn: '6/3/2023',
  heldOn: '10/3/2023',
  form: 'Toàn thể',
  summoned: 21,
  present: 20,
};

/** A sound sheet of one upper-level union and the province. */
export function upperSheet(...rows: Cell[][]): Sheet {
  const own = [
    [0, 'LC', 'Liên đoàn Lao động tỉnh Lai Châu', 'LĐLĐ tỉnh', 'Liên đoàn Lao động tỉnh', null],
    [1, 'SH', 'Liên đoàn Lao động huyện Sìn Hồ', 'Sìn Hồ', 'Liên đoàn Lao động huyện, thành phố', 'LC'],
    [2, 'NN', 'Liên đoàn Lao động huyện Nậm Nhùn', 'Nậm Nhùn', 'Liên đoàn Lao động huyện, thành phố', 'LC'],
  ];
  return { name: SHEETS.uppers, rows: [headersOf(UPPER_COLUMNS), ...own, ...rows] };
}

/** A sheet of grassroots unions: a sound row for each of `changes`, with the next code, changed so. */
export function unionSheet(...changes: Row[]): Sheet {
  const rows = changes.map((change, index) => {
    const union: Row = { ...UNION, code: `SH-00${index + 1}`, name: `CĐCS xã số ${index + 1}`, ...change };
    return (Object.keys(UNION_COLUMNS) as (keyof typeof UNION_COLUMNS)[]).map(key => union[key] ?? null);
  });
  return { name: SHEETS.unions, rows: [headersOf(UNION_COLUMNS), ...rows] };
}

function headersOf(columns: Readonly<Record<string, { readonly header: string }>>): string[] {
  return Object.values(columns).map(column => column.header);
}
