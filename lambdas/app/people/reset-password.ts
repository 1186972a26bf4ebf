import { alterPerson, type PeoplePorts, type PersonAsk } from './alter-person.ts';
import type { HandedOver } from './invite-person.ts';

/**
 * Gives somebody a new first password and signs them out everywhere. Only the request that was recorded sets one, so
 * that a double click cannot print a password which another has replaced; a repeat answers without.
 */
export async function resetPassword(
  ports: PeoplePorts & { readonly newPassword: () => string },
  ask: PersonAsk,
): Promise<HandedOver> {
  const { line, isRepeat } = await alterPerson(ports, ask, {
    action: 'reset-password',
    act: 'password-reset',
    after: before => ({ ...before, signedOutBefore: ask.now }),
  });
  if (isRepeat) return { person: line };
  const text = ports.newPassword();
  await ports.accounts.setPassword(ask.sub, { text, isPermanent: false });
  await ports.accounts.signOut(ask.sub);
  return { person: line, firstPassword: text };
}
