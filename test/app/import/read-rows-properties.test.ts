import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell, Sheet } from '../../../lambdas/app/import/column.ts';
import { readRows } from '../../../lambdas/app/import/read-rows.ts';
import { SHEETS, UNION_COLUMNS, UPPER_COLUMNS } from '../../../lambdas/app/import/workbook-format.ts';
import { unionSheet, upperSheet } from './register-sheets.ts';

const context = { today: '2023-03-15' };
const labels = [UNION_COLUMNS, UPPER_COLUMNS].flatMap(columns =>
  Object.values(columns).flatMap(({ header, is }) => [
    header,
    ...(typeof is === 'object' ? Object.keys(is) : []),
  ]),
);
const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    ...labels,
    'SH',
    'LC',
    '15/3/2023',
    '31/2/2023',
    '1.062',
    'Tổng cộng',
    '__proto__',
    'constructor',
  ),
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.date({ noInvalidDate: false }),
  fc.constant(null),
  fc.constant(undefined),
);
const rows = fc.array(fc.array(cell, { maxLength: 12 }), { maxLength: 12 });

/** Sheets of rubbish, some of it under a sound header so that it is read as unions. */
const sheets: fc.Arbitrary<Sheet[]> = fc.array(
  fc.record({
    name: fc.oneof(fc.constantFrom(...Object.values(SHEETS)), fc.string()),
    rows: fc.oneof(
      rows,
      rows.map(own => [...unionSheet({}).rows, ...own]),
      rows.map(own => [...upperSheet().rows, ...own]),
    ),
  }),
  { maxLength: 4 },
);

describe('reading', () => {
  it('never throws, says why it takes nothing in, and gives the same answer again', () => {
    fc.assert(
      fc.property(sheets, given => {
        const reading = readRows(given, context);
        const refused = reading.rowsRead.unions - reading.unions.length;
        if (refused > 0 || reading.rowsRead.unions === 0) {
          const nothingToRead = reading.rowsRead.unions === 0 && reading.faults.length === 0;
          expect(reading.faults.length > 0 || nothingToRead).toBe(true);
        }
        for (const fault of reading.faults) expect(fault.message).not.toBe('');
        expect(readRows(given, context)).toEqual(reading);
      }),
      { numRuns: 300 },
    );
  });

  it('gives equal unions for equal names, however they are encoded or spaced', () => {
    const words = fc.array(
      fc.constantFrom('Trường', 'Mầm non', 'Dào San', 'Sín Chải', 'Pa Ủ', 'Nậm Chà', 'Đào'),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(words, fc.constantFrom(' ', '  ', '\u00a0', ' \u200b'), (name, gap) => {
        const [tidy] = readRows(
          [upperSheet(), unionSheet({ name: name.join(' ').normalize('NFC') })],
          context,
        ).unions;
        const [untidy] = readRows(
          [upperSheet(), unionSheet({ name: ` ${name.join(gap)} `.normalize('NFD') })],
          context,
        ).unions;
        expect(tidy).toBeDefined();
        expect(untidy).toEqual(tidy);
      }),
    );
  });
});
