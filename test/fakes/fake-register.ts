import type { OfficerReader, RegisterReader } from '../../lambdas/app/queries/readers.ts';
import type { RegisterStore } from '../../lambdas/app/register-store.ts';
import type { Officer } from '../../lambdas/domain/authority.ts';
import type { Level, Union } from '../../lambdas/domain/register.ts';
import type { Term } from '../../lambdas/domain/term.ts';
import type { FakeFigures } from './fake-figures.ts';

/** Terms, register entries and people in memory. */
export class FakeRegister implements RegisterStore, OfficerReader, RegisterReader {
  readonly termsById = new Map<string, Term>();
  readonly unionsById = new Map<string, Union>();
  readonly officersBySub = new Map<string, Officer>();
  readonly #figures: FakeFigures;

  constructor(figures: FakeFigures) {
    this.#figures = figures;
  }

  async putTerm(term: Term): Promise<void> {
    this.termsById.set(term.id, term);
  }

  async putUpper(union: Union, rowOf: { term: string; level: Level }): Promise<void> {
    this.unionsById.set(union.id, union);
    this.#figures.describe(rowOf.term, rowOf.level, union);
  }

  async putUnion(union: Union): Promise<void> {
    this.unionsById.set(union.id, union);
  }

  async putOfficer(officer: Officer): Promise<void> {
    this.officersBySub.set(officer.sub, officer);
  }

  async officers(subs: readonly string[]): Promise<Officer[]> {
    return [...new Set(subs)].flatMap(sub => this.officersBySub.get(sub) ?? []);
  }

  async unions(ids: readonly string[]): Promise<Union[]> {
    return [...new Set(ids)].flatMap(id => this.unionsById.get(id) ?? []);
  }

  async term(id: string): Promise<Term | undefined> {
    return this.termsById.get(id);
  }

  async terms(): Promise<{ id: string; title: string }[]> {
    return [...this.termsById.values()]
      .map(({ id, title, notice }) => ({ id, title, ...(notice && { notice }) }))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  }
}
