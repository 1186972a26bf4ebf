import type { Dice } from '../../sample/register/dice.ts';

/** From how many to how many, both inclusive. */
export type Span = readonly [number, number];

/** How one union behaves in the whole campaign: thrown once, before it begins. */
export type Temperament = {
  readonly name: 'prompt' | 'slow' | 'forgetful' | 'silent' | 'stops after the congress';
  /** Days until it thinks of its congress at all, and registers a day for it. */
  readonly begins: Span;
  /** Days that it files before its papers are due; negative is late. */
  readonly ahead: Span;
  /** Working days that it takes to mend what was returned. */
  readonly mends: Span;
  /** Days between the congress and its report, and between that and what it files for its recognition. */
  readonly reports: Span;
  /** How often its papers come back before they are good. */
  readonly returns: number;
  readonly isPostponed: boolean;
  /** The congress meets once without a quorum. */
  readonly fails: boolean;
  /** The result is not recognised at first, and the congress is held again. */
  readonly isRefused: boolean;
};

type Kind = Pick<Temperament, 'name' | 'begins' | 'ahead' | 'mends' | 'reports'> & {
  readonly weight: number;
};

const KINDS: readonly Kind[] = [
  { name: 'prompt', weight: 40, begins: [0, 10], ahead: [3, 15], mends: [0, 2], reports: [0, 2] },
  { name: 'slow', weight: 30, begins: [3, 30], ahead: [-3, 3], mends: [2, 6], reports: [2, 9] },
  { name: 'forgetful', weight: 20, begins: [10, 60], ahead: [-20, -3], mends: [4, 12], reports: [8, 25] },
  { name: 'silent', weight: 4, begins: [0, 60], ahead: [0, 0], mends: [0, 0], reports: [0, 0] },
  {
    name: 'stops after the congress',
    weight: 6,
    begins: [0, 20],
    ahead: [0, 10],
    mends: [0, 5],
    reports: [0, 12],
  },
];

const RETURNS = [
  { times: 0, weight: 60 },
  { times: 1, weight: 24 },
  { times: 2, weight: 11 },
  { times: 3, weight: 5 },
];

/** Working days that an upper-level union takes to rule: some rule the next day, some after the day they are given. */
const SPEEDS: readonly Span[] = [
  [0, 2],
  [1, 4],
  [2, 6],
  [4, 12],
];

/** Throws the temperament of one union. */
export function throwTemperament(dice: Dice): Temperament {
  const { weight: _, ...kind } = dice.weighted(KINDS, ({ weight }) => weight);
  const { times: returns } = dice.weighted(RETURNS, ({ weight }) => weight);
  return {
    ...kind,
    returns,
    isPostponed: dice.chance(0.06),
    fails: dice.chance(0.04),
    isRefused: dice.chance(0.02),
  };
}

/** Throws how many working days an upper-level union takes to rule. */
export function throwSpeed(dice: Dice): Span {
  return dice.pick(SPEEDS);
}
