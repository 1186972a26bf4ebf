import { expectedAt } from '../../lambdas/app/attendance.ts';
import type { CalendarIndex } from '../../lambdas/app/calendar/fill-calendar.ts';
import { type Booking, type Change, dayOfPerson } from '../../lambdas/app/congress-store.ts';
import type { CalendarReader, CalendarRow, ExpectedReader } from '../../lambdas/app/queries/readers.ts';
import { calendarEntry, entryLeft } from '../../lambdas/domain/calendar-entry.ts';
import type { Congress } from '../../lambdas/domain/congress.ts';
import type { Day } from '../../lambdas/domain/days.ts';

/** Who is expected where, and the calendar, in memory: never behind what was recorded. */
export class FakeAttendance implements CalendarReader, ExpectedReader, CalendarIndex {
  readonly #congresses = new Map<string, { congress: Congress; name: string }>();
  readonly #left: (CalendarRow & { term: string })[] = [];
  readonly #versions = new Map<string, number>();

  of(subs: readonly string[], from: Day, to: Day) {
    const booked = [...this.#congresses.values()]
      .flatMap(({ congress, name }) => expectedAt(congress, name, subs))
      .filter(({ day }) => from <= day && day <= to);
    return { booked, versions: new Map(this.#versions) };
  }

  isTaken(bookings: readonly Booking[]): boolean {
    return bookings.some(({ sub, day, version }) => this.#versions.get(dayOfPerson(sub, day)) !== version);
  }

  add({ before, after, union, bookings }: Change): void {
    const left = entryLeft(before?.congress, after);
    if (before && left) {
      const { parent: upper, term } = before.congress;
      const row = { union: after.union, upper, name: union.name, sequence: after.version };
      this.#left.push({ ...left, ...row, term });
    }
    this.#congresses.set(`${after.term}#${after.union}`, { congress: after, name: union.name });
    for (const { sub, day, version } of bookings)
      this.#versions.set(dayOfPerson(sub, day), (version ?? 0) + 1);
  }

  async expected(...[days, isKnown]: Parameters<ExpectedReader['expected']>) {
    const subs = days.map(({ sub }) => sub);
    return [...this.#congresses.values()]
      .filter(({ congress }) => !isKnown(congress))
      .flatMap(({ congress, name }) => expectedAt(congress, name, subs));
  }

  /** Nothing is ever missing here. */
  async fill(): Promise<number> {
    return 0;
  }

  async calendar(term: string, upper: string, from: Day, to: Day): Promise<CalendarRow[]> {
    const left = this.#left
      .filter(row => row.term === term && row.upper === upper && from <= row.day && row.day <= to)
      .map(({ term: _, time: __, session: ___, place: ____, ...row }) => row);
    const rows = [...this.#congresses.values()]
      .filter(({ congress }) => congress.term === term && congress.parent === upper)
      .flatMap(({ congress, name }) => {
        const entry = calendarEntry(congress);
        if (!entry || entry.day < from || entry.day > to) return [];
        const { union } = congress;
        return [{ ...entry, union, upper, name, sequence: congress.calendar?.version ?? 0 }];
      });
    return [...rows, ...left].sort((a, b) => (`${a.day}#${a.union}` < `${b.day}#${b.union}` ? -1 : 1));
  }
}
