import { expect, test } from 'vitest';
import type { Term } from '../../../lambdas/domain/term.ts';
import { changesOf } from '../../../lambdas/domain/term-changes.ts';
import { termChangeText } from '../../../web/words/vi-term-changes.ts';
import { sampleTerm } from '../../fixtures/small-term.ts';

const term = sampleTerm();
const [plan, minutes, ...papers] = term.papers;
const [level, ...levels] = term.levels;
if (!plan || !minutes || !level) throw new Error('the term has papers and levels');

const said = (change: Partial<Term>) => {
  const after = { ...term, ...change };
  return changesOf(term, after).map(one => termChangeText(one, after));
};

test.each<[sentence: string, change: Partial<Term>]>([
  [
    'Hạn nộp hồ sơ trước đại hội: 15 → 20 ngày',
    { days: { ...term.days, dossierBefore: { ...term.days.dossierBefore, value: 20 } } },
  ],
  [
    'Thời hạn thẩm định, duyệt hồ sơ, đã xác nhận với văn bản: có → không',
    { days: { ...term.days, review: { ...term.days.review, confirmed: false } } },
  ],
  [
    'Thời hạn hoàn thành đại hội – Công đoàn cơ sở, ngày: 31/5/2023 → 15/6/2023',
    { levels: [{ ...level, finishBy: { ...level.finishBy, day: '2023-06-15' } }, ...levels] },
  ],
  [
    'Thời hạn hoàn thành đại hội – Công đoàn cơ sở, cách tính: Đến hết ngày này → Trước ngày này',
    { levels: [{ ...level, finishBy: { ...level.finishBy, inclusive: false } }, ...levels] },
  ],
  ['Ngày nghỉ hằng tuần: Chủ nhật, Thứ Bảy → Chủ nhật', { calendar: { ...term.calendar, weekend: [0] } }],
  [
    'Ngày nghỉ lễ, Tết: bỏ “New Year, in lieu” (2/1/2023)',
    { calendar: { ...term.calendar, holidays: term.calendar.holidays.slice(1) } },
  ],
  ['Ngày làm bù: 8/7/2023 → Không có', { calendar: { ...term.calendar, workedDays: [] } }],
  ['Văn bản của từng bước: bỏ “PLAN”', { papers: [minutes, ...papers] }],
  ['Văn bản của từng bước: đổi thứ tự', { papers: [minutes, plan, ...papers] }],
  [
    'Văn bản của từng bước, “PLAN”, số đoàn viên: thêm Từ 30 đoàn viên',
    { papers: [{ ...plan, members: { from: 30 } }, minutes, ...papers] },
  ],
  ['Ghi chú trên đầu mọi trang: thêm “Mẫu”', { notice: 'Mẫu' }],
  ['Giới hạn lùi thời gian đại hội: bỏ 12 tháng', { postponeWithin: undefined as never }],
  [
    'Giới hạn lùi thời gian đại hội: 12 → 6 tháng',
    { postponeWithin: { ...(term.postponeWithin ?? term.gate), value: 6 } },
  ],
  ['Tỷ lệ tính trên: Tổng số CĐCS → Số CĐCS phải tổ chức', { denominator: 'obliged' }],
])('%s', (sentence, change) => {
  expect(said(change)).toEqual([sentence]);
});

test.each<[sentence: string, change: Partial<Term['report']>]>([
  ['Mẫu báo cáo – Cơ quan ban hành: “%” → “LĐLĐ tỉnh”', { body: 'LĐLĐ tỉnh' }],
  ['Mẫu báo cáo – Chức danh người ký: “%” → “CHỦ TỊCH, THAY”', { signature: { lines: ['CHỦ TỊCH, THAY'] } }],
  [
    'Mẫu báo cáo – Nơi nhận: thêm “Báo Lai Châu”',
    { recipients: [...term.report.recipients, 'Báo Lai Châu'] },
  ],
  [
    'Mẫu báo cáo – Nội dung: thêm “đã có {held}”',
    { paragraphs: [...term.report.paragraphs, { pieces: [{ text: 'đã có {held}' }] }] },
  ],
  [
    'Mẫu báo cáo – Nội dung: đổi tên mục, điều kiện in hoặc thứ tự',
    { paragraphs: term.report.paragraphs.map(it => ({ ...it, heading: 'Mục khác' })) },
  ],
])('the report: %s', (sentence, change) => {
  const before = change.body ? term.report.body : term.report.signature.lines.join('”, “');
  expect(said({ report: { ...term.report, ...change } })).toEqual([sentence.replace('%', before)]);
});
