import type { Day } from '../../domain/days.ts';
import { dayOf } from '../../domain/days.ts';
import { reportKey, type SignOff } from '../../domain/sign-off.ts';
import { KeyReused, Refused, VersionConflict } from '../errors.ts';
import { contentHash } from '../hash.ts';
import { type Asker, officerOf } from '../queries/ask.ts';
import { overseerOf, viewProgress } from '../queries/progress.ts';
import type { FiguresReader, OfficerReader, RegisterReader } from '../queries/readers.ts';
import type { KeptSignOff, SignOffStore } from './sign-off-store.ts';

/** What signing off needs. */
export type SignOffPorts = {
  readonly readers: OfficerReader & RegisterReader & FiguresReader;
  readonly signOffs: SignOffStore;
};

/** Which figures are signed off, under which number. */
export type SignOffAsk = {
  readonly term: string;
  readonly number: string;
  readonly asOf: Day;
  readonly knownAt?: Day | undefined;
  readonly note?: string | undefined;
};

/**
 * Freezes the figures of a day under the number of a report. The same key again answers what stands; another report
 * of the same number is refused. Throws Forbidden unless the asker is a leader or registrar over all rows.
 */
export async function signOff(
  { readers, signOffs }: SignOffPorts,
  asker: Asker,
  ask: SignOffAsk,
  key: string,
  now: number,
): Promise<SignOff> {
  const officer = await officerOf(readers, asker);
  await overseerOf(readers, officer, 'leader', 'registrar');
  const today = dayOf(now);
  const { term, number, asOf, knownAt = today, note } = ask;
  const standing = await standingOf(signOffs, term, number);
  if (standing) return repeated(standing, officer.sub, key, { asOf, note });
  if (asOf > today) throw new Refused({ code: 'future-day', field: 'asOf' });
  if (knownAt > today) throw new Refused({ code: 'future-day', field: 'knownAt' });
  const { today: _, ...figures } = await viewProgress(
    readers,
    asker,
    { term, level: 'grassroots', asOf, knownAt },
    now,
  );
  const made: KeptSignOff = {
    number,
    asOf,
    knownAt,
    signedAt: new Date(now).toISOString(),
    by: officer.sub,
    ...(note && { note }),
    figures,
    hash: contentHash(figures),
    key,
  };
  try {
    await signOffs.keep(term, made);
    return told(made);
  } catch (error) {
    const first = error instanceof VersionConflict && (await standingOf(signOffs, term, number));
    if (!first) throw error;
    return repeated(first, officer.sub, key, { asOf, note });
  }
}

async function standingOf(
  signOffs: SignOffStore,
  term: string,
  number: string,
): Promise<KeptSignOff | undefined> {
  const all = await signOffs.signOffs(term);
  return all.find(one => reportKey(one.number) === reportKey(number));
}

function repeated(
  standing: KeptSignOff,
  sub: string,
  key: string,
  asked: { asOf: Day; note?: string | undefined },
): SignOff {
  if (standing.by !== sub || standing.key !== key) {
    throw new Refused({ code: 'number-signed-off', field: 'number', values: { number: standing.number } });
  }
  if (standing.asOf !== asked.asOf || standing.note !== asked.note) throw new KeyReused(key);
  return told(standing);
}

/** A sign-off without the key of the request, which is nobody else's. */
export function told({ key: _, ...signed }: KeptSignOff): SignOff {
  return signed;
}
