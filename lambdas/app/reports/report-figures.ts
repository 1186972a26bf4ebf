import { type Day, dayOf } from '../../domain/days.ts';
import { FAMILY_NAMES, type Figures, sumFigures } from '../../domain/measures.ts';
import { type ReportWeek, weekAfter, weekOf } from '../../domain/report-week.ts';
import type { Term } from '../../domain/term.ts';
import { NotFound } from '../errors.ts';
import { type Asker, officerOf } from '../queries/ask.ts';
import { asAt, visible } from '../queries/progress.ts';
import type { Delta, FiguresReader, OfficerReader, RegisterReader } from '../queries/readers.ts';

/** The figures of one upper-level union, or of all together, as a report prints them. */
export type ReportRow = {
  readonly id: string;
  readonly name: string;
  readonly figures: Figures;
  /** Held in the week of the report. */
  readonly heldInWeek: number;
  /** Registered for the week after. */
  readonly nextWeek: number;
  /** The day of the first pilot of the province under it. */
  readonly pilotOn?: Day;
};

/** Everything a report counts, as of a day and as known on another. */
export type ReportFigures = {
  readonly term: Term;
  readonly today: Day;
  readonly asOf: Day;
  readonly knownAt: Day;
  readonly week: ReportWeek;
  readonly rows: readonly ReportRow[];
  readonly total: ReportRow;
  /** The union below which all rows are. */
  readonly parent: string;
};

/** Reads the figures of a report; one query for each family of measures. Throws NotFound for who sees no rows. */
export async function readReportFigures(
  readers: OfficerReader & RegisterReader & FiguresReader,
  asker: Asker,
  ask: { readonly term: string; readonly asOf?: Day | undefined; readonly knownAt?: Day | undefined },
  now: number,
): Promise<ReportFigures> {
  const today = dayOf(now);
  const { asOf = today, knownAt = today } = ask;
  const [officer, term, current, deltas] = await Promise.all([
    officerOf(readers, asker),
    readers.term(ask.term),
    readers.current(ask.term, 'grassroots'),
    readers.deltas(ask.term, 'grassroots', FAMILY_NAMES),
  ]);
  const uppers = visible(officer, current).sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
  const [first] = uppers;
  if (!term || !first) throw new NotFound(ask.term);
  const week = weekOf(asOf, term.figures.weekStartsOn);
  const known = deltas.filter(({ recorded }) => recorded <= knownAt);
  const byUpper = Map.groupBy(known, ({ upper }) => upper);
  const happened = known.filter(({ on, measure }) => on <= asOf && measure !== 'booked');
  const rows = asAt(uppers, happened, knownAt).map(({ id, name, figures }): ReportRow => {
    const own = byUpper.get(id) ?? [];
    return {
      id,
      name,
      figures,
      heldInWeek: sumOf(own, isHeld, week.from, asOf),
      nextWeek: sumOf(own, ({ measure }) => measure === 'booked', weekAfter(week).from, weekAfter(week).to),
      ...pilotDay(own, asOf),
    };
  });
  const total: ReportRow = {
    id: '',
    name: '',
    figures: sumFigures(rows.map(row => row.figures)),
    heldInWeek: rows.reduce((sum, row) => sum + row.heldInWeek, 0),
    nextWeek: rows.reduce((sum, row) => sum + row.nextWeek, 0),
  };
  const shared = first.above.find(union => uppers.every(({ above }) => above.includes(union)));
  const parent = uppers.length === 1 ? first.id : (shared ?? first.id);
  return { term, today, asOf, knownAt, week, rows, total, parent };
}

function isHeld({ measure }: Delta): boolean {
  return measure === 'held.congress' || measure === 'held.conference';
}

function sumOf(deltas: readonly Delta[], is: (delta: Delta) => boolean, from: Day, to: Day): number {
  return deltas.reduce(
    (sum, delta) => (is(delta) && from <= delta.on && delta.on <= to ? sum + delta.count : sum),
    0,
  );
}

/** The day of the first pilot of the province that stands. */
function pilotDay(deltas: readonly Delta[], asOf: Day): { pilotOn?: Day } {
  const days = new Map<Day, number>();
  for (const { measure, on, count } of deltas) {
    if (measure === 'held.pilot-province' && on <= asOf) days.set(on, (days.get(on) ?? 0) + count);
  }
  const [first] = [...days]
    .filter(([, count]) => count > 0)
    .map(([on]) => on)
    .sort();
  return first ? { pilotOn: first } : {};
}
