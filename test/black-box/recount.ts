import type { CongressView } from '../../lambdas/api/contracts.ts';
import type { Event, EventOf } from '../../lambdas/domain/events.ts';
import { type Side, STAGES, type Stage } from '../../lambdas/domain/stages.ts';

/** What one union counts as, told by its history alone. */
export type Told = {
  readonly parent: string;
  readonly isManaged: boolean;
  readonly isObliged: boolean;
  readonly heldOn: string | undefined;
  readonly isPilotOfProvince: boolean;
  readonly isReported: boolean;
  readonly isRecognised: boolean;
  readonly isOverdue: boolean;
  /** The first stage that is not approved, while the union still has a congress before it. */
  readonly current: Stage | undefined;
};

type Tale = {
  sides: Record<Stage, Side>;
  /** Sides before the papers that are with the upper-level union. */
  before: Partial<Record<Stage, Side>>;
  late: Set<Stage>;
  heldOn?: string;
  ended?: string;
};

/**
 * What the history of a congress (its changes, newest first) says of it: a second reading of the events, kept apart
 * from the product's own on purpose, for tests to compare figures with.
 */
export function told(history: CongressView['history']): Told {
  const events = history.toReversed().flatMap(change => change.events);
  const enrolled = events[0];
  if (enrolled?.type !== 'enrolled') throw new Error('the first event of a history is "enrolled"');
  const waiting = Object.fromEntries(STAGES.map(stage => [stage, 'waiting'])) as Record<Stage, Side>;
  const tale: Tale = { sides: { ...waiting, plan: 'open' }, before: {}, late: new Set() };
  for (const event of events.slice(1)) tell(tale, event);
  const isClosed = enrolled.obligation === 'closed' || ['merged', 'dissolved'].includes(tale.ended ?? '');
  const owes = ['congress', 'conference', 'undecided'].includes(enrolled.obligation);
  const isObliged = owes && !isClosed && tale.ended !== 'exempted';
  const open = STAGES.find(stage => tale.sides[stage] !== 'approved');
  const current = isObliged && !tale.ended ? open : undefined;
  const isHeld = !isClosed && tale.sides.held === 'approved';
  return {
    parent: enrolled.parent,
    isManaged: !isClosed,
    isObliged,
    heldOn: isHeld ? tale.heldOn : undefined,
    isPilotOfProvince: enrolled.pilotOf === 'province',
    isReported: current === 'held' && ['submitted', 'recommended'].includes(tale.sides.held),
    isRecognised: !isClosed && tale.sides.recognition === 'approved',
    isOverdue: current !== undefined && tale.late.has(current),
    current,
  };
}

type Tellers = { readonly [T in Event['type']]?: (tale: Tale, event: EventOf<T>) => void };

/** What each kind of event does to the tale; the others say nothing that is counted. */
const TELLERS: Tellers = {
  submitted(tale, event) {
    for (const { stage } of event.versions) {
      const side = tale.sides[stage];
      tale.before[stage] = side === 'returned' || side === 'approved' ? side : 'open';
    }
    if (event.held) tale.heldOn = event.held.on;
    setSides(tale, event.versions, 'submitted');
  },
  withdrawn(tale, event) {
    for (const { stage } of event.versions) setSides(tale, [{ stage }], tale.before[stage] ?? 'open');
    waitAgain(tale.sides);
  },
  returned: (tale, event) => setSides(tale, event.versions, 'returned'),
  recommended(tale, event) {
    for (const { stage } of event.versions) tale.sides[stage] = 'recommended';
  },
  approved(tale, event) {
    setSides(tale, event.versions, 'approved');
    for (const { stage } of event.versions) openAfter(tale.sides, stage);
    if (event.versions.some(({ stage }) => stage === 'held')) {
      setSides(tale, [{ stage: 'plan' }, { stage: 'personnel' }], 'approved');
    }
  },
  rejected: (tale, event) => startAgain(tale, event.to),
  'recognition-refused': tale => startAgain(tale, 'held'),
  failed: tale => startAgain(tale, 'held'),
  'deadline-missed': (tale, event) => void tale.late.add(event.stage),
  'stage-opened': (tale, event) => void tale.late.delete(event.stage),
  'deadline-moved': (tale, event) => void (event.due >= event.on && tale.late.delete(event.stage)),
  'date-registered': (tale, event) => runsAnew(tale, event.due),
  postponed: (tale, event) => runsAnew(tale, event.due),
  left(tale, event) {
    tale.ended = event.how;
  },
  appointed(tale) {
    tale.ended = 'appointed';
  },
  'held-corrected'(tale, event) {
    if (event.held.on) tale.heldOn = event.held.on;
    runsAnew(tale, event.due);
  },
  'confirmation-withdrawn': tale => startAgain(tale, 'held'),
  'recognition-withdrawn'(tale, event) {
    setSides(tale, event.versions, 'submitted');
    tale.before.recognition = 'open';
  },
};

function tell(tale: Tale, event: Event): void {
  const teller = TELLERS[event.type] as ((tale: Tale, event: Event) => void) | undefined;
  teller?.(tale, event);
}

function setSides({ sides, late }: Tale, versions: readonly { stage: Stage }[], side: Side): void {
  for (const { stage } of versions) {
    sides[stage] = side;
    late.delete(stage);
  }
}

function runsAnew({ sides, late }: Tale, due: string | undefined): void {
  const first = STAGES.find(stage => sides[stage] !== 'approved');
  if (due && first) late.delete(first);
}

function openAfter(sides: Record<Stage, Side>, stage: Stage): void {
  const next = STAGES[STAGES.indexOf(stage) + 1];
  if (next && sides[next] === 'waiting') sides[next] = 'open';
}

function waitAgain(sides: Record<Stage, Side>): void {
  for (const [index, stage] of STAGES.entries()) {
    const next = STAGES[index + 1];
    if (next && sides[stage] !== 'approved' && sides[next] === 'open') sides[next] = 'waiting';
  }
}

function startAgain({ sides, late }: Tale, from: Stage): void {
  for (const stage of STAGES.slice(STAGES.indexOf(from))) {
    sides[stage] = stage === from ? 'open' : 'waiting';
    late.delete(stage);
  }
}

/** The figures that those tales add up to, as the API words them. */
export function sumOf(tales: readonly Told[]) {
  const count = (is: (tale: Told) => boolean) => tales.filter(is).length;
  return {
    managed: count(tale => tale.isManaged),
    obliged: count(tale => tale.isObliged),
    held: count(tale => tale.heldOn !== undefined),
    pilotsHeld: count(tale => tale.heldOn !== undefined && tale.isPilotOfProvince),
    reported: count(tale => tale.isReported),
    recognised: count(tale => tale.isRecognised),
    overdue: count(tale => tale.isOverdue),
    stages: Object.fromEntries(STAGES.map(stage => [stage, count(tale => tale.current === stage)])),
  };
}
