import type { CongressView } from '../../../../lambdas/api/contracts.ts';
import type { Session } from '../../../../lambdas/domain/calendar-entry.ts';
import type { CongressCommand } from '../../../api/routes.ts';

/** The plan for the day of a congress while it is typed; what is empty is not known. */
export type PlanDraft = {
  readonly session: Session | '';
  readonly time: string;
  readonly place: string;
  /** Accounts of those who attend, two at most. */
  readonly people: readonly [string, string];
  /** An office that attends, in words. */
  readonly office: string;
};

/** What stands, to be changed. */
export function planDraft({ planned }: Pick<CongressView, 'planned'>): PlanDraft {
  const attendees = planned?.attendees ?? [];
  const [one = '', other = ''] = attendees.flatMap(it => it.sub ?? []);
  return {
    session: planned?.session ?? '',
    time: planned?.time ?? '',
    place: planned?.place ?? '',
    people: [one, other],
    office: attendees
      .filter(it => !it.sub)
      .map(it => it.name)
      .join('; '),
  };
}

/** The accounts that are named, each once. */
export function subsOfDraft({ people }: PlanDraft): string[] {
  return [...new Set(people.filter(Boolean))];
}

/** The command that a draft makes; who attends stays unsaid by those who may not say it. */
export function planCommand(
  draft: PlanDraft,
  date: string,
  { mayName, isConfirmed }: { mayName: boolean; isConfirmed: boolean },
): CongressCommand {
  const office = draft.office.trim();
  const attendees = [...subsOfDraft(draft).map(sub => ({ sub })), ...(office ? [{ role: office }] : [])];
  return {
    type: 'plan-attendance',
    date,
    ...(draft.time ? { time: draft.time } : draft.session && { session: draft.session }),
    ...(draft.place.trim() && { place: draft.place }),
    ...(mayName && { attendees }),
    ...(isConfirmed && { confirmClash: true as const }),
  };
}
