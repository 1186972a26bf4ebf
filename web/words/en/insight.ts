import { formatCount, formatDay, formatDecimal, formatInstant } from '../format.ts';
import type { insightWords } from '../vi-insight.ts';
import { counted, unions } from './counted.ts';
import type { English } from './english.ts';

const days = (count: number) =>
  `${Number.isInteger(count) ? formatCount(count) : formatDecimal(count)} ${count === 1 ? 'day' : 'days'}`;

/** Words of what stands out below the rows, in English. */
export const insight: English<typeof insightWords> = {
  gathering: 'Being gathered; it shows here in a few minutes.',
  onlyNow: 'Which unions need attention and how long papers wait is told of today only.',
  madeAt: at => `Gathered at ${formatInstant(at)}.`,
  stuck: 'Where papers wait long',
  columns: { stage: 'Stage', union: 'At the union', upper: 'At the upper-level union' },
  median: (count, isAtLeast) => `${isAtLeast ? 'at least ' : ''}${days(count)}`,
  stays: count => counted(count, 'time'),
  stuckNote: 'Working days: half of the times it was longer, half of them shorter.',
  noneStuck: 'No papers have waited long enough to tell.',
  reasons: 'What was asked for most when papers were returned',
  times: count => counted(count, 'time'),
  attention: 'Unions that need attention',
  why: {
    overdue: 'overdue',
    'date-passed': 'the registered day is past without a result',
    'returned-often': 'returned often',
    'without-minutes': 'minutes not yet filed',
    'no-date': 'no day registered',
  },
  overdue: late => `${counted(late, 'working day')} overdue`,
  returned: times => `returned ${counted(times, 'time')}`,
  turns: { union: 'at the union', upper: 'at the upper-level union' },
  noneNeeding: 'No union needs special attention.',
  trust: 'How far the figures can be trusted',
  withoutMinutes: count =>
    count === 0
      ? 'All that have held their congress have filed its minutes.'
      : `${unions(count)} counted as held without minutes yet.`,
  lateEntries: (count, since) =>
    count === 0
      ? `No congress was recorded late since ${formatDay(since)}.`
      : `${counted(count, 'congress', 'congresses')} recorded late since ${formatDay(since)}.`,
  next: 'Congresses of the upper-level unions',
  nextApproved: (approved, all) => `${formatCount(approved)} of ${formatCount(all)} approved`,
  nextAll: count => `See all ${count}`,
  nextHeld: (held, all) => `${formatCount(held)} of ${formatCount(all)} held`,
  nextPilots: count => `${counted(count, 'pilot congress', 'pilot congresses')} among them`,
  unions: 'Number of unions',
  bridge: (from, sum) => `Since the end of ${formatDay(from)}: ${sum}`,
  bridgeLink: 'How the number changed',
  exempt: count => `${unions(count)} not due this term`,
};
