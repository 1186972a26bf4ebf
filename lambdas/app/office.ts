/** Whose desk a congress lies on: the union's own, or that of the upper-level union. */
export function office(turn: 'union' | 'upper', union: string): string {
  return `${turn.toUpperCase()}#${union}`;
}
