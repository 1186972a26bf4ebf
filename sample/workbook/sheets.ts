import type { Cell, Columns, Sheet } from '../../lambdas/app/import/column.ts';
import { SHEETS, UNION_COLUMNS, UPPER_COLUMNS } from '../../lambdas/app/import/workbook-format.ts';
import type { SampleUnion } from '../register/sample-union.ts';
import type { UpperPlan } from '../register/upper-plans.ts';
import { NOTES } from './notes.ts';
import { toCells } from './to-cells.ts';

/** Rows above the first union of a sheet: title, remark, header. */
export const ROWS_ABOVE = 3;

/** The province that the sample's upper-level unions belong to. */
const PROVINCE = {
  code: 'LC',
  name: 'Liên đoàn Lao động tỉnh Lai Châu',
  shortName: 'LĐLĐ tỉnh Lai Châu',
  kind: 'province',
} as const;

const REMARK =
  'Số liệu mẫu, tính đến ngày 15/3/2023. Tên doanh nghiệp là tên đặt ra; nguồn và giả định xem sheet “Ghi chú”.';

/** The three sheets of the sample as cells. */
export function sheetsOf(plans: readonly UpperPlan[], unions: readonly SampleUnion[]): Sheet[] {
  const uppers = [{ ...PROVINCE, order: 0 }, ...plans.map((plan, index) => upperRow(plan, index + 1))];
  return [
    {
      name: SHEETS.uppers,
      rows: [
        ...heading('CÔNG ĐOÀN CẤP TRÊN TRỰC TIẾP CƠ SỞ', UPPER_COLUMNS),
        ...uppers.map(row => toCells(UPPER_COLUMNS, row)),
      ],
    },
    {
      name: SHEETS.unions,
      rows: [
        ...heading('DANH SÁCH CÔNG ĐOÀN CƠ SỞ VÀ TÌNH HÌNH ĐẠI HỘI', UNION_COLUMNS, ['TT']),
        ...unions.map((union, index) => [index + 1, ...toCells(UNION_COLUMNS, union)]),
      ],
    },
    { name: SHEETS.notes, rows: NOTES.map(line => [...line]) },
  ];
}

function upperRow({ name, shortName, kind, code, own }: UpperPlan, order: number) {
  const congress = own && { pilotOf: own.pilotOf, registeredDate: own.date };
  return { order, code, name, shortName, kind, parentCode: PROVINCE.code, ...congress };
}

function heading(title: string, columns: Columns, before: readonly string[] = []): Cell[][] {
  return [[title], [REMARK], [...before, ...Object.values(columns).map(column => column.header)]];
}
