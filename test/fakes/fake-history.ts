import type { Change } from '../../lambdas/app/congress-store.ts';
import type { FactsReader, GivenBack, MovesReader, RecordedFact } from '../../lambdas/app/queries/readers.ts';
import type { Day } from '../../lambdas/domain/days.ts';
import { familyOf } from '../../lambdas/domain/measures.ts';
import type { Move } from '../../lambdas/domain/moves.ts';
import type { Level } from '../../lambdas/domain/register.ts';

/** What changed the figures, union by union, in memory. */
export class FakeHistory implements FactsReader, MovesReader {
  readonly #facts: (RecordedFact & { place: string })[] = [];
  readonly #givenBack: (GivenBack & { place: string })[] = [];
  readonly #moves: (Move & { place: string })[] = [];

  add({ after, entry, facts, moves }: Change): void {
    const { recorded, events, number: change } = entry;
    const { term, union, level, parent } = after;
    for (const fact of facts) {
      if (familyOf(fact.measure) === 'people' || fact.measure === 'members') continue;
      this.#facts.push({ ...fact, union, change, recorded, place: `${term}#${level}#${fact.upper}` });
    }
    const reasons = events.flatMap(event =>
      'reasons' in event ? event.reasons.map(({ code }) => code) : [],
    );
    if (reasons.length > 0)
      this.#givenBack.push({ union, recorded, reasons, place: `${term}#${level}#${parent}` });
    this.#moves.push(...moves.map(move => ({ ...move, place: `${term}#${level}` })));
  }

  async facts(term: string, level: Level, upper: string, knownAt: Day) {
    const isAsked = (it: { place: string; recorded: Day }) =>
      it.place === `${term}#${level}#${upper}` && it.recorded <= knownAt;
    return {
      facts: this.#facts.filter(isAsked).map(({ place: _, ...fact }) => fact),
      givenBack: this.#givenBack.filter(isAsked).map(({ place: _, ...one }) => one),
    };
  }

  async moves(term: string, level: Level, from: Day, to: Day): Promise<Move[]> {
    return this.#moves
      .filter(({ place, on }) => place === `${term}#${level}` && from <= on && on <= to)
      .map(({ place: _, ...move }) => move)
      .sort((a, b) => (`${a.on}#${a.recorded}#${a.union}` < `${b.on}#${b.recorded}#${b.union}` ? -1 : 1));
  }
}
