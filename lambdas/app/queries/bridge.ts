import { unionsWith } from '../../domain/authority.ts';
import { type Bridge, bridgeOf } from '../../domain/bridge.ts';
import { type Day, dayOf } from '../../domain/days.ts';
import { sumFigures } from '../../domain/measures.ts';
import type { UpperFigures } from '../../domain/progress.ts';
import type { Level } from '../../domain/register.ts';
import { BadRequest, NotFound } from '../errors.ts';
import { type Asker, officerOf } from './ask.ts';
import { asAt, mayFind, OVERSEERS, visible } from './progress.ts';
import type { Delta, FiguresReader, MovesReader, OfficerReader, RegisterReader } from './readers.ts';

/** Which bridge: of one level, or of one upper-level union of it, from the end of a day to the end of another. */
export type BridgeAsk = {
  readonly term: string;
  readonly level: Level;
  readonly from: Day;
  readonly to?: Day;
  readonly knownAt?: Day;
  /** The day on which the number of the first day was told, where it was known otherwise then. */
  readonly toldAt?: Day;
  readonly parent?: string;
};

/** A bridge with its days, and of which union it is. */
export type BridgeView = Bridge & {
  readonly term: string;
  readonly today: Day;
  readonly from: Day;
  readonly to: Day;
  readonly knownAt: Day;
  readonly toldAt: Day;
  /** The union below which it counts, for lists; absent where it counts several. */
  readonly parent?: string;
};

/** The ports of the bridge. */
export type BridgePorts = {
  readonly readers: OfficerReader & RegisterReader & FiguresReader;
  readonly history: MovesReader;
};

/** How the number of unions became what it is, for those who see the figures. */
export async function viewBridge(
  { readers, history }: BridgePorts,
  asker: Asker,
  ask: BridgeAsk,
  now: number,
): Promise<BridgeView> {
  const today = dayOf(now);
  const { term: id, level, parent, to = today, knownAt = today } = ask;
  const [officer, term, current] = await Promise.all([
    officerOf(readers, asker),
    readers.term(id),
    readers.current(id, level),
  ]);
  const rows = visible(officer, current).filter(row => !parent || parent === row.id);
  if (!term || (rows.length === 0 && !mayFind(officer, current))) throw new NotFound(id);
  if (to < ask.from) throw new BadRequest('to');
  // Nothing is told of the days before the term counts; of a term that has not begun, nothing at all.
  const counted = ask.from < term.countsFrom ? term.countsFrom : ask.from;
  const from = counted < to ? counted : to;
  const toldAt = ask.toldAt ?? knownAt;
  const [deltas, moves] = await Promise.all([
    readers.deltas(id, level, ['dated'], to),
    history.moves(id, level, from, to),
  ]);
  const managed = (asOf: Day, known: Day) => managedAt(rows, deltas, asOf, known);
  const bridge = bridgeOf(
    moves,
    new Set(rows.map(row => row.id)),
    { from, to, knownAt },
    { start: managed(from, toldAt), startNow: managed(from, knownAt), end: managed(to, knownAt) },
  );
  const overseen = unionsWith(officer, ...OVERSEERS).find(union =>
    rows.every(it => it.above.includes(union)),
  );
  const whole = parent ?? (rows.length === 1 ? rows[0]?.id : rows.length > 0 ? overseen : undefined);
  return { ...bridge, term: id, today, from, to, knownAt, toldAt, ...(whole && { parent: whole }) };
}

function managedAt(rows: readonly UpperFigures[], deltas: readonly Delta[], asOf: Day, knownAt: Day): number {
  const then = asAt(
    rows,
    deltas.filter(({ measure, on }) => measure === 'managed' && on <= asOf),
    knownAt,
  );
  return sumFigures(then.map(row => row.figures)).managed ?? 0;
}
