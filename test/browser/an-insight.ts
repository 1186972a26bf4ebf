import type { Page } from 'playwright-core';
import type { Insight, Needing, Stuck } from '../../lambdas/domain/insight/insight.ts';
import { progressOf } from '../../lambdas/domain/progress.ts';
import { STAGES } from '../../lambdas/domain/stages.ts';

const REASONS = [
  'Thiếu chữ ký hoặc con dấu',
  'Nhân sự chưa đủ cơ cấu theo hướng dẫn',
  'Báo cáo chưa đánh giá đủ các chỉ tiêu nhiệm kỳ',
  'Chưa có ý kiến của cấp ủy',
  'Danh sách trích ngang thiếu thông tin',
];

const WHY: readonly Needing['why'][] = [
  ['overdue', 'returned-often'],
  ['date-passed', 'without-minutes'],
  ['overdue', 'no-date'],
];

/** The fullest that what stands out can be, with long names: what the page and the sheet have to hold. */
const FULL: Insight & { readonly at: string } = {
  at: '2023-03-15T01:05:00.000Z',
  stuck: STAGES.flatMap((stage, index): Stuck[] => [
    { stage, turn: 'union', medianWorkingDays: 14.5 + index, count: 1120, open: 30 },
    { stage, turn: 'upper', medianWorkingDays: 3, isAtLeast: true, count: 12, open: 4 },
  ]),
  reasons: REASONS.map((label, index) => ({ code: `r-${index}`, label, count: 60 - index })),
  attention: Array.from({ length: 10 }, (_, index) => ({
    union: `SH-0${index + 10}`,
    name: 'CĐCS Trường PTDTBT Tiểu học và Trung học cơ sở Tủa Sín Chải',
    parent: 'SH',
    parentName: 'Sìn Hồ',
    why: WHY[index % 3] ?? [],
    stage: 'approval',
    turn: index % 2 === 0 ? 'union' : 'upper',
    workingDaysLate: 30 - index,
    returns: 4,
  })),
  trust: { withoutMinutes: 7, lateEntries: 12, lateSince: '2023-02-15' },
};

/** Eleven upper-level unions, of which some have had their own congress approved and held. */
const UPPERS: Parameters<typeof progressOf>[1][number][] = [
  {
    id: 'LC',
    name: 'LĐLĐ tỉnh Lai Châu',
    order: 0,
    above: [],
    figures: {
      ...{ managed: 11, 'obliged.congress': 11, 'held.congress': 2, 'held.pilot-province': 1, recognised: 1 },
      ...{ 'dossier.approved': 5, 'at.plan.open': 3, 'at.personnel.open': 2, 'at.approval.open': 1 },
      ...{ 'at.held.open': 3, 'at.recognition.open': 1 },
    },
  },
];
const TERM = { id: '2023-2028', denominator: 'managed' } as const;
const UPPERS_PROGRESS = progressOf(TERM, UPPERS, '2023-03-15', '2023-03-15');

/** Has the page answered with the fullest that what stands out can be. */
export async function withFullInsight(page: Page): Promise<void> {
  await page.route('**/api/terms/*/insight*', route => route.fulfill({ json: FULL }));
  await page.route('**/api/terms/*/progress?level=upper*', route => route.fulfill({ json: UPPERS_PROGRESS }));
}
