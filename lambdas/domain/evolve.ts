import { arranged, withCalendar } from './calendar-entry.ts';
import type { Congress } from './congress.ts';
import type { Event, EventOf, Version } from './events.ts';
import { returned, reviewedAfresh, withUnionDue } from './evolve-clocks.ts';
import { enrolled } from './evolve-enrolled.ts';
import { dateRequested, irregularRefused, nomineeDropped, without } from './evolve-exceptions.ts';
import { left, registerChanged, restored } from './evolve-register.ts';
import { each, moved, reset, rewait, running, stopped, withStage } from './stage-standing.ts';
import { stageAfter, stagesFrom } from './stages.ts';

/** The congress after `event`. Total: an event that was recorded always applies. */
export function evolve(
  congress: Congress | undefined,
  event: Event,
  id: { term: string; union: string },
): Congress {
  if (event.type === 'enrolled') return enrolled(event, id);
  if (!congress) throw new Error(`the first event of ${id.term}/${id.union} is ${event.type}, not enrolled`);
  return apply(congress, event);
}

/** The congress after all `events`, each recorded change counting one version. */
export function evolveAll(
  congress: Congress | undefined,
  events: readonly Event[],
  id: { term: string; union: string },
): Congress {
  let after = congress;
  for (const event of events) after = evolve(after, event, id);
  if (!after) throw new Error('a change has at least one event');
  return withCalendar(congress, { ...after, version: (congress?.version ?? 0) + 1 });
}

function apply(congress: Congress, event: Exclude<Event, { type: 'enrolled' }>): Congress {
  switch (event.type) {
    case 'machine-called':
      return { ...congress, attempt: event.attempt, calledAt: congress.version };
    case 'machine-woken':
      return congress;
    case 'stage-opened':
      return withStage(congress, event.stage, standing =>
        running(standing, standing.side, event.due, { since: event.on, as: 'opened' }),
      );
    case 'date-registered':
      return withUnionDue(
        without({ ...congress, date: event.date, firstDate: congress.firstDate ?? event.date }, 'requested'),
        event,
      );
    case 'attendance-planned':
      return { ...congress, arrangement: arranged(event) };
    case 'date-requested':
      return dateRequested(congress, event);
    case 'date-refused':
      return without(congress, 'requested');
    case 'nominee-dropped':
      return settled(nomineeDropped(congress, event), { versions: FROM_PERSONNEL });
    case 'submitted':
      return submitted(congress, event);
    case 'minutes-filed':
      return congress.held ? { ...congress, held: { ...congress.held, minutes: 'attached' } } : congress;
    case 'withdrawn':
      return withdrawn(congress, event);
    case 'returned':
      return congress.irregular && event.versions.some(({ stage }) => stage === 'held')
        ? irregularRefused(settled(returned(congress, event), event))
        : settled(returned(congress, event), event);
    case 'objected':
      return objected(congress, event);
    case 'objection-answered':
      return settled(congress, event);
    case 'recommended':
      return each(congress, event.versions, standing => ({ ...standing, side: 'recommended' }));
    case 'approved':
      return settled(approved(congress, event), event);
    case 'rejected':
      return settled(
        withStage(reset(congress, event.to), event.to, standing =>
          running(standing, 'open', event.due, { since: event.since ?? event.on, as: 'returned' }),
        ),
        event,
      );
    case 'recognition-refused':
      return settled(without(reset(congress, 'held'), 'held', 'date', 'postponedTo', 'irregular'), event);
    case 'postponed':
      return withUnionDue(
        without({ ...congress, date: event.to, postponedTo: event.to }, 'requested'),
        event,
      );
    case 'failed':
      return failed(congress, event);
    case 'deadline-missed':
      return withStage(congress, event.stage, standing => ({ ...standing, isOverdue: true }));
    case 'deadline-moved':
      return withStage(congress, event.stage, standing => ({
        ...moved(standing, event.due, event.on),
        ...(event.revision === undefined && { isMoved: true }),
      }));
    case 'left':
      return left(congress, event);
    case 'register-changed':
      return registerChanged(congress, event);
    case 'restored':
      return restored(congress, event);
    case 'appointed':
      return { ...congress, outcome: { kind: 'appointed', on: event.on } };
    case 'held-corrected':
      return heldCorrected(congress, event);
    case 'confirmation-withdrawn':
      return settled(without(reset(congress, congress.irregular ?? 'held'), 'held', 'irregular'), {
        versions: HELD_AGAIN,
      });
    case 'recognition-withdrawn':
      return recognitionWithdrawn(congress, event);
  }
}

function submitted(congress: Congress, event: EventOf<'submitted'>): Congress {
  const filedWith = event.versions.map(version => version.stage);
  const isOnBehalf = event.source !== undefined && event.source !== 'before-software';
  let after = settled(congress, event);
  for (const { stage, round } of event.versions) {
    const left = event.left?.[stage];
    after = withStage(
      after,
      stage,
      ({ isOverdue: _, isMoved: __, behalf: ___, unionLeft: ____, ...standing }) => ({
        ...standing,
        side: 'submitted',
        round,
        due: event.due,
        clock: { since: event.on, as: 'submitted' },
        ...(left !== undefined && { unionLeft: left }),
        filedWith,
        sideBefore: standing.side === 'returned' || standing.side === 'approved' ? standing.side : 'open',
        ...(isOnBehalf && { behalf: { on: event.on, with: filedWith } }),
      }),
    );
  }
  after = reviewedAfresh(after, event);
  // What was planned is over with the report; the history keeps it, and the item of the congress grows by the report.
  const { held, irregular } = event;
  return held ? { ...without(after, 'arrangement'), held, ...(irregular && { irregular }) } : after;
}

function withdrawn(congress: Congress, event: EventOf<'withdrawn'>): Congress {
  let after = settled(congress, event);
  for (const { stage } of event.versions) {
    after = withStage(after, stage, ({ behalf: _, ...standing }) => {
      const back = stopped(standing, standing.sideBefore ?? 'open');
      if (!standing.unionDue) return back;
      const { on, left: unionLeft, due = standing.unionDue } = event;
      const again = running(back, back.side, due, { since: on, as: 'resumed' });
      return { ...again, ...(unionLeft !== undefined && { unionLeft }) };
    });
  }
  return rewait(event.versions.some(v => v.stage === 'held') ? without(after, 'held', 'irregular') : after);
}

function objected(congress: Congress, { on, versions }: EventOf<'objected'>): Congress {
  const after = each(congress, versions, ({ behalf, ...standing }) => ({
    ...standing,
    ...(behalf && { behalf: { ...behalf, isObjected: true } }),
  }));
  return { ...after, objection: { on, versions } };
}

/** Without an objection to any of the stages that an event files, gives back or rules on. */
function settled(congress: Congress, { versions }: { versions: readonly Version[] }): Congress {
  const isMet = congress.objection?.versions.some(({ stage }) => versions.some(it => it.stage === stage));
  return isMet ? without(congress, 'objection') : congress;
}

/** What starts again once the personnel does. */
const FROM_PERSONNEL: readonly Version[] = stagesFrom('personnel').map(stage => ({ stage, round: 0 }));

/** What may be filed anew until the congress is held: a change that nobody ruled on by then comes too late. */
const CHANGEABLE: readonly Version[] = (['plan', 'personnel'] as const).map(stage => ({ stage, round: 0 }));

function approved(congress: Congress, event: EventOf<'approved'>): Congress {
  let after = congress;
  for (const { stage } of event.versions) {
    after = withStage(after, stage, standing => stopped(standing, 'approved'));
    const next = stageAfter(stage);
    if (next && after.stages[next].side === 'waiting')
      after = withStage(after, next, s => ({ ...s, side: 'open' }));
    if (stage === 'held') {
      after = without(
        each(after, CHANGEABLE, standing => stopped(standing, 'approved')),
        'requested',
      );
      // Accepted without the approval, what should have come before is not asked for any more.
      if (after.irregular) after = withStage(after, 'approval', standing => stopped(standing, 'approved'));
    }
    if (stage === 'recognition') after = { ...after, recognisedOn: event.on };
  }
  return after;
}

function heldCorrected(congress: Congress, event: EventOf<'held-corrected'>): Congress {
  const held = congress.held && { ...congress.held, ...event.held };
  return withUnionDue(held ? { ...congress, held } : congress, event);
}

/** What was recognised lies with the upper-level union again, as it was filed. */
function recognitionWithdrawn(congress: Congress, event: EventOf<'recognition-withdrawn'>): Congress {
  const again = each(congress, event.versions, standing => ({
    ...stopped(standing, 'submitted'),
    due: event.due,
    clock: { since: event.since ?? event.on, as: 'submitted' },
    filedWith: event.versions.map(version => version.stage),
    sideBefore: 'open',
  }));
  return settled(without(again, 'recognisedOn'), event);
}

/** What starts again once an event did not come about. */
const HELD_AGAIN: readonly Version[] = stagesFrom('held').map(stage => ({ stage, round: 0 }));

function failed(congress: Congress, event: EventOf<'failed'>): Congress {
  const open = reset(
    settled(without(congress, 'held', 'date', 'postponedTo', 'requested'), { versions: HELD_AGAIN }),
    'held',
  );
  const dated = event.newDate ? { ...open, date: event.newDate } : open;
  const counted = { ...dated, failures: congress.failures + 1 };
  return withUnionDue(counted, event, 'held');
}
