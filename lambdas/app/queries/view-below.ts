import type { Congress } from '../../domain/congress.ts';
import type { Day } from '../../domain/days.ts';
import { type Below, belowOf, gateWarning, levelBelow } from '../../domain/gate.ts';
import type { Level } from '../../domain/register.ts';
import type { Term } from '../../domain/term.ts';
import type { CongressStore } from '../congress-store.ts';
import type { FiguresReader } from './readers.ts';

/** The unions below one: how far they are, whether the term warns of it, and the delegates they elected. */
export type BelowView = Below & {
  readonly level: Level;
  readonly isWarned: boolean;
  readonly delegates: number;
};

/** What the unions below one are read from. */
export type BelowPorts = {
  readonly store: Pick<CongressStore, 'figuresBelow'>;
  readonly readers: Pick<FiguresReader, 'deltas'>;
};

/** The unions below `union`: two more reads, and above the grassroots alone. */
export async function viewBelow(
  { store, readers }: BelowPorts,
  term: Term,
  { union, level }: Pick<Congress, 'union' | 'level'>,
  today: Day,
): Promise<BelowView | null> {
  const at = levelBelow(level);
  if (!at) return null;
  const [figures, people] = await Promise.all([
    store.figuresBelow(term.id, at, union),
    readers.deltas(term.id, at, ['people'], today),
  ]);
  const below = belowOf(figures);
  const delegates = people
    .filter(({ measure, upper }) => measure === 'people.delegates' && upper === union)
    .reduce((sum, { count }) => sum + count, 0);
  return { ...below, level: at, isWarned: gateWarning(term, below) !== undefined, delegates };
}
