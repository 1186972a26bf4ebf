import { type Officer, unionsWith } from '../../domain/authority.ts';
import { type Day, dayOf } from '../../domain/days.ts';
import {
  type DelegatedRole,
  type Delegation,
  delegable,
  giversFor,
  keptDelegations,
} from '../../domain/standing-in.ts';
import { type Asker, officerOf } from '../queries/ask.ts';
import type { PeoplePorts } from './alter-person.ts';

/** One delegation with names; `name` is the other person's. */
export type DelegationLine = Omit<Delegation, 'to' | 'unions'> & {
  readonly name: string;
  readonly atName: string;
  readonly unions: readonly { readonly id: string; readonly name: string }[] | null;
  readonly isRunning: boolean;
};

/** What the asker delegated, what was delegated to the asker, and what may be delegated to whom. */
export type DelegationsView = {
  readonly today: Day;
  readonly given: readonly DelegationLine[];
  readonly received: readonly DelegationLine[];
  readonly may: readonly {
    readonly at: string;
    readonly atName: string;
    readonly roles: readonly DelegatedRole[];
    readonly people: readonly { readonly sub: string; readonly name: string }[];
  }[];
};

type Ports = Pick<PeoplePorts, 'readers' | 'people'>;

/** The delegations of the asker that are not over. */
export async function viewDelegations(ports: Ports, asker: Asker, now: number): Promise<DelegationsView> {
  const today = dayOf(now);
  const officer = await officerOf(ports.readers, asker);
  const isAhead = ({ until }: Delegation) => until >= today;
  const given = (officer.delegations ?? []).filter(isAhead);
  const givers = await ports.readers.officers(giversFor(officer, today));
  const received = givers.flatMap(giver =>
    keptDelegations(giver)
      .filter(delegation => delegation.to === officer.sub && isAhead(delegation))
      .map(delegation => ({ delegation, name: giver.name })),
  );
  const others = await ports.readers.officers([...new Set(given.map(({ to }) => to))]);
  const nameOf = new Map(others.map(({ sub, name }) => [sub, name]));
  const ats = unionsWith(officer, 'reviewer', 'signatory');
  const all = [...given, ...received.map(({ delegation }) => delegation)];
  const ids = [...ats, ...all.flatMap(({ at, unions = [] }) => [at, ...unions])];
  const unionName = new Map(
    (await ports.readers.unions([...new Set(ids)])).map(({ id, name }) => [id, name]),
  );
  const line = (delegation: Delegation, name: string): DelegationLine => {
    const { to: _, unions, ...rest } = delegation;
    return {
      ...rest,
      name,
      atName: unionName.get(rest.at) ?? rest.at,
      unions: unions?.map(id => ({ id, name: unionName.get(id) ?? id })) ?? null,
      isRunning: rest.from <= today,
    };
  };
  return {
    today,
    given: given.map(delegation => line(delegation, nameOf.get(delegation.to) ?? '')),
    received: received.map(({ delegation, name }) => line(delegation, name)),
    may: await Promise.all(
      ats.map(async at => ({
        at,
        atName: unionName.get(at) ?? at,
        roles: delegable(officer, at),
        people: (await peopleAt(ports, at))
          .filter(({ sub, isDisabled }) => sub !== officer.sub && !isDisabled)
          .map(({ sub, name }) => ({ sub, name })),
      })),
    ),
  };
}

/** All who hold a post at the union itself; its list holds the people of the unions under it as well. */
async function peopleAt({ people }: Ports, at: string): Promise<Officer[]> {
  const found: Officer[] = [];
  let cursor: string | undefined;
  do {
    const page = await people.listed(at, { limit: 100, ...(cursor && { cursor }) });
    found.push(...page.items.map(({ officer }) => officer));
    cursor = page.cursor;
  } while (cursor);
  return found.filter(({ posts }) => posts.some(post => post.union === at));
}
