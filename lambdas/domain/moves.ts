import type { Day } from './days.ts';

/** Why a union came under an upper-level union, or left it. */
export const MOVE_KINDS = [
  'founded',
  'grouped',
  'split',
  'dissolved',
  'merged',
  'upgraded',
  'moved-in',
  'moved-out',
  'undone',
] as const;

/** Why a union came under an upper-level union, or left it. */
export type MoveKind = (typeof MOVE_KINDS)[number];

/** One union that came (+1) under `upper` or left it (-1) from the day `on`, as far as it was recorded. */
export type Move = {
  readonly on: Day;
  readonly recorded: Day;
  readonly union: string;
  readonly name: string;
  readonly upper: string;
  readonly kind: MoveKind;
  readonly decisionNo?: string;
  /** The change of the register that it belongs to. */
  readonly of?: string;
  readonly count: number;
};
