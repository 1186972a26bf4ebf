import type { Congress } from '../../domain/congress.ts';

/** Reads a congress as it stands, strongly consistent. */
export type StateReader = { state(term: string, union: string): Promise<Congress | undefined> };
