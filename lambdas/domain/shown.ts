import type { CongressCore } from './congress.ts';
import { heldAs, isAttendedPilot, OBLIGATION_MEASURE, standings } from './contributions.ts';
import type { Day } from './days.ts';
import type { HeldReport } from './held-report.ts';
import { countOf, type Figures, HELD, type Measure, OBLIGED, STAGE_MEASURES } from './measures.ts';
import { spanOn } from './spans.ts';
import { type Side, STAGES, type Stage } from './stages.ts';

/** What of a congress its place in a list is decided by; `heldOn` once the congress is confirmed as held. */
export type Listed = {
  readonly congress: CongressCore;
  readonly heldOn?: Day;
  readonly attendedBy?: HeldReport['attendedBy'] | undefined;
  readonly lacksMinutes?: boolean;
};

const PLAIN = {
  managed: ['managed'],
  obliged: OBLIGED,
  suspended: ['suspended'],
  conference: ['obliged.conference'],
  undecided: ['obliged.undecided'],
  exempt: ['exempt.new', 'exempt.unable'],
  'exempt-new': ['exempt.new'],
  'exempt-unable': ['exempt.unable'],
  held: HELD,
  pilots: ['held.pilot-province'],
  'pilots-attended': ['held.pilot-attended'],
  'upper-pilots': ['held.pilot-upper'],
  recognised: ['recognised'],
  reported: ['reported'],
  'without-minutes': ['held.without-minutes'],
  registered: ['registered'],
  postponed: ['postponed'],
  overdue: ['overdue.union', 'overdue.upper'],
  'overdue-union': ['overdue.union'],
  'overdue-upper': ['overdue.upper'],
  appointed: ['ended.appointed'],
  'dossier-approved': ['dossier.approved'],
} as const satisfies Record<string, readonly Measure[]>;

/** A number of the progress page, as the list of the unions that it counts. `at.plan`: their current stage is it. */
export type Shown = keyof typeof PLAIN | 'to-hold' | `at.${Stage}` | AtSide;

/** Their current stage is it, and stands on that side; the current stage never waits, and is not approved. */
type AtSide = `at.${Stage}.${Exclude<Side, 'approved' | 'waiting'>}`;

/** Every list that a number opens. */
export const SHOWN = [
  ...(Object.keys(PLAIN) as (keyof typeof PLAIN)[]),
  'to-hold',
  ...STAGES.map(stage => `at.${stage}` as const),
  ...(STAGE_MEASURES as readonly AtSide[]),
] as const satisfies readonly Shown[];

/** The measures whose sum is the number; `to-hold` is what is obliged less what was held. */
function measuresOf(shown: Exclude<Shown, 'to-hold'>): readonly Measure[] {
  if (shown in PLAIN) return PLAIN[shown as keyof typeof PLAIN];
  return STAGE_MEASURES.filter(measure => measure === shown || measure.startsWith(`${shown}.`));
}

/** The number that the list of `shown` is as long as. */
export function shownCount(shown: Shown, figures: Figures): number {
  if (shown === 'to-hold') return shownCount('obliged', figures) - shownCount('held', figures);
  return countOf(measuresOf(shown), figures);
}

/** True if the number counts this union on `today`. */
export function isShown(shown: Shown, listed: Listed, today: Day): boolean {
  const counted = new Set<Measure>([...datedMeasures(listed, today), ...standingMeasures(listed)]);
  const isAny = (measures: readonly Measure[]) => measures.some(measure => counted.has(measure));
  if (shown === 'to-hold') return isAny(OBLIGED) && !isAny(HELD);
  return isAny(measuresOf(shown));
}

function standingMeasures({ congress }: Listed): Measure[] {
  return standings(congress).map(({ measure }) => measure);
}

/** What the union counts as while it is managed: one that left the register counts as nothing from that day. */
function* datedMeasures(
  { congress, heldOn, attendedBy, lacksMinutes }: Listed,
  today: Day,
): Generator<Measure> {
  const span = spanOn(congress.spans, today);
  if (!span) return;
  yield 'managed';
  if (span.isSuspended) yield 'suspended';
  const obligation = OBLIGATION_MEASURE[span.owes];
  if (obligation) yield obligation;
  if (heldOn !== undefined && heldOn <= today) {
    yield heldAs(congress, heldOn);
    if (congress.pilotOf) yield `held.pilot-${congress.pilotOf}`;
    if (isAttendedPilot(congress, attendedBy)) yield 'held.pilot-attended';
    if (lacksMinutes) yield 'held.without-minutes';
  }
  if (congress.recognisedOn && congress.recognisedOn <= today) yield 'recognised';
}
