import { runningClock } from '../../domain/congress.ts';
import { type Day, dayOf, isWorkingDay, plusDays } from '../../domain/days.ts';
import type { OnDesk } from '../../domain/desk-in-place.ts';
import { type Desk, type Reminder, reminderId, remindersBetween } from '../../domain/ladder.ts';
import type { Term } from '../../domain/term.ts';
import { office } from '../office.ts';
import type { PeopleStore } from '../people/people-store.ts';
import type {
  CongressLists,
  CongressRow,
  FiguresReader,
  NoticeReader,
  RegisterReader,
} from '../queries/readers.ts';
import { type Addressees, addresseesOf } from './addressees.ts';
import type { DigestLine, ReminderStore } from './reminder-store.ts';
import { toldAt } from './told-at.ts';

/** What walking the ladder reads and writes. */
export type LadderPorts = {
  readonly readers: RegisterReader &
    Pick<FiguresReader, 'current'> &
    Pick<CongressLists, 'ofParent'> &
    NoticeReader;
  readonly people: Pick<PeopleStore, 'listed'>;
  readonly reminders: Pick<ReminderStore, 'record' | 'add'>;
};

/** An office that is told what the other side did. */
type OfficeDesk = Exclude<Desk, { kind: 'province' }>;

/** Rows of one query; a page of DynamoDB ends before. */
const ROWS_AT_ONCE = 1000;

/** Most notices of one office that a digest tells. */
const NEWS_AT_ONCE = 50;

/** What the other side did that a digest tells; the rest is told in the app. */
const NEWS = new Set([
  'submitted',
  'date-requested',
  'returned',
  'rejected',
  'confirmation-withdrawn',
  'recognition-refused',
]);

/**
 * Records every reminder of one term that falls on the days after `after` up to today, and what each office was told
 * since. One that was recorded before, by a run that broke off, is left as it is. Gives how many it found.
 */
export async function walkLadder(ports: LadderPorts, term: Term, after: Day, now: number): Promise<number> {
  const today = dayOf(now);
  if (!isWorkingDay(today, term.calendar)) return 0;
  let found = 0;
  const levels = await Promise.all(
    term.levels.map(async ({ level }) => ({ level, uppers: await ports.readers.current(term.id, level) })),
  );
  // Of all levels at once: who files for an upper-level union is listed with it, and not with the one above it.
  const rows = levels.flatMap(({ uppers }) => uppers);
  const tops = new Set(rows.map(({ id, above }) => above.at(-1) ?? id));
  const addressees = await addresseesOf(
    ports.people,
    [...new Set([...rows.map(({ id }) => id), ...tops])],
    tops,
  );
  for (const { level, uppers } of levels) {
    for (const { id } of uppers) {
      const told: OfficeDesk[] = [{ kind: 'upper', of: id }];
      for await (const row of rowsOf(ports.readers, term.id, id)) {
        if (row.congress.level !== level) continue;
        for (const reminder of remindersBetween(row.congress, term, after, today)) {
          await record(ports, row, reminder, addressees, today);
          found += 1;
        }
        // What it filed is back on its own desk: given back, rejected, or withdrawn after it was confirmed.
        const isBack =
          runningClock(row.congress)?.turn === 'union' &&
          Object.values(row.congress.stages).some(({ round }) => round > 0);
        if (isBack) told.push({ kind: 'union', of: row.congress.union });
      }
      for (const desk of told) await tell(ports, desk, addressees, after, today);
    }
  }
  return found;
}

async function* rowsOf(
  readers: Pick<CongressLists, 'ofParent'>,
  term: string,
  upper: string,
): AsyncGenerator<CongressRow> {
  let cursor: string | undefined;
  do {
    const page = await readers.ofParent(term, upper, { limit: ROWS_AT_ONCE, ...(cursor && { cursor }) });
    yield* page.items;
    cursor = page.cursor;
  } while (cursor);
}

async function record(
  { reminders }: LadderPorts,
  { congress, name, lacksMinutes }: CongressRow,
  { desk, ...clock }: Reminder,
  addressees: Addressees,
  day: Day,
): Promise<void> {
  const { term, union } = congress;
  const isOfMinutes = lacksMinutes && clock.turn === 'union' && clock.stage === 'recognition';
  const reminder = { ...clock, ...(isOfMinutes && { lacksMinutes }) };
  const { stage, turn, asks } = reminder;
  const side = turn === 'upper' ? congress.stages[stage].side : undefined;
  const told = toldAt(addressees, desk, union, { stage, side, isRequest: asks !== undefined }, day);
  const lent = told.flatMap(({ sub, inPlaceOf }) => (inPlaceOf ? [[sub, inPlaceOf] as const] : []));
  await reminders.record(
    { term, union, name },
    {
      ...reminder,
      id: reminderId(reminder),
      day,
      people: told.map(({ sub }) => sub),
      ...(lent.length > 0 && { inPlaceOf: Object.fromEntries(lent) }),
    },
  );
}

/** Puts what an office was told on the days after `after`, but not since today began, into the digests of its people. */
async function tell(
  { readers, reminders }: LadderPorts,
  desk: OfficeDesk,
  addressees: Addressees,
  after: Day,
  today: Day,
): Promise<void> {
  if (addressees.at(desk).length === 0) return;
  const notices = await readers.notices(office(desk.kind, desk.of), NEWS_AT_ONCE);
  const lines = notices.flatMap(({ place, notice }): DigestLine[] => {
    const day = dayOf(Date.parse(notice.at));
    // From the day of the digest before this one on: what came later that day had no place in it.
    if (day < after || day >= today) return [];
    const { term, union, name, at } = notice;
    return notice.about
      .filter(({ type }) => NEWS.has(type))
      .map(({ type, stage }) => ({
        kind: 'news',
        id: `${place} ${type}`,
        term,
        union,
        name,
        type,
        ...(stage && { stage }),
        at,
      }));
  });
  if (lines.length === 0) return;
  const bySub = new Map<string, DigestLine[]>();
  for (const line of lines) {
    for (const { sub, inPlaceOf } of toldAt(addressees, desk, line.union, newsOnDesk(line), today))
      bySub.set(sub, [...(bySub.get(sub) ?? []), { ...line, ...(inPlaceOf && { inPlaceOf }) }]);
  }
  for (const [sub, own] of bySub) await reminders.add(sub, today, own);
}

function newsOnDesk(line: DigestLine): OnDesk {
  if (line.kind !== 'news') return { stage: line.stage };
  return { stage: line.stage, isRequest: line.type === 'date-requested' };
}

/** The day after which reminders are still to be told: the last walked one, or yesterday where there is none. */
export function toldUntil(last: Day | undefined, now: number): Day {
  return last ?? plusDays(dayOf(now), -1);
}
