import type { CalendarLine } from '../calendar-lines.ts';

const EVENT = { congress: 'Đại hội', conference: 'Hội nghị' } as const;
const SESSION = { morning: 'buổi sáng', afternoon: 'buổi chiều' } as const;

/** What a copied calendar is called. */
export const calendarName = (scope: string): string => `Lịch đại hội – ${scope}`;

/** The title of a congress in a copied calendar; half a day stands there where no hour is known. */
export function titleOf({ kind, name, session, time }: CalendarLine): string {
  return `${EVENT[kind]} ${name}${session && !time ? ` (${SESSION[session]})` : ''}`;
}

/** What stands under the title: under whom, how far it is, who attends. */
export function detailsOf({ state, attendees }: CalendarLine, upper: string | undefined): string {
  return [
    upper,
    state === 'approved' && 'Đã duyệt',
    state === 'held' && 'Đã tổ chức',
    attendees && attendees.length > 0 && `Cấp trên dự: ${attendees.join('; ')}`,
  ]
    .filter(Boolean)
    .join('\n');
}
