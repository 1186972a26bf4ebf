import type { Delta, FiguresReader } from '../../lambdas/app/queries/readers.ts';
import type { FiguresRow } from '../../lambdas/app/register-store.ts';
import type { Contribution } from '../../lambdas/domain/contributions.ts';
import type { Day } from '../../lambdas/domain/days.ts';
import { type Family, type Figures, familyOf, isKeptRunning } from '../../lambdas/domain/measures.ts';
import type { UpperFigures } from '../../lambdas/domain/progress.ts';
import type { Level } from '../../lambdas/domain/register.ts';

/** The figures in memory: running sums of each upper-level union, and what each pair of days added. */
export class FakeFigures implements FiguresReader {
  readonly #rows = new Map<string, UpperFigures & { term: string; level: Level }>();
  readonly #deltas = new Map<string, Delta & { term: string; level: Level }>();

  /** Adds the facts recorded on `recorded` to the sums of their upper-level unions. */
  add(term: string, level: Level, facts: readonly Contribution[], recorded: Day): void {
    for (const fact of facts) {
      const { measure, upper, on, count } = fact;
      const row = this.#row(term, level, upper);
      const isKept = isKeptRunning(measure);
      const figures: Figures = {
        ...row.figures,
        ...(isKept && { [measure]: (row.figures[measure] ?? 0) + count }),
      };
      if (figures[measure] === 0) delete figures[measure];
      this.#rows.set(keyOf(term, level, upper), { ...row, figures });
      const cell = keyOf(term, level, on, recorded, upper, measure);
      const sum = (this.#deltas.get(cell)?.count ?? 0) + count;
      this.#deltas.set(cell, { ...fact, recorded, count: sum, term, level });
    }
  }

  /** Gives the row of `union` its name and place. */
  describe(term: string, level: Level, union: FiguresRow): void {
    const { id, order, above } = union;
    const row = this.#row(term, level, id);
    const name = union.shortName ?? union.name;
    this.#rows.set(keyOf(term, level, id), { ...row, name, order, above });
  }

  /** Takes the name and place of the row `id` away. */
  undescribe(term: string, level: Level, id: string): void {
    const row = this.#row(term, level, id);
    this.#rows.set(keyOf(term, level, id), { ...row, name: id, order: 0, above: [] });
  }

  async current(term: string, level: Level): Promise<UpperFigures[]> {
    return [...this.#rows.values()]
      .filter(row => row.term === term && row.level === level)
      .filter(row => row.name !== row.id || Object.values(row.figures).some(count => count !== 0))
      .map(({ term: _, level: __, ...row }) => row)
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  async deltas(
    term: string,
    level: Level,
    families: readonly Family[],
    asOf = '9999-12-31',
  ): Promise<Delta[]> {
    return [...this.#deltas.values()]
      .filter(delta => delta.term === term && delta.level === level && delta.on <= asOf && delta.count !== 0)
      .filter(({ measure }) => families.includes(familyOf(measure)))
      .map(({ term: _, level: __, ...delta }) => delta);
  }

  #row(term: string, level: Level, id: string) {
    const row = this.#rows.get(keyOf(term, level, id));
    return row ?? { term, level, id, name: id, order: 0, above: [], figures: {} };
  }
}

function keyOf(...parts: string[]): string {
  return parts.join('#');
}
