import { type Day, dayOf } from '../../domain/days.ts';
import { progressOf } from '../../domain/progress.ts';
import { differenceTo, type SignOff, type SignOffDifference } from '../../domain/sign-off.ts';
import { NotFound } from '../errors.ts';
import { type Asker, officerOf } from '../queries/ask.ts';
import { asAt, overseerOf, SHOWN_FAMILIES, visible } from '../queries/progress.ts';
import { type SignOffPorts, told } from './sign-off.ts';

/** A sign-off with the name of who made it, and how the same day is known otherwise now. */
export type SignOffView = SignOff & { readonly byName: string; readonly difference: SignOffDifference };

/** What was signed off in a term, newest day first. */
export type SignOffList = { readonly today: Day; readonly items: readonly SignOffView[] };

/** Every sign-off of a term for those who oversee all rows; three queries, however many there are. */
export async function viewSignOffs(
  { readers, signOffs }: SignOffPorts,
  asker: Asker,
  id: string,
  now: number,
): Promise<SignOffList> {
  const officer = await officerOf(readers, asker);
  await overseerOf(readers, officer, 'leader', 'registrar', 'operator');
  const today = dayOf(now);
  const [term, kept, current] = await Promise.all([
    readers.term(id),
    signOffs.signOffs(id),
    readers.current(id, 'grassroots'),
  ]);
  if (!term) throw new NotFound(id);
  if (kept.length === 0) return { today, items: [] };
  const rows = visible(officer, current);
  const last = kept.reduce((day, { asOf }) => (asOf > day ? asOf : day), '');
  const [deltas, people] = await Promise.all([
    readers.deltas(id, 'grassroots', SHOWN_FAMILIES, last),
    readers.officers([...new Set(kept.map(({ by }) => by))]),
  ]);
  const items = kept.map(one => {
    const known = asAt(
      rows,
      deltas.filter(({ on }) => on <= one.asOf),
      today,
    );
    const figures = progressOf(term, known, one.asOf, today);
    const byName = people.find(({ sub }) => sub === one.by)?.name ?? '';
    return { ...told(one), byName, difference: differenceTo(one.figures, figures) };
  });
  return { today, items: items.sort(newestFirst) };
}

function newestFirst(a: SignOff, b: SignOff): number {
  if (a.asOf !== b.asOf) return a.asOf < b.asOf ? 1 : -1;
  return a.signedAt < b.signedAt ? 1 : -1;
}
