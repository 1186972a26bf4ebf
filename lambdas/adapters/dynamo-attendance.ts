import { expectedAt } from '../app/attendance.ts';
import { type Attendance, type Booking, dayOfPerson } from '../app/congress-store.ts';
import type { CongressRow, PersonDay } from '../app/queries/readers.ts';
import type { Officer } from '../domain/authority.ts';
import type { Booked } from '../domain/clashes.ts';
import type { Congress } from '../domain/congress.ts';
import type { Day } from '../domain/days.ts';
import { recorded } from './congress-item.ts';
import { bookingKey, officerKey, stateKey } from './keys.ts';
import type { Item, Table, Write } from './table.ts';

/** What names a congress among the attributes of a booked day, which hold nothing else with this sign. */
const SEPARATOR = '#';

/** Where people are expected: their booked days say where to look, and the congresses there what holds now. */
export async function readAttendance(
  table: Table,
  subs: readonly string[],
  from: Day,
  to: Day,
): Promise<Attendance> {
  const days = (await Promise.all(subs.map(sub => bookedDays(table, sub, from, to)))).flat();
  const places = new Map(
    days.flatMap(({ congresses }) => congresses.map(it => [`${it.term} ${it.union}`, it])),
  );
  const [people, states] = await Promise.all([
    table.getAll(subs.map(officerKey)),
    table.getAll([...places.values()].map(({ term, union }) => stateKey(term, union))),
  ]);
  return {
    people: people.map(item => item.officer as Officer),
    booked: states.flatMap(item => expectedAt(recorded(item).congress, (item.row as CongressRow).name, subs)),
    versions: new Map(days.map(({ sub, day, version }) => [dayOfPerson(sub, day), version])),
  };
}

/** Where people are expected on some of their days, at congresses that are not known already. */
export async function readExpected(
  table: Table,
  days: readonly PersonDay[],
  isKnown: (congress: { term: string; union: string }) => boolean,
): Promise<Booked[]> {
  const booked = await table.getAll(days.map(({ sub, day }) => bookingKey(sub, day)));
  const places = booked.flatMap(congressesIn).filter(it => !isKnown(it));
  const keys = new Map(places.map(it => [`${it.term} ${it.union}`, stateKey(it.term, it.union)]));
  const states = await table.getAll([...keys.values()]);
  const subs = days.map(({ sub }) => sub);
  return states.flatMap(item => expectedAt(recorded(item).congress, (item.row as CongressRow).name, subs));
}

/** Takes days of people for the congress of a union; fails if one of them changed since it was read. */
export function bookingWrites(
  { term, union }: Pick<Congress, 'term' | 'union'>,
  bookings: readonly Booking[],
): Write[] {
  return bookings.map(({ sub, day, version }) => ({
    update: bookingKey(sub, day),
    expression: 'SET #at = :yes ADD version :one',
    condition: {
      expression: version === undefined ? 'attribute_not_exists(version)' : 'version = :version',
    },
    names: { '#at': `${term}${SEPARATOR}${union}` },
    values: { ':yes': true, ':one': 1, ...(version !== undefined && { ':version': version }) },
  }));
}

async function bookedDays(table: Table, sub: string, from: Day, to: Day) {
  const { items } = await table.query({
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
    ExpressionAttributeValues: { ':pk': bookingKey(sub, from).pk, ':from': from, ':to': to },
    ConsistentRead: true,
  });
  return items.map(item => ({
    sub,
    day: item.sk,
    version: item.version as number,
    congresses: congressesIn(item),
  }));
}

function congressesIn(item: Item): { term: string; union: string }[] {
  return Object.keys(item)
    .filter(name => name.includes(SEPARATOR))
    .map(name => {
      const [term = '', union = ''] = name.split(SEPARATOR);
      return { term, union };
    });
}
