/** Why a union is in the register no more: it went into another, ended, or became one of the level above. */
export type RegisterEnd = 'merged' | 'dissolved' | 'upgraded';

/** True if what is said of a union means that the register has it no more. */
export function isOver(said: string | undefined): said is RegisterEnd {
  return said === 'merged' || said === 'dissolved' || said === 'upgraded';
}
