import type { Officer, Role } from '../../domain/authority.ts';
import type { Desk } from '../../domain/ladder.ts';
import type { PeopleStore, Person } from '../people/people-store.ts';

/** Somebody who can be told something, and where their mail goes, if anywhere. */
export type Addressee = { readonly officer: Officer; readonly address?: string };

/** Everybody who holds a post, by `sub`, and those of each office. */
export type Addressees = {
  readonly bySub: ReadonlyMap<string, Addressee>;
  at(desk: Desk): Addressee[];
};

/** The person as somebody to tell things; undefined while their account is disabled. */
export function addressee({
  officer,
  login,
  bouncedOn,
}: Pick<Person, 'officer' | 'login' | 'bouncedOn'>): Addressee | undefined {
  if (officer.isDisabled) return undefined;
  return { officer, ...(login?.includes('@') && !bouncedOn && { address: login }) };
}

const ROLES: Readonly<Record<Desk['kind'], readonly Role[]>> = {
  union: ['officer'],
  upper: ['reviewer', 'signatory'],
  province: ['leader', 'registrar'],
};

const PAGE = 200;

/** The people listed with `offices`; the leaders and registrars of `tops` are those of the province. */
export async function addresseesOf(
  people: Pick<PeopleStore, 'listed'>,
  offices: readonly string[],
  tops: ReadonlySet<string>,
): Promise<Addressees> {
  const bySub = new Map<string, Addressee>();
  const byDesk = new Map<string, Addressee[]>();
  for (const office of offices) {
    let cursor: string | undefined;
    do {
      const page = await people.listed(office, { limit: PAGE, ...(cursor && { cursor }) });
      for (const person of page.items) {
        const one = addressee(person);
        if (!one || bySub.has(one.officer.sub)) continue;
        bySub.set(one.officer.sub, one);
        for (const key of desksOf(one.officer, tops)) byDesk.set(key, [...(byDesk.get(key) ?? []), one]);
      }
      cursor = page.cursor;
    } while (cursor);
  }
  return { bySub, at: desk => byDesk.get(keyOf(desk)) ?? [] };
}

function desksOf({ posts }: Officer, tops: ReadonlySet<string>): Set<string> {
  const keys = posts.flatMap(({ role, union }) => {
    const own = (kind: 'union' | 'upper') => (ROLES[kind].includes(role) ? [keyOf({ kind, of: union })] : []);
    const top = tops.has(union) && ROLES.province.includes(role) ? [keyOf({ kind: 'province' })] : [];
    return [...own('union'), ...own('upper'), ...top];
  });
  return new Set(keys);
}

function keyOf(desk: Desk): string {
  return desk.kind === 'province' ? desk.kind : `${desk.kind} ${desk.of}`;
}
