import { LINK_SECONDS } from '../../lambdas/app/documents/file-store.ts';
import type { Opening, OpeningLog } from '../../lambdas/app/documents/opening-log.ts';

/** Who opened restricted papers, in memory. */
export class FakeOpenings implements OpeningLog {
  readonly #openings = new Map<string, Opening>();

  async record(opening: Opening): Promise<void> {
    const { term, union, document, by, at } = opening;
    const span = Math.floor(Date.parse(at) / (LINK_SECONDS * 1000));
    const key = [term, union, document, by, span].join('#');
    if (!this.#openings.has(key)) this.#openings.set(key, opening);
  }

  async openings(term: string, union: string, limit: number): Promise<Opening[]> {
    return [...this.#openings.values()]
      .filter(opening => opening.term === term && opening.union === union)
      .sort((a, b) => (a.at < b.at ? 1 : -1))
      .slice(0, limit);
  }
}
