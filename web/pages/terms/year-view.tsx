import { type Calendar, type Day, isWorkingDay } from '../../../lambdas/domain/days.ts';
import { terms as words } from '../../words/vi-terms.ts';

const w = words.calendar;
const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/** What a day of the calendar is. */
export type DayKind = keyof typeof w.kinds;

/** Whether `day` is worked, worked instead of another, a holiday, or a weekly day off. */
export function kindOfDay(day: Day, calendar: Calendar): DayKind {
  if (isWorkingDay(day, calendar)) return calendar.workedDays.includes(day) ? 'worked' : 'working';
  return calendar.holidays.some(({ from, to }) => from <= day && day <= to) ? 'holiday' : 'off';
}

/** Twelve small months that show which days are worked. The list beside them says the same in words. */
export function YearView({ year, calendar }: { year: number; calendar: Calendar }) {
  return (
    <div class="stack">
      <p class="small soft">{w.legend}</p>
      <div class="year">
        {MONTHS.map(month => (
          <table key={month} class="month">
            <caption>{w.month(month)}</caption>
            <thead>
              <tr>
                {w.short.map(day => (
                  <th key={day} scope="col">
                    {day}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {weeksOf(year, month).map((week, index) => (
                <tr key={index}>
                  {week.map((day, at) => (
                    <DayCell key={at} day={day} calendar={calendar} />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
    </div>
  );
}

function DayCell({ day, calendar }: { day: Day | undefined; calendar: Calendar }) {
  if (!day) return <td />;
  const kind = kindOfDay(day, calendar);
  return (
    <td class={`day-${kind}`}>
      {Number(day.slice(8))}
      {kind !== 'working' && <span class="visually-hidden"> {w.kinds[kind]}</span>}
    </td>
  );
}

/** The days of a month by weeks from Monday; undefined outside the month. */
function weeksOf(year: number, month: number): (Day | undefined)[][] {
  const first = new Date(Date.UTC(year, month - 1, 1));
  const blank = (first.getUTCDay() + 6) % 7;
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const cells = Array.from({ length: Math.ceil((blank + length) / 7) * 7 }, (_, index) => {
    const date = index - blank + 1;
    return date < 1 || date > length
      ? undefined
      : new Date(Date.UTC(year, month - 1, date)).toISOString().slice(0, 10);
  });
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}
