import { formatCount, formatDay, formatDecimal, formatPercent } from '../format.ts';
import type { progressWords } from '../vi-progress.ts';
import { counted, unions } from './counted.ts';
import type { English } from './english.ts';

const signed = (change: number) =>
  change === 0 ? '0' : `${change > 0 ? '+' : '−'}${formatCount(Math.abs(change))}`;

/** Words of the progress page that stand at once, in English. */
export const progress: English<typeof progressWords> = {
  title: 'Progress of congresses',
  headline: (held, whole, share) =>
    `${formatCount(held)} of ${unions(whole)} have held their congress (${formatPercent(share)})`,
  pilots: count => `${counted(count, 'pilot congress', 'pilot congresses')} among them`,
  obliged: (held, obliged, share) =>
    `${unions(obliged)} due to hold one (${formatCount(held)}/${formatCount(obliged)} = ${formatPercent(share)})`,
  waiting: count => `+${formatCount(count)} awaiting confirmation`,
  recognised: count => `election results of ${formatCount(count)} recognised`,
  overdue: count => `${unions(count)} overdue`,
  overdueUnion: count => `${formatCount(count)} at the union`,
  overdueUpper: count => `${formatCount(count)} at the upper-level union`,
  noneOverdue: 'no grassroots union overdue',
  toHold: left => `${unions(left)} still to hold it`,
  daysLeft: (days, day) =>
    `in ${counted(days, 'working day')} (up to and including ${formatDay(day)}): needed on average`,
  perWeek: count => `${counted(count, 'congress', 'congresses')} a week`,
  perDay: count => `that is ${formatDecimal(count)} a working day.`,
  allHeld: 'All unions that are due have held their congress.',
  daysOver: day => `although ${formatDay(day)} was the last day.`,
  onTrack: 'On track',
  behind: 'Not on track',
  soFar: (from, perDay, needed) =>
    `since ${formatDay(from)} ${formatDecimal(perDay)} a working day on average, ${formatDecimal(needed)} are needed.`,
  noneYet: 'no congress yet.',
  signed: number => `Signed off: report ${number}`,
  notSigned: 'Not signed off',
  sinceSigned: (number, day, change) =>
    `Since report ${number} (as of ${formatDay(day)}): ${signed(change)} held.`,
  adjusted: (number, change) => `Adjusted since report ${number}: ${signed(change)}.`,
  nothingBefore: 'No earlier report has signed figures to compare with.',
  bar: 'Figures of this page',
  asOf: 'As of',
  knownAt: 'As known on',
  otherDays: 'Show other days',
  past: 'Figures of a day that is past',
  show: 'Show',
  now: 'Back to today',
  caption: (asOf, knownAt) => `As of ${formatDay(asOf)}, as known on ${formatDay(knownAt)}`,
  table: 'Progress by upper-level union',
  columns: {
    order: 'No.',
    union: 'Union',
    managed: 'All unions',
    obliged: 'Due',
    held: 'Held',
    share: 'Share',
    stages: 'At the stage',
    plan: 'Plan',
    personnel: 'Personnel',
    approval: 'Approval',
    heldStage: 'Holding',
    recognition: 'Recognition',
    reported: 'To be confirmed',
    recognised: 'Recognised',
    overdue: 'Overdue',
    overdueLong: 'Overdue at the',
    overdueUnion: 'Union',
    overdueUpper: 'Upper level',
    perWeek: 'A week',
    booked: 'Registered',
    needed: 'Needed',
  },
  stagesNote:
    'Stages: how many of the unions that are due stand at each stage; those that have held their congress and prepare recognition are included.',
  noStandings: 'For this day the software holds no stages, confirmations to come or overdue unions.',
  shareNote: base => `Shares are of ${base}.`,
  bases: { managed: 'all grassroots unions', obliged: 'the grassroots unions that are due' },
  order: 'Order',
  orders: {
    behind: 'Slowest progress first',
    official: 'Official order',
    left: 'Most still to hold first',
    overdue: 'Most overdue first',
  },
  orderNote:
    'Slowest progress first: the smaller share; where equal, the one with more still to hold. Printed in the official order.',
  print: 'Print this page',
  open: (what, where, count) => `${what} – ${where}: ${unions(count)}`,
  everywhere: 'total',
};
