import { actionOf, authorise } from '../domain/authority.ts';
import { dayOf } from '../domain/days.ts';
import type { Union } from '../domain/register.ts';
import { authoriseActor, giversFor, mattersOf } from '../domain/standing-in.ts';
import type { By, CongressStore, Loaded } from './congress-store.ts';
import { Forbidden, NotFound } from './errors.ts';
import type { Request } from './perform.ts';

/**
 * Who makes the change, in whose place where it is not by posts of their own. Those who delegated are read only then,
 * as they are at `now`: what was revoked before is gone. Throws NotFound for whom the union is a secret, or Forbidden.
 */
export async function checkAuthority(
  store: Pick<CongressStore, 'givers'>,
  { term, union: id, command, by }: Request,
  { officer }: Loaded,
  union: Union | undefined,
  now: number,
): Promise<By> {
  if (by.kind === 'machine') return by;
  if (!officer || !union) throw new NotFound(`${term}/${id}`);
  const action = actionOf(command);
  const own = authorise(officer, action, union);
  if (own.kind === 'allowed') return by;
  const today = dayOf(now);
  const subs = giversFor(officer, today);
  const givers = subs.length > 0 ? await store.givers(subs) : [];
  const verdict = authoriseActor({ officer, givers }, action, union, { today, matters: mattersOf(command) });
  if (verdict.kind === 'unseen') throw new NotFound(`${term}/${id}`);
  if (verdict.kind === 'forbidden') throw new Forbidden(verdict.why);
  return { ...by, ...(verdict.inPlaceOf && { inPlaceOf: verdict.inPlaceOf }) };
}
