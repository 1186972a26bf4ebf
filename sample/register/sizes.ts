import type { Dice } from './dice.ts';

/** A band of union sizes, both ends inclusive, with the number of unions in it. */
export type Band = { readonly from: number; readonly to: number; readonly unions: number };

/** The size bands of the register without its unions of 150 members and more, which are named one by one. */
export const BANDS: readonly Band[] = [
  { from: 5, to: 9, unions: 118 },
  { from: 10, to: 19, unions: 205 },
  { from: 20, to: 29, unions: 186 },
  { from: 30, to: 49, unions: 178 },
  { from: 50, to: 99, unions: 78 },
];

/** The band above those: few enough to say which upper-level unions have them. */
const HUNDREDS: Band = { from: 100, to: 149, unions: 11 };

/** Unions that share a total: so many of them with so many members together, `hundreds` of them from 100 to 149. */
export type Pool = { readonly unions: number; readonly members: number; readonly hundreds: number };

/**
 * Sizes for each pool, largest first, so that every pool has its total and every band its number. `fixed` are sizes
 * given already, which take their place in the bands. Throws if the dice find no such sizes.
 */
export function drawSizes(pools: readonly Pool[], fixed: readonly number[], dice: Dice): number[][] {
  const tokens = dice.shuffled(
    BANDS.flatMap(band => {
      const taken = fixed.filter(size => size >= band.from && size <= band.to).length;
      return Array.from({ length: band.unions - taken }, () => band);
    }),
  );
  const owners = pools.flatMap((pool, index) =>
    Array.from({ length: pool.unions - pool.hundreds }, () => index),
  );
  const hundreds = pools.reduce((sum, pool) => sum + pool.hundreds, 0);
  if (owners.length !== tokens.length || hundreds !== HUNDREDS.unions) {
    throw new Error(
      `${owners.length} + ${hundreds} unions for ${tokens.length} + ${HUNDREDS.unions} places in bands`,
    );
  }
  balance(tokens, owners, pools, dice);
  return pools.map((pool, index) => {
    const own = tokens.filter((_, at) => owners[at] === index);
    return fill([...own, ...Array.from({ length: pool.hundreds }, () => HUNDREDS)], pool.members, dice);
  });
}

/** Sizes crowd towards the lower end of a band; this is how far. */
const SKEW = 1.4;

function middle(band: Band): number {
  return band.from + (band.to - band.from) / (1 + SKEW);
}

/** Swaps bands between pools as long as that brings the pools' likely totals nearer to the wanted ones. */
function balance(tokens: Band[], owners: readonly number[], pools: readonly Pool[], dice: Dice): void {
  const off = pools.map(pool => pool.hundreds * middle(HUNDREDS) - pool.members);
  for (const [at, token] of tokens.entries())
    off[owners[at] ?? 0] = (off[owners[at] ?? 0] ?? 0) + middle(token);
  for (let round = 0; round < 60_000; round += 1) {
    const [a, b] = [dice.whole(0, tokens.length - 1), dice.whole(0, tokens.length - 1)];
    const [p, q] = [owners[a] ?? 0, owners[b] ?? 0];
    const [bandA, bandB] = [tokens[a], tokens[b]];
    if (p === q || !bandA || !bandB) continue;
    const moved = middle(bandB) - middle(bandA);
    const [offP, offQ] = [off[p] ?? 0, off[q] ?? 0];
    if ((offP + moved) ** 2 + (offQ - moved) ** 2 >= offP ** 2 + offQ ** 2) continue;
    tokens[a] = bandB;
    tokens[b] = bandA;
    off[p] = offP + moved;
    off[q] = offQ - moved;
  }
}

/** A size in each band, with exactly `total` together. */
function fill(bands: readonly Band[], total: number, dice: Dice): number[] {
  const sizes = bands.map(band => band.from + Math.floor((band.to - band.from + 1) * dice.next() ** SKEW));
  let left = total - sizes.reduce((sum, size) => sum + size, 0);
  for (let tries = 0; left !== 0; tries += 1) {
    if (tries > 200_000) throw new Error(`cannot reach ${total}: ${left} left`);
    const at = dice.whole(0, sizes.length - 1);
    const [size, band] = [sizes[at] ?? 0, bands[at]];
    const moved = size + Math.sign(left);
    if (!band || moved < band.from || moved > band.to) continue;
    sizes[at] = moved;
    left -= Math.sign(left);
  }
  return sizes.sort((a, b) => b - a);
}
