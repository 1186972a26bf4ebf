import { expect, test } from 'vitest';
import type { Needing } from '../../../lambdas/domain/insight/insight.ts';
import { needingInWords } from '../../../web/pages/progress/insight/needing-in-words.ts';

const needing = (change: Partial<Needing>): Needing => ({
  union: 'u',
  name: 'CĐCS',
  parent: 'p',
  parentName: 'LĐLĐ',
  why: [],
  ...change,
});

test.each([
  [
    { why: ['overdue'], workingDaysLate: 7, turn: 'upper' },
    ['quá hạn 7 ngày làm việc, đang ở công đoàn cấp trên'],
  ],
  [{ why: ['overdue'], workingDaysLate: 7 }, ['quá hạn 7 ngày làm việc']],
  [{ why: ['overdue'] }, ['quá hạn']],
  [{ why: ['returned-often', 'no-date'], returns: 3 }, ['đề nghị bổ sung 3 lần', 'chưa đăng ký ngày']],
  [
    { why: ['date-passed', 'without-minutes'] },
    ['đã qua ngày đăng ký, chưa báo kết quả', 'chưa nộp biên bản'],
  ],
] as const)('%j is said as %j', (change, said) => {
  expect(needingInWords(needing(change))).toEqual(said);
});
