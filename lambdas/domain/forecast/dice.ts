/** Draws from a seed: the same every time, so that a forecast of two dates is the same whenever it is asked for. */
export type Dice = {
  /** From 0 up to 1. */
  uniform(): number;
  normal(): number;
  /** Mean `shape` (scale 1). */
  gamma(shape: number): number;
  /** Mean `a / (a + b)`. */
  beta(a: number, b: number): number;
  /** How many of `count` come true, each with probability `chance`. */
  binomial(count: number, chance: number): number;
};

/** Dice that always fall the same way for one `seed` (mulberry32). */
export function dice(seed: number): Dice {
  let state = seed >>> 0;
  const uniform = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  // Box and Muller.
  const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  // Marsaglia and Tsang.
  const gamma = (shape: number): number => {
    if (shape < 1) return gamma(shape + 1) * (1 - uniform()) ** (1 / shape);
    const d = shape - 1 / 3;
    for (;;) {
      const x = normal();
      const v = (1 + x / Math.sqrt(9 * d)) ** 3;
      if (v > 0 && Math.log(1 - uniform()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
    }
  };
  const beta = (a: number, b: number) => {
    const left = gamma(a);
    return left / (left + gamma(b));
  };
  const binomial = (count: number, chance: number) => {
    if (count > 60) {
      const spread = Math.sqrt(count * chance * (1 - chance));
      return Math.min(count, Math.max(0, Math.round(count * chance + spread * normal())));
    }
    let came = 0;
    for (let at = 0; at < count; at += 1) if (uniform() < chance) came += 1;
    return came;
  };
  return { uniform, normal, gamma, beta, binomial };
}
