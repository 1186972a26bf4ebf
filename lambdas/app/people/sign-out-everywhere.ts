import { Busy, VersionConflict } from '../errors.ts';
import { contentHash } from '../hash.ts';
import { type Asker, officerOf } from '../queries/ask.ts';
import type { PeoplePorts } from './alter-person.ts';

const TRIES = 3;

/** Ends every sign-in of the asker, this one included: requests of all of them are refused from now on. */
export async function signOutEverywhere(
  ports: PeoplePorts,
  asker: Asker,
  key: string,
  now: number,
): Promise<Record<never, never>> {
  const hash = contentHash('sign-out-everywhere');
  for (let round = 0; round < TRIES; round += 1) {
    await officerOf(ports.readers, asker);
    const { person, earlier } = await ports.people.load(asker.sub, { by: asker.sub, key });
    if (!person) throw new Busy();
    try {
      if (!earlier) {
        const officer = { ...person.officer, signedOutBefore: now };
        const next = { ...person, officer, version: person.version + 1 };
        const at = new Date(now).toISOString();
        await ports.people.save(next, person, { act: 'signed-out', at, by: asker.sub, key, hash });
      }
      await ports.accounts.signOut(asker.sub);
      return {};
    } catch (error) {
      if (!(error instanceof VersionConflict)) throw error;
    }
  }
  throw new Busy();
}
