import { sizeOf } from '../checklist.ts';
import { dueWhenReturned, dueWhenSubmitted } from '../clocks.ts';
import type { Reason } from '../command-parts.ts';
import type { CommandOf } from '../commands.ts';
import type { Day } from '../days.ts';
import type { Event, Version } from '../events.ts';
import type { Past } from '../past.ts';
import { parentOf } from '../register.ts';
import { spansOf } from '../spans.ts';
import type { Stage } from '../stages.ts';
import { lastDay, ruledFromOutside } from '../term-levels.ts';
import { accept, type Context, type Ruling, refuse } from './ruling.ts';

/** Brings a union into the term, with what had happened before the software was used. */
export function decideEnrol(command: CommandOf<'enrol'>, context: Context): Ruling {
  const { union, term } = context;
  const parent = parentOf(union) ?? ruledFromOutside(term, union.level)?.id;
  if (!parent || !lastDay(term, union.level)) return refuse('level-not-in-term');
  const stays = parentOf(union) ? union.stays : [{ parent, from: term.countsFrom }];
  const enrolled: Event = {
    type: 'enrolled',
    on: context.today,
    level: union.level,
    parent,
    obligation: command.obligation,
    bundled: sizeOf(union) < term.bundleBelow.value,
    ...(command.pilotOf && { pilotOf: command.pilotOf }),
    spans: spansOf(stays, command.obligation, union.members),
    ...(command.origin && { origin: command.origin }),
  };
  return accept(enrolled, ...pastEvents(command.past, context));
}

const BEFORE: readonly Stage[] = ['plan', 'personnel', 'approval'];

function pastEvents(past: Past | undefined, context: Context): Event[] {
  if (!past) return [];
  return [
    ...(past.date
      ? [
          {
            type: 'date-registered',
            on: past.date < context.today ? past.date : context.today,
            date: past.date,
          } as const,
        ]
      : []),
    ...(past.held ? approvedBefore(past, context) : filedBefore(past, context)),
    ...postponed(past, context),
    ...(past.held ? heldEvents(past.held, context) : []),
    ...(past.held ? filedAfter(past, context) : []),
  ];
}

const first = (...stages: readonly Stage[]): Version[] => stages.map(stage => ({ stage, round: 1 }));

function submittedOn(day: Day | undefined, stages: readonly Stage[], context: Context): Event {
  const on = day ?? context.today;
  return {
    type: 'submitted',
    on,
    versions: first(...stages),
    due: dueWhenSubmitted(stages, context.term, on),
    source: 'before-software',
  };
}

function returnedOn(
  day: Day | undefined,
  stages: readonly Stage[],
  reasons: Reason[] | undefined,
  context: Context,
): Event {
  const on = day ?? context.today;
  return {
    type: 'returned',
    on,
    versions: first(...stages),
    reasons: reasons ?? [],
    due: dueWhenReturned(context.term, on),
  };
}

function approvedBefore(past: Past, context: Context): Event[] {
  const on = past.before.ruledOn ?? past.before.submittedOn ?? past.held?.on ?? context.today;
  return [
    submittedOn(past.before.submittedOn ?? on, BEFORE, context),
    { type: 'approved', on, versions: first(...BEFORE) },
  ];
}

function filedBefore(past: Past, context: Context): Event[] {
  const { before } = past;
  if (before.state === 'none') return [];
  if (before.state === 'approved') return approvedBefore(past, context);
  const filed = submittedOn(before.submittedOn, BEFORE, context);
  return before.state === 'submitted'
    ? [filed]
    : [filed, returnedOn(before.ruledOn, BEFORE, before.reasons, context)];
}

function postponed(past: Past, context: Context): Event[] {
  if (!past.postponedTo || past.held) return [];
  return [{ type: 'postponed', on: context.today, to: past.postponedTo, reason: '' }];
}

function heldEvents(held: NonNullable<Past['held']>, context: Context): Event[] {
  return [
    {
      type: 'submitted',
      on: held.on,
      versions: first('held'),
      due: dueWhenSubmitted(['held'], context.term, held.on),
      source: 'before-software',
      held,
    },
    { type: 'approved', on: held.on, versions: first('held'), confirmedBy: 'before-software' },
  ];
}

function filedAfter(past: Past, context: Context): Event[] {
  const { after } = past;
  if (after.state === 'none') return [];
  const filed = submittedOn(after.submittedOn ?? past.held?.on, ['recognition'], context);
  if (after.state === 'submitted') return [filed];
  if (after.state === 'returned')
    return [filed, returnedOn(after.ruledOn, ['recognition'], after.reasons, context)];
  return [filed, { type: 'approved', on: after.ruledOn ?? context.today, versions: first('recognition') }];
}
