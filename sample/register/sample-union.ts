import type { RowValues } from '../../lambdas/app/import/column.ts';
import type { UNION_COLUMNS } from '../../lambdas/app/import/workbook-format.ts';

/** A row of the sample in the making. Days are `YYYY-MM-DD`. */
export type SampleUnion = RowValues<typeof UNION_COLUMNS> & {
  code: string;
  name: string;
  parentCode: string;
  members: number;
  group: 'school' | 'commune' | 'agency' | 'business';
};

/** The day of the sample's figures: that of the report 659/BC-LĐLĐ. */
export const TODAY = '2023-03-15';

/** Working days around the sample's dates; week ends, New Year, Tết, and 29/4 to 3/5 are off. */
export const CALENDAR = {
  weekend: [0, 6],
  holidays: [
    { from: '2023-01-02', to: '2023-01-02', name: 'Tết Dương lịch (nghỉ bù)' },
    { from: '2023-01-20', to: '2023-01-26', name: 'Tết Nguyên đán' },
    { from: '2023-04-29', to: '2023-05-03', name: 'Giỗ Tổ, 30/4, 1/5' },
  ],
  workedDays: [],
};
