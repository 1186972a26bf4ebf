import { eventKindOf } from '../event-kind.ts';
import { formatDay } from '../format.ts';
import { awaitsMinutes, isDue } from '../standing.ts';
import type { TaskOf, taskWords } from '../vi-tasks.ts';
import { codes } from './codes.ts';
import { counted } from './counted.ts';
import { capital, events, papersOf } from './packets.ts';

/** What is to be done next, in English. */
export const tasks: typeof taskWords = {
  task: (view, missing) => {
    const event = events[eventKindOf(view.obligation)];
    if (view.outcome)
      return {
        tone: 'off',
        matter: ends[view.outcome] ?? view.outcome,
        detail: 'Nothing is left to be done.',
      };
    if (!isDue(view)) {
      return {
        tone: 'off',
        matter: `Not due to hold a ${event} in this term`,
        detail: `${codes.obligations[view.obligation]}.`,
      };
    }
    if (!view.current || !view.side) {
      const on = view.recognisedOn ? ` on ${formatDay(view.recognisedOn)}` : '';
      return {
        tone: 'done',
        matter: `Election results recognised${on}`,
        detail: 'Nothing is left to be done.',
      };
    }
    const isUpper = view.side === 'submitted' || view.side === 'recommended';
    const late = view.clock?.isOverdue ? ('late' as const) : undefined;
    if (isUpper)
      return { tone: late ?? 'upper', matter: upperMatter(view, event), detail: upperDetail(view, event) };
    const tone = late ?? (view.side === 'returned' ? 'back' : 'union');
    return { tone, matter: unionMatter(view, event, missing), detail: unionDetail(view, event) };
  },
  left: ({ workingDaysLeft, isOverdue }) => {
    const days = Math.abs(workingDaysLeft);
    if (isOverdue) return days === 0 ? 'overdue' : `overdue by ${counted(days, 'working day')}`;
    return days === 0 ? 'due today' : `${counted(days, 'working day')} left`;
  },
};

const ends: Readonly<Record<string, string>> = {
  merged: 'The union has been merged',
  dissolved: 'The union has been dissolved',
  upgraded: 'The union has become an upper-level union',
  exempted: 'The union is no longer due to hold one',
  appointed: 'The committee has been appointed',
};

function packet({ current, bundled }: TaskOf, event: string): string {
  return current ? capital(papersOf(current, event, bundled)) : '';
}

function upperMatter(view: TaskOf, event: string): string {
  if (view.current === 'held') return `Result of the ${event} reported, awaiting confirmation`;
  const state =
    view.side === 'recommended' ? 'examined, awaiting signature' : 'awaiting examination and approval';
  const again = view.round > 1 ? ` (round ${view.round})` : '';
  return `${packet(view, event)}${again}: ${state}`;
}

function upperDetail(view: TaskOf, event: string): string {
  const act = view.current === 'held' ? `is to confirm that the ${event} was held` : 'is to deal with it';
  return `${view.parentName} ${act}${until(view)}`;
}

function unionMatter(view: TaskOf, event: string, missing: number): string {
  if (view.side === 'returned') {
    return view.current === 'held'
      ? `Report on the ${event} returned for completion`
      : `${packet(view, event)}: returned for completion`;
  }
  if (view.current === 'held') {
    if (!view.date) return `Papers approved. Register the day and hold the ${event}`;
    if (view.date < view.today)
      return `The day of the ${event} (${formatDay(view.date)}) has passed, result not reported`;
    return view.date === view.today
      ? `The ${event} is held today`
      : `Approved, ${event} ${view.date === view.postponedTo ? 'postponed to' : 'on'} ${formatDay(view.date)}`;
  }
  if (awaitsMinutes(view)) return `${packet(view, event)}: minutes of the ${event} still to follow`;
  const papers =
    missing > 0 ? `${counted(missing, 'paper')} still missing` : 'all papers there, not yet submitted';
  return `${packet(view, event)}: ${papers}`;
}

function unionDetail(view: TaskOf, event: string): string {
  if (view.side === 'returned') return `The union is to complete and submit again${until(view)}`;
  if (view.current === 'held') {
    return view.date
      ? `The union is to report the result${until(view)}`
      : `The union is to hold the ${event}${until(view)}`;
  }
  if (awaitsMinutes(view))
    return `The union is to submit the minutes, then the papers for recognition${until(view)}`;
  return `The union is to submit${until(view)}`;
}

function until({ clock }: TaskOf): string {
  return clock ? ` by ${formatDay(clock.due)}, ${tasks.left(clock)}.` : '.';
}
