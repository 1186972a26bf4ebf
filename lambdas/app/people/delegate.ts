import type { Officer } from '../../domain/authority.ts';
import { type Day, dayOf } from '../../domain/days.ts';
import { delegationRefusal, withDelegation, withoutDelegation, withStandIn } from '../../domain/delegate.ts';
import type { Delegation } from '../../domain/standing-in.ts';
import { Busy, KeyReused, NotFound, Refused, VersionConflict } from '../errors.ts';
import { contentHash } from '../hash.ts';
import { type Asker, officerOf } from '../queries/ask.ts';
import type { PeoplePorts } from './alter-person.ts';
import type { Person, PersonChange } from './people-store.ts';

/** What somebody wants to delegate. */
export type WantedDelegation = Omit<Delegation, 'id'>;

/** What came of it: the delegation by its id. */
export type Delegated = { readonly id: string };

type Ports = Pick<PeoplePorts, 'readers' | 'people'>;

const TRIES = 3;

/**
 * Lets somebody of the same union act in the asker's place on some days. The same key again gives nothing anew. Throws
 * Refused, KeyReused, Unauthenticated or Busy.
 */
export async function delegate(
  ports: Ports,
  asker: Asker,
  wanted: WantedDelegation,
  key: string,
  now: number,
): Promise<Delegated> {
  const id = contentHash({ by: asker.sub, key }).slice(0, 24);
  const today = dayOf(now);
  const unions = await ports.readers.unions(wanted.unions ?? []);
  await changeOwn(ports, { asker, key, now, hash: contentHash({ delegates: wanted }) }, async giver => {
    const { person: receiver } = await ports.people.load(wanted.to, { key: 'none' });
    const refusal = delegationRefusal(giver, receiver?.officer, wanted, unions, today);
    if (refusal) throw new Refused(refusal);
    if (!receiver) throw new NotFound(wanted.to);
    const standIn = { id, of: giver.sub, until: wanted.until };
    return {
      giver: withDelegation(giver, { id, ...wanted }, today),
      act: 'delegated',
      about: { to: wanted.to, from: wanted.from, until: wanted.until },
      receiver: { before: receiver, officer: withStandIn(receiver.officer, standIn, today) },
    };
  });
  return { id };
}

/** Ends a delegation of the asker from the next request of whoever stood in on. Throws NotFound if there is none. */
export async function revokeDelegation(
  ports: Ports,
  asker: Asker,
  id: string,
  key: string,
  now: number,
): Promise<Delegated> {
  await changeOwn(ports, { asker, key, now, hash: contentHash({ revokes: id }) }, async giver => {
    const found = giver.delegations?.find(delegation => delegation.id === id);
    if (!found) throw new NotFound(id);
    const { to, from, until } = found;
    return { giver: withoutDelegation(giver, id), act: 'delegation-revoked', about: { to, from, until } };
  });
  return { id };
}

type OwnChange = {
  readonly giver: Officer;
  readonly act: PersonChange['act'];
  readonly about: { readonly to: string; readonly from: Day; readonly until: Day };
  readonly receiver?: { readonly before: Person; readonly officer: Officer };
};

/** Changes the asker's own item, and that of who is to stand in with it, all or nothing. */
async function changeOwn(
  { readers, people }: Ports,
  { asker, key, now, hash }: { asker: Asker; key: string; now: number; hash: string },
  changeOf: (giver: Officer) => Promise<OwnChange>,
): Promise<void> {
  for (let round = 0; round < TRIES; round += 1) {
    const { sub } = await officerOf(readers, asker);
    const { person, earlier } = await people.load(sub, { by: sub, key });
    if (earlier && earlier.hash !== hash) throw new KeyReused();
    if (earlier) return;
    if (!person) throw new NotFound(sub);
    const { giver, act, about, receiver } = await changeOf(person.officer);
    const next = { ...person, officer: giver, version: person.version + 1 };
    const change = { act, at: new Date(now).toISOString(), by: sub, key, hash, about };
    try {
      const other = receiver && {
        before: receiver.before,
        person: { ...receiver.before, officer: receiver.officer, version: receiver.before.version + 1 },
      };
      return await people.save(next, person, change, other);
    } catch (error) {
      if (!(error instanceof VersionConflict)) throw error;
    }
  }
  throw new Busy();
}
