import { alterPerson, type PeoplePorts, type PersonAsk } from './alter-person.ts';
import type { PersonLine } from './person-line.ts';

/** Writes again to the address of somebody to whom mail came back, from the next digest on. */
export async function resumeMail(ports: PeoplePorts, ask: PersonAsk): Promise<PersonLine> {
  const change = { action: 'resume-mail', act: 'mail-resumed', after: <T>(before: T) => before } as const;
  const { line, isRepeat } = await alterPerson(ports, ask, change);
  return isRepeat ? line : { ...line, bouncedOn: null };
}
