import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readNotice, withNotice } from '../../lambdas/domain/calendar-notice.ts';
import { isDay, isWorkingDay } from '../../lambdas/domain/days.ts';

const EMPTY = { weekend: [0, 6], holidays: [], workedDays: [] };

const HOLIDAY = { from: '2023-04-29', to: '2023-05-03', name: 'Nghỉ lễ 30/4, 1/5' };

const WORDS = [
  '29/04/2023',
  '3/5',
  '2023-05-06',
  '31/02/2023',
  ' - ',
  ' đến hết ngày ',
  'thứ ',
  ', ',
  ';',
  '\n',
];
const piece = fc.oneof(
  fc.constantFrom(...WORDS, 'Tết', 'làm bù ', '\t', '2023', '/'),
  fc.string({ maxLength: 3 }),
);

describe('a line of a notice of days off', () => {
  test.each([
    '29/04/2023 - 03/05/2023; Nghỉ lễ 30/4, 1/5',
    '29/4 – 3/5/2023; Nghỉ lễ 30/4, 1/5',
    '29.4.2023 đến 3.5.2023: Nghỉ lễ 30/4, 1/5',
    'Từ ngày 29/04/2023 đến hết ngày 03/05/2023 Nghỉ lễ 30/4, 1/5',
    'thứ Bảy, ngày 29/04/2023 đến thứ Tư, ngày 03/05/2023; Nghỉ lễ 30/4, 1/5',
    ' - 2023-04-29 - 2023-05-03\tNghỉ lễ 30/4, 1/5',
    '29/04/2023 - 03/05/2023; Nghỉ lễ 30/4, 1/5'.normalize('NFD'),
  ])('%s', raw => {
    expect(readNotice(raw, EMPTY)).toMatchObject([{ holiday: HOLIDAY, worked: [], faults: [] }]);
  });

  test('may name one day', () => {
    const [line] = readNotice('02/01/2023; Nghỉ bù Tết Dương lịch', EMPTY);
    expect(line?.holiday).toEqual({ from: '2023-01-02', to: '2023-01-02', name: 'Nghỉ bù Tết Dương lịch' });
  });

  test.each([
    'làm bù 06/05/2023',
    'Đi làm bù ngày 6/5/2023 (thứ Bảy)',
    '06/05/2023; làm bù',
    '6/5/2023 làm bù',
  ])('may name a day worked instead: %s', raw => {
    const [line] = readNotice(raw, EMPTY);
    expect(line).toMatchObject({ worked: ['2023-05-06'], faults: [] });
    expect(line).not.toHaveProperty('holiday');
  });

  test('may name both', () => {
    const raw = '02/05/2023 - 03/05/2023; Hoán đổi; làm bù 06/05/2023 và 13/05/2023';
    expect(readNotice(raw, EMPTY)).toMatchObject([
      { holiday: { name: 'Hoán đổi' }, worked: ['2023-05-06', '2023-05-13'], faults: [] },
    ]);
  });

  test.each([
    ['Nghỉ lễ 30/4', ['no-day']],
    ['31/02/2023; Nghỉ lễ', ['not-a-day']],
    ['29/4 - 3/5; Nghỉ lễ', ['year-missing']],
    ['03/05/2023 - 29/04/2023; Nghỉ lễ', ['days-out-of-order']],
    ['29/04/2023 - 03/05/2032; Nghỉ lễ', ['span-long']],
    ['29/04/2023 - 03/05/2023', ['name-missing']],
    [`29/04/2023; ${'x'.repeat(101)}`, ['name-long']],
    ['làm bù 6/5', ['year-missing']],
    ['làm bù 31/04/2023', ['not-a-day']],
    ['làm bù', ['no-day']],
    ['06/05/2023 - 07/05/2023; làm bù', ['worked-span']],
    ['làm bù 05/05/2023', ['worked-already']],
  ])('%s: %j', (raw, faults) => {
    expect(readNotice(raw, EMPTY).map(line => line.faults)).toEqual([faults]);
  });
});

describe('a notice', () => {
  const NOTICE = `
    29/04/2023 - 03/05/2023; Nghỉ lễ 30/4, 1/5

    làm bù 06/05/2023
    02/09/2023 - 04/09/2023; Quốc khánh`;

  test('tells the lines by their place, and passes over empty ones', () => {
    expect(readNotice(NOTICE, EMPTY).map(({ line }) => line)).toEqual([2, 4, 5]);
  });

  test('is put into the calendar in the order of the days, and once', () => {
    const once = withNotice(EMPTY, readNotice(NOTICE, EMPTY));
    expect(once.holidays.map(({ from }) => from)).toEqual(['2023-04-29', '2023-09-02']);
    expect(once.workedDays).toEqual(['2023-05-06']);
    const again = readNotice(NOTICE, once);
    expect(again.every(({ isKnown, faults }) => isKnown && faults.length === 0)).toBe(true);
    expect(withNotice(once, again)).toEqual(once);
  });

  test('with days that overlap those of the calendar, or of a line before, is told so', () => {
    const lines = readNotice('01/05/2023; Quốc tế Lao động\n30/04/2023 - 02/05/2023; Nghỉ lễ', EMPTY);
    expect(lines.map(({ faults }) => faults)).toEqual([[], ['overlap']]);
    expect(withNotice(EMPTY, lines).holidays).toHaveLength(1);
  });

  test('whatever is pasted is read without a fault of the program, and days it puts in are days', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), pieces => {
        const text = pieces.join('');
        const calendar = withNotice(EMPTY, readNotice(text, EMPTY));
        for (const day of calendar.workedDays) {
          expect(isDay(day) && isWorkingDay(day, calendar)).toBe(true);
        }
        for (const { from, to } of calendar.holidays)
          expect(isDay(from) && isDay(to) && from <= to).toBe(true);
      }),
    );
  });
});
