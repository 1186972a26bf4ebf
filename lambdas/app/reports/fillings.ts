import type { Bridge } from '../../domain/bridge.ts';
import type { Figures } from '../../domain/measures.ts';
import { paceNeeded } from '../../domain/pace.ts';
import { percent } from '../../domain/progress.ts';
import type { ReportCondition, ReportPlaceholder } from '../../domain/report-sentence.ts';
import { CHANGES, type Filling } from '../../domain/report-template.ts';
import { type Shown, shownCount } from '../../domain/shown.ts';
import { lastDay } from '../../domain/term-levels.ts';
import type { SignOffView } from '../sign-off/view-sign-offs.ts';
import type { ReportFigures, ReportRow } from './report-figures.ts';
import {
  decimal,
  enumerated,
  grouped,
  officeCount,
  officeDay,
  officePercent,
} from './words/office-numbers.ts';
import { adjustedSince, between, EVENT_WORDS, MOVE_WORDS, ONE_MORE, reached } from './words/report-words.ts';

/** What a report is filled with beside the figures. */
export type ReportExtras = {
  readonly bridge: Bridge | undefined;
  /** The newest report before this one that was signed off. */
  readonly last: SignOffView | undefined;
  /** The congresses of the upper-level unions themselves. */
  readonly upperLevel: Figures;
};

/** Upper-level unions that are named as behind. */
const MOST_NAMED = 3;

/** Everything that a sentence of the report may be filled with; every number with the list of what it counts. */
export function fillingsOf(report: ReportFigures, extras: ReportExtras): Record<ReportPlaceholder, Filling> {
  const { term, asOf, total } = report;
  const of = (shown: Shown) => shownCount(shown, total.figures);
  const count = (shown: Shown): Filling => [{ text: officeCount(of(shown)), source: { shown } }];
  const plain = (shown: Shown): Filling => [{ text: grouped(of(shown)), source: { shown } }];
  const share = (part: number, whole: number): Filling => [
    { text: officePercent(percent(part, whole)), source: { shown: 'held' } },
  ];
  const words = (text: string): Filling => [{ text }];
  const pace = paceOf(report);
  const toHold = { shown: 'to-hold' };
  return {
    term: words(term.id),
    asOf: words(officeDay(asOf)),
    finishBy: words(finishWords(report)),
    event: words(of('held') > heldCongresses(total.figures) ? EVENT_WORDS.both : EVENT_WORDS.congresses),
    held: plain('held'),
    whole: plain(term.denominator),
    percent: share(of('held'), of(term.denominator)),
    percentOfObliged: share(of('held'), of('obliged')),
    obliged: plain('obliged'),
    toHold: count('to-hold'),
    perWeek: [{ text: officeCount(pace?.perWeek ?? 0), source: toHold }],
    perDay: [{ text: decimal(pace?.perWorkingDay ?? 0), source: toHold }],
    reported: count('reported'),
    recognised: count('recognised'),
    overdue: count('overdue'),
    registered: count('registered'),
    dossiersApproved: [
      { text: officeCount(dossiersApproved(total.figures)), source: { shown: 'dossier-approved' } },
    ],
    pilots: count('pilots'),
    pilotsAttended: count('pilots-attended'),
    pilotUppers: words(pilotUppers(report.rows)),
    conferences: count('conference'),
    slowUppers: slowUppers(report).flatMap(listedSlow),
    withoutMinutes: count('without-minutes'),
    changes: changesIn(extras.bridge),
    adjustments: adjustmentsIn(extras.last),
    uppersApproved: upper('dossier-approved', dossiersApproved(extras.upperLevel)),
    uppers: upper('obliged', shownCount('obliged', extras.upperLevel)),
    uppersHeld: upper('held', shownCount('held', extras.upperLevel)),
  };
}

/** What is the case, and so may be said. */
export function conditionsOf(report: ReportFigures, extras: ReportExtras): ReadonlySet<ReportCondition> {
  const of = (shown: Shown) => shownCount(shown, report.total.figures);
  const pilots = of('pilots');
  const isAttended = pilots > 0 && of('pilots-attended') === pilots;
  const is: Record<ReportCondition, boolean> = {
    'pilots-attended': isAttended,
    'pilots-only-held': pilots > 0 && !isAttended,
    'none-held': of('held') === 0,
    'some-held': of('held') > 0,
    'some-recognised': of('recognised') > 0,
    'some-reported': of('reported') > 0,
    'some-overdue': of('overdue') > 0,
    'some-slow': slowUppers(report).length > 0,
    'some-left': of('to-hold') > 0 && typeof paceOf(report)?.perWeek === 'number',
    'unions-changed': (extras.bridge?.lines.length ?? 0) > 0,
    adjusted: Object.keys(extras.last?.difference.total ?? {}).length > 0,
    'upper-level': shownCount('obliged', extras.upperLevel) > 0,
  };
  return new Set((Object.keys(is) as ReportCondition[]).filter(condition => is[condition]));
}

/** Obliged unions whose papers before the congress are approved, those that have held it among them. */
export function dossiersApproved(figures: Figures): number {
  return shownCount('dossier-approved', figures);
}

function heldCongresses(figures: Figures): number {
  return figures['held.congress'] ?? 0;
}

function paceOf({ term, asOf, total }: ReportFigures) {
  const last = lastDay(term, 'grassroots');
  if (!last) return undefined;
  return paceNeeded(shownCount('to-hold', total.figures), asOf, last, term.calendar);
}

function finishWords({ term }: ReportFigures): string {
  return term.levels.find(({ level }) => level === 'grassroots')?.finishBy.wording ?? '';
}

/** The upper-level unions of the pilots, in the order in which these were held. */
function pilotUppers(rows: readonly ReportRow[]): string {
  const held = rows.filter(row => row.pilotOn !== undefined);
  return enumerated(
    held.sort((a, b) => ((a.pilotOn ?? '') < (b.pilotOn ?? '') ? -1 : 1)).map(({ name }) => name),
  );
}

/** The upper-level unions that are furthest behind the whole, with something still to do. */
function slowUppers({ rows, total }: ReportFigures): ReportRow[] {
  const shareOf = ({ figures }: ReportRow) =>
    shownCount('held', figures) / Math.max(1, shownCount('obliged', figures));
  const whole = shareOf(total);
  return rows
    .filter(row => shownCount('to-hold', row.figures) > 0 && shareOf(row) < whole)
    .sort((a, b) => shareOf(a) - shareOf(b))
    .slice(0, MOST_NAMED);
}

function listedSlow(row: ReportRow, index: number): Filling {
  const held = shownCount('held', row.figures);
  const obliged = shownCount('obliged', row.figures);
  return [
    { text: `${index > 0 ? ', ' : ''}${row.name} (` },
    { text: grouped(held), source: { shown: 'held', parent: row.id } },
    { text: '/' },
    { text: grouped(obliged), source: { shown: 'obliged', parent: row.id } },
    { text: reached },
    { text: officePercent(percent(held, obliged)), source: { shown: 'held', parent: row.id } },
    { text: ')' },
  ];
}

function changesIn(bridge: Bridge | undefined): Filling {
  const lines = bridge?.lines ?? [];
  return lines.flatMap(
    ({ kind, count }, index): Filling => [
      { text: `${between(index, lines.length)}${MOVE_WORDS[kind]} ` },
      { text: officeCount(Math.abs(count)), source: { shown: CHANGES } },
      { text: ONE_MORE },
    ],
  );
}

function adjustmentsIn(last: SignOffView | undefined): Filling {
  if (!last) return [];
  const number = last.number.replace(/\/.*$/, '');
  return [{ text: adjustedSince(number, last.difference.total), source: { shown: 'held' } }];
}

function upper(shown: Shown, count: number): Filling {
  return [{ text: grouped(count), source: { shown, level: 'upper' } }];
}
