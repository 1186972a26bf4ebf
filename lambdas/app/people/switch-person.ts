import type { Officer } from '../../domain/authority.ts';
import { withKeptDelegations } from '../../domain/standing-in.ts';
import { alterPerson, type PeoplePorts, type PersonAsk } from './alter-person.ts';
import type { PersonLine } from './person-line.ts';

/**
 * Keeps somebody out from their next request on, and ends their sign-ins and what they delegated. The record goes first; the account then
 * follows what the record says, and a repeat brings it there after a crash in between.
 */
export function disablePerson(ports: PeoplePorts, ask: PersonAsk): Promise<PersonLine> {
  return switchPerson(ports, ask, 'disable', before =>
    withKeptDelegations({ ...before, isDisabled: true, signedOutBefore: ask.now }),
  );
}

/** Lets somebody in again who was kept out; sign-ins that ended stay ended. */
export function enablePerson(ports: PeoplePorts, ask: PersonAsk): Promise<PersonLine> {
  return switchPerson(ports, ask, 'enable', ({ isDisabled: _, ...before }) => before);
}

async function switchPerson(
  ports: PeoplePorts,
  ask: PersonAsk,
  action: 'disable' | 'enable',
  after: (before: Officer) => Officer,
): Promise<PersonLine> {
  const act = action === 'disable' ? 'disabled' : 'enabled';
  const { person, line } = await alterPerson(ports, ask, { action, act, after });
  if (person.officer.isDisabled) await ports.accounts.disable(ask.sub);
  else await ports.accounts.enable(ask.sub);
  return line;
}
