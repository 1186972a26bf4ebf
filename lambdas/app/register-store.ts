import type { Officer } from '../domain/authority.ts';
import type { Level, Union } from '../domain/register.ts';
import type { TermWriter } from './term-store.ts';

/** Whose row of figures it is: a union, or the body outside the register above the highest one. */
export type FiguresRow = Pick<Union, 'id' | 'name' | 'shortName' | 'order' | 'above'>;

/** Writes what stands above single congresses: terms, upper-level unions, people. All are safe to repeat. */
export type RegisterStore = TermWriter & {
  /** Writes the register entry, and its row in the figures of the level below it. */
  putUpper(union: Union, rowOf: { term: string; level: Level }): Promise<void>;
  /** Writes the name and place of `union` in the figures of a level, and nothing of the register. */
  putRow(row: FiguresRow, rowOf: { term: string; level: Level }): Promise<void>;
  /** Takes the name and place of a row away; one without figures is then shown no more. */
  dropRow(id: string, rowOf: { term: string; level: Level }): Promise<void>;
  putUnion(union: Union): Promise<void>;
  /** Sets what the record says of a person, and nothing of lists; accounts are kept by `PeopleStore`. */
  putOfficer(officer: Officer): Promise<void>;
};
