import type { Day } from './days.ts';
import type { Move, MoveKind } from './moves.ts';

/** The kinds of a bridge's lines, in the order in which an office tells them. */
export const BRIDGE_KINDS = [
  'founded',
  'dissolved',
  'merged',
  'upgraded',
  'grouped',
  'split',
  'moved-in',
  'moved-out',
] as const satisfies readonly MoveKind[];

/** A union that came or went, from which day and by which decision. */
export type BridgeUnion = {
  readonly id: string;
  readonly name: string;
  readonly on: Day;
  readonly decisionNo?: string;
};

/** What changed the number of unions for one reason; `count` is signed. */
export type BridgeLine = {
  readonly kind: (typeof BRIDGE_KINDS)[number];
  readonly count: number;
  readonly decisionNos: readonly string[];
  readonly unions: readonly BridgeUnion[];
};

/** How the number of unions on one day became that of another; start, corrected and lines add up to the end. */
export type Bridge = {
  readonly start: number;
  readonly end: number;
  /** What was recorded only later of the days up to the first. */
  readonly corrected: number;
  readonly lines: readonly BridgeLine[];
};

/** The span of a bridge: moves count from the day after `from` to `to`, as known on `knownAt`. */
export type BridgeSpan = { readonly from: Day; readonly to: Day; readonly knownAt: Day };

/**
 * The bridge over `span` for the upper-level unions `uppers` together, from the moves of their level. `start` is the number as it was told then,
 * `startNow` as it is known by now. Throws if it does not add up: then a number has no source and must not be shown.
 */
export function bridgeOf(
  moves: readonly Move[],
  uppers: ReadonlySet<string>,
  { from, to, knownAt }: BridgeSpan,
  numbers: { readonly start: number; readonly startNow: number; readonly end: number },
): Bridge {
  const within = moves.filter(move => from < move.on && move.on <= to && move.recorded <= knownAt);
  const lasting = ofWhole(withoutUndone(within), uppers);
  const lines = BRIDGE_KINDS.flatMap((kind): BridgeLine[] => {
    const some = lasting.filter(move => move.kind === kind);
    if (some.length === 0) return [];
    const numbered = some.flatMap(({ decisionNo }) => decisionNo ?? []);
    return [
      {
        kind,
        count: some.reduce((sum, { count }) => sum + count, 0),
        decisionNos: [...new Set(numbered)],
        unions: some.map(({ union, name, on, decisionNo }) => ({
          id: union,
          name,
          on,
          ...(decisionNo && { decisionNo }),
        })),
      },
    ];
  });
  const { start, startNow, end } = numbers;
  const corrected = startNow - start;
  const sum = lines.reduce((total, { count }) => total + count, start + corrected);
  if (sum !== end) throw new Error(`the bridge from ${from} to ${to} comes to ${sum}, not ${end}`);
  return { start, end, corrected, lines };
}

/** What was undone never was: the two take each other away. */
function withoutUndone(moves: readonly Move[]): Move[] {
  const places = [...Map.groupBy(moves, ({ union, upper, on }) => `${union} ${upper} ${on}`).values()];
  return places.flatMap(some => {
    const sum = some.reduce((total, { count }) => total + count, 0);
    if (sum === 0) return [];
    const last = some.findLast(({ kind, count }) => kind !== 'undone' && Math.sign(count) === Math.sign(sum));
    return last ? [{ ...last, count: sum }] : [];
  });
}

/** A union that only went from one upper-level union to another of the same whole is no move of the whole. */
function ofWhole(moves: readonly Move[], uppers: ReadonlySet<string>): Move[] {
  const own = moves.filter(move => uppers.has(move.upper));
  const sums = new Map<string, number>();
  const keyOf = ({ union, on }: Move) => `${union} ${on}`;
  for (const move of own.filter(isTransfer)) sums.set(keyOf(move), (sums.get(keyOf(move)) ?? 0) + move.count);
  return own.filter(move => !isTransfer(move) || sums.get(keyOf(move)) !== 0);
}

function isTransfer({ kind }: Move): boolean {
  return kind === 'moved-in' || kind === 'moved-out';
}
