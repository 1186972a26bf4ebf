import { BadRequest } from '../app/errors.ts';
import type { PeopleStore, Person, PersonChange } from '../app/people/people-store.ts';
import type { Page } from '../app/queries/readers.ts';
import { fold } from '../domain/fold.ts';
import { searchableLogin } from '../domain/login.ts';
import {
  LONGEST_SORT_KEY,
  officerKey,
  PERSON_CHANGE_PREFIX,
  peoplePartition,
  personChangeKey,
  personInListKey,
} from './keys.ts';
import { type Bounce, bounceKey } from './reminder-keys.ts';
import type { Item, Table, Write } from './table.ts';

/** Stands for the command line among those who change people. */
const COMMAND = 'command';

type Row = Omit<Person, 'version' | 'lists'>;

/** People in DynamoDB: one item each, one for every change of them, and one small item in each list. */
export class DynamoPeople implements PeopleStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async load(sub: string, { by, key }: { by?: string; key: string }) {
    const keys = [officerKey(sub), personChangeKey(sub, by ?? COMMAND, key), bounceKey(sub)];
    const items = await this.#table.getAll(keys);
    const found = items.find(item => item.sk === keys[0]?.sk);
    const earlier = items.find(item => item.sk === keys[1]?.sk)?.change as PersonChange | undefined;
    const person = found && withBounce(personIn(found), items);
    return { ...(person && { person }), ...(earlier && { earlier }) };
  }

  async save(
    person: Person,
    before: Person | undefined,
    change: PersonChange,
    other?: { person: Person; before: Person },
  ): Promise<void> {
    const { officer } = person;
    const isNew = 'attribute_not_exists(pk)';
    await this.#table.transact([
      personWrite(person, before),
      ...(other ? [personWrite(other.person, other.before), ...rowWrites(other.person, other.before)] : []),
      {
        put: { ...personChangeKey(officer.sub, change.by ?? COMMAND, change.key), change },
        condition: { expression: isNew },
      },
      ...(change.act === 'mail-resumed'
        ? [{ put: { ...bounceKey(officer.sub), resumedAt: change.at } }]
        : []),
      ...checkOf(change.by, officer.sub),
      ...rowWrites(person, before),
    ]);
  }

  async changes(sub: string): Promise<PersonChange[]> {
    const page = await this.#table.query({
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: { ':pk': officerKey(sub).pk, ':prefix': PERSON_CHANGE_PREFIX },
    });
    return page.items
      .map(item => item.change as PersonChange)
      .sort((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));
  }

  async listed(
    list: string,
    { limit, cursor, search }: { limit: number; cursor?: string; search?: string },
  ): Promise<Page<Row>> {
    const pk = peoplePartition(list);
    const isWanted = matching(search);
    const found: Item[] = [];
    let from: Item | undefined = cursor ? { pk, sk: placeIn(cursor) } : undefined;
    do {
      const page = await this.#table.query({
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': pk },
        // A search looks through whole pages: what it leaves out would otherwise cost a query each time.
        ...(!search && { Limit: limit }),
        ...(from && { ExclusiveStartKey: from }),
      });
      found.push(...page.items.filter(item => isWanted(item.row as Row)));
      from = page.last;
    } while (from && found.length < limit);
    const items = found.slice(0, limit);
    const last = found.length > limit ? items.at(-1) : from;
    return {
      items: await this.#withBounces(items.map(item => item.row as Row)),
      ...(last && { cursor: Buffer.from(last.sk).toString('base64url') }),
    };
  }

  async #withBounces(rows: readonly Row[]): Promise<Row[]> {
    const items = await this.#table.getAll(rows.map(({ officer }) => bounceKey(officer.sub)));
    return rows.map(row => withBounce(row, items));
  }
}

/** The person with the day on which mail to their login came back; an address that was changed since is another. */
function withBounce<T extends Row>(person: T, items: readonly Item[]): T {
  const { pk, sk } = bounceKey(person.officer.sub);
  const bounce = items.find(item => item.pk === pk && item.sk === sk)?.bounce as Bounce | undefined;
  return bounce && bounce.address === person.login ? { ...person, bouncedOn: bounce.day } : person;
}

/** Where a list goes on; a cursor that names no place is refused. */
function placeIn(cursor: string): string {
  const place = Buffer.from(cursor, 'base64url').toString();
  if (!/#[^#]+$/.test(place) || Buffer.byteLength(place) > LONGEST_SORT_KEY) throw new BadRequest('cursor');
  return place;
}

function personIn({ officer, login, version, lists }: Item): Person {
  return {
    officer: officer as Person['officer'],
    ...(login !== undefined && { login: login as string }),
    version: (version as number | undefined) ?? 0,
    lists: (lists as string[] | undefined) ?? [],
  };
}

function personWrite({ officer, login, lists, version }: Person, before: Person | undefined): Write {
  return {
    put: { ...officerKey(officer.sub), officer, login, lists, version },
    condition: before ? versionIs(before.version) : { expression: 'attribute_not_exists(pk)' },
  };
}

function versionIs(version: number) {
  return version === 0
    ? { expression: 'attribute_not_exists(version)' }
    : { expression: 'version = :version', values: { ':version': version } };
}

/** Who changes somebody else must still be in: of two registrars who disable each other, one comes first. */
function checkOf(by: string | undefined, sub: string): Write[] {
  if (by === undefined || by === sub) return [];
  const expression =
    'attribute_exists(pk) AND (attribute_not_exists(officer.isDisabled) OR officer.isDisabled = :no)';
  return [{ check: officerKey(by), condition: { expression, values: { ':no': false } } }];
}

function rowWrites(person: Person, before: Person | undefined): Write[] {
  const { officer, login } = person;
  const rows = person.lists.map(list => personInListKey(list, officer.name, officer.sub));
  const stale = (before?.lists ?? [])
    .map(list => personInListKey(list, before?.officer.name ?? '', officer.sub))
    .filter(old => !rows.some(row => row.pk === old.pk && row.sk === old.sk));
  return [
    ...rows.map(row => ({ put: { ...row, row: { officer, login } } })),
    ...stale.map(row => ({ remove: row })),
  ];
}

function matching(search: string | undefined): (row: Row) => boolean {
  if (!search) return () => true;
  const name = fold(search);
  const login = searchableLogin(search);
  return row => fold(row.officer.name).includes(name) || (row.login ?? '').includes(login);
}
