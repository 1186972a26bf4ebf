import type { Receipt } from '../../lambdas/app/congress-store.ts';
import { VersionConflict } from '../../lambdas/app/errors.ts';
import type { Job } from '../../lambdas/app/jobs/job.ts';
import type { OfficerReader, Page, RegisterReader } from '../../lambdas/app/queries/readers.ts';
import type { FiguresRow, RegisterStore } from '../../lambdas/app/register-store.ts';
import type { TermReader, TermVersion } from '../../lambdas/app/term-store.ts';
import type { Officer } from '../../lambdas/domain/authority.ts';
import type { Level, Union } from '../../lambdas/domain/register.ts';
import type { Term } from '../../lambdas/domain/term.ts';
import type { FakeFigures } from './fake-figures.ts';

/** Terms, register entries and people in memory. */
export class FakeRegister implements RegisterStore, OfficerReader, RegisterReader, TermReader {
  readonly termsById = new Map<string, Term>();
  readonly unionsById = new Map<string, Union>();
  readonly officersBySub = new Map<string, Officer>();
  /** Jobs that were begun with a term. */
  readonly begunJobs: Job[] = [];
  readonly #versions = new Map<string, readonly TermVersion[]>();
  readonly #receipts = new Map<string, Receipt>();
  readonly #figures: FakeFigures;

  constructor(figures: FakeFigures) {
    this.#figures = figures;
  }

  async putTerm(
    version: TermVersion,
    { from, receipt, job }: { from?: number; receipt?: Receipt; job?: Job },
  ): Promise<void> {
    const { term } = version;
    const own = this.#versions.get(term.id) ?? [];
    const key = receipt && `${receipt.actor} ${receipt.key}`;
    if (own.at(-1)?.revision !== from || (key && this.#receipts.has(key))) throw new VersionConflict('fake');
    this.#versions.set(term.id, [...own, version]);
    this.termsById.set(term.id, term);
    if (job) this.begunJobs.push(job);
    if (receipt && key) this.#receipts.set(key, receipt);
  }

  async standing(id: string): Promise<TermVersion | undefined> {
    return this.#versions.get(id)?.at(-1);
  }

  async receipt(actor: string, key: string): Promise<Receipt | undefined> {
    return this.#receipts.get(`${actor} ${key}`);
  }

  async versions(
    id: string,
    { limit, cursor }: { limit: number; cursor?: string },
  ): Promise<Page<TermVersion>> {
    const before = cursor === undefined ? Number.POSITIVE_INFINITY : Number(cursor);
    const older = (this.#versions.get(id) ?? []).filter(({ revision }) => revision < before).reverse();
    const items = older.slice(0, limit);
    return { items, ...(older.length > limit && { cursor: String(items.at(-1)?.revision) }) };
  }

  async putUpper(union: Union, rowOf: { term: string; level: Level }): Promise<void> {
    this.unionsById.set(union.id, union);
    this.#figures.describe(rowOf.term, rowOf.level, union);
  }

  async putRow(row: FiguresRow, rowOf: { term: string; level: Level }): Promise<void> {
    this.#figures.describe(rowOf.term, rowOf.level, row);
  }

  async dropRow(id: string, { term, level }: { term: string; level: Level }): Promise<void> {
    this.#figures.undescribe(term, level, id);
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
