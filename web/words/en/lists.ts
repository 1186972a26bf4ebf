import type { Side, Stage } from '../../../lambdas/domain/stages.ts';
import { formatCount, formatDay } from '../format.ts';
import type { lists as viLists } from '../vi-lists.ts';
import { codes } from './codes.ts';
import { unions } from './counted.ts';
import type { English } from './english.ts';

const stageOf = (stage: Stage) => codes.stages[stage]('congress');
const atStage = (stage: Stage) => `At the stage: ${stageOf(stage)}`;
const atSide = (stage: Stage, side: Side) => `${stageOf(stage)}: ${codes.sides[side]}`;

const shown: (typeof viLists)['shown'] = {
  managed: 'All grassroots unions',
  obliged: 'Due to hold a congress or conference',
  suspended: 'Suspended',
  conference: 'Holding a conference',
  undecided: 'Obligation undecided',
  exempt: 'Not due',
  'exempt-new': 'Newly founded, due in the next term',
  'exempt-unable': 'Not yet able to hold one',
  held: 'Congress held',
  pilots: 'Pilot congresses held',
  'pilots-attended': 'Pilots that the province attended and directed',
  'upper-pilots': 'Pilot congresses of upper-level unions held',
  recognised: 'Election results recognised',
  reported: 'Reported, awaiting confirmation',
  'without-minutes': 'Minutes not submitted',
  'dossier-approved': 'Papers before the congress approved',
  registered: 'Day registered',
  postponed: 'Postponed',
  overdue: 'Overdue',
  'overdue-union': 'Overdue, with the union',
  'overdue-upper': 'Overdue, with the upper-level union',
  appointed: 'Committee appointed',
  'to-hold': 'Congress still to be held',
  'at.plan': atStage('plan'),
  'at.personnel': atStage('personnel'),
  'at.approval': atStage('approval'),
  'at.held': atStage('held'),
  'at.recognition': atStage('recognition'),
  'at.plan.open': atSide('plan', 'open'),
  'at.plan.submitted': atSide('plan', 'submitted'),
  'at.plan.recommended': atSide('plan', 'recommended'),
  'at.plan.returned': atSide('plan', 'returned'),
  'at.personnel.open': atSide('personnel', 'open'),
  'at.personnel.submitted': atSide('personnel', 'submitted'),
  'at.personnel.recommended': atSide('personnel', 'recommended'),
  'at.personnel.returned': atSide('personnel', 'returned'),
  'at.approval.open': atSide('approval', 'open'),
  'at.approval.submitted': atSide('approval', 'submitted'),
  'at.approval.recommended': atSide('approval', 'recommended'),
  'at.approval.returned': atSide('approval', 'returned'),
  'at.held.open': atSide('held', 'open'),
  'at.held.submitted': atSide('held', 'submitted'),
  'at.held.recommended': atSide('held', 'recommended'),
  'at.held.returned': atSide('held', 'returned'),
  'at.recognition.open': atSide('recognition', 'open'),
  'at.recognition.submitted': atSide('recognition', 'submitted'),
  'at.recognition.recommended': atSide('recognition', 'recommended'),
  'at.recognition.returned': atSide('recognition', 'returned'),
};

/** Words of the lists of unions, in English. */
export const lists: English<typeof viLists> = {
  shown,
  columns: {
    order: 'No.',
    union: 'Union',
    upper: 'Upper-level union',
    members: 'Members',
    state: 'Status',
    obligation: 'Reason',
    turn: 'With',
    due: 'Due',
    left: 'Time',
    date: 'Day registered',
    heldOn: 'Held on',
    recognisedOn: 'Recognised on',
    postponedTo: 'Postponed to',
  },
  filters: {
    title: 'Filter the list',
    active: count => `Filter the list (${count} in use)`,
    standing: 'Status',
    anyStanding: 'Any status',
    size: 'Size',
    anySize: 'Any size',
    sizes: ({ from, below }) =>
      below === undefined
        ? `${formatCount(from)} members or more`
        : from === 0
          ? `Fewer than ${formatCount(below)} members`
          : `${formatCount(from)}–${formatCount(below - 1)} members`,
    within: 'Day of the congress',
    anyDay: 'Any day',
    withinDays: days => `Within ${days} days`,
    undated: 'No day registered',
    overdue: 'Only overdue unions',
    clear: 'Clear the filters',
  },
  title: parent => `Register of unions – ${parent}`,
  shownTitle: (what, parent) => `${what} – ${parent}`,
  counted: (title, count) => `${title}: ${unions(count)}`,
  asOf: day => `As of ${formatDay(day)}`,
  knownAt: day => `as known on ${formatDay(day)}`,
  back: 'Back to the progress of congresses',
  search: 'Search in the list (with or without diacritics)',
  clear: 'Clear the search',
  everywhere: 'Search all grassroots unions',
  found: (count, more) => (more ? `Showing ${unions(count)}` : unions(count)),
  of: (count, total) => `Showing ${formatCount(count)} of ${unions(total)}`,
  filtered: (count, total) => `${formatCount(count)} of ${unions(total)} match the filters`,
  loadingAll: count => `Loading the whole list: ${unions(count)} so far…`,
  none: text => `No grassroots union has “${text}” in its name.`,
  noneFiltered: 'No grassroots union matches the filters.',
  empty: 'No grassroots unions.',
  turns: { union: 'Union', upper: 'Upper level' },
  sheet: 'List',
  export: 'Export to Excel',
  exporting: 'Making the Excel file…',
  exportFailed: 'The Excel file could not be made. Try again.',
  print: 'Print the list',
  grid: 'Quick entry grid',
};
