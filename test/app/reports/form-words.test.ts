import { expect, test } from 'vitest';
import { numberLine, placeAndDay, recipientLines } from '../../../lambdas/app/reports/words/form.ts';
import { REPORT_LAYOUT, reportLayoutSchema } from '../../../lambdas/domain/report-layout.ts';

test.each([
  ['2023-03-15', 'Lai Châu, ngày 15 tháng 3 năm 2023'],
  ['2023-02-05', 'Lai Châu, ngày 05 tháng 02 năm 2023'],
  ['2023-12-01', 'Lai Châu, ngày 01 tháng 12 năm 2023'],
])('%s is written with the zeros that nothing can be put before', (day, written) => {
  expect(placeAndDay('Lai Châu', day)).toBe(written);
});

test('room is left for what is written by hand', () => {
  expect(placeAndDay('Lai Châu')).toMatch(/^Lai Châu, ngày {6}tháng {6}năm/);
  expect(numberLine({ symbol: 'BC-LĐLĐ' })).toBe('Số:       /BC-LĐLĐ');
  expect(numberLine({ number: '659/BC-LĐLĐ' })).toBe('Số: 659/BC-LĐLĐ');
});

test('the last who receives it ends the list', () => {
  expect(recipientLines(['Tỉnh ủy', 'Lưu VT'])).toEqual(['- Tỉnh ủy;', '- Lưu VT.']);
});

test('the layout unless said is within the decree', () => {
  expect(reportLayoutSchema.parse(REPORT_LAYOUT)).toEqual(REPORT_LAYOUT);
});
