import type { Congress } from './congress.ts';
import { type Contribution, difference } from './contributions.ts';
import { decide } from './decide.ts';
import { evolveAll } from './evolve.ts';
import type { Figures } from './measures.ts';
import type { Refusal } from './refusals.ts';
import type { Register, RegisterWrite } from './register-plan.ts';
import { shownCount } from './shown.ts';

/** What one command of a change would do: the congress before and after it, and what it adds to the figures. */
export type Effect = {
  readonly write: RegisterWrite;
  readonly before?: Congress;
  readonly after: Congress;
  readonly facts: readonly Contribution[];
};

/** What the commands of a change would do at `now` (milliseconds UTC), and why some of them are refused. */
export function effectsOf(
  writes: readonly RegisterWrite[],
  register: Register,
  now: number,
): { effects: Effect[]; faults: { union: string; refusal: Refusal }[] } {
  const effects: Effect[] = [];
  const faults: { union: string; refusal: Refusal }[] = [];
  for (const write of writes) {
    const term = register.terms.find(({ id }) => id === write.term);
    const union = register.unions.get(write.union) ?? write.entry;
    if (!term || !union) throw new Error(`${write.term}/${write.union} is not in the register`);
    const before = register.congresses.find(it => it.term === term.id && it.union === union.id);
    const { today } = register;
    const ruling = decide(before, write.command, { now, today, term, union, documents: new Map() });
    if (ruling.kind === 'refused') faults.push({ union: union.id, refusal: ruling.refusal });
    if (ruling.kind !== 'events') continue;
    const id = { term: term.id, union: union.id };
    const after = ruling.events.length > 0 ? evolveAll(before, ruling.events, id) : before;
    if (!after) continue;
    const facts = difference(before, after, term, today);
    effects.push({ write, ...(before && { before }), after, facts });
  }
  return { effects, faults };
}

/** The numbers of unions that a change is judged by. */
export type Numbers = { readonly managed: number; readonly obliged: number; readonly held: number };

/** The numbers in `figures`. */
export function numbersOf(figures: Figures): Numbers {
  return {
    managed: shownCount('managed', figures),
    obliged: shownCount('obliged', figures),
    held: shownCount('held', figures),
  };
}

/** The figures with some facts added. */
export function figuresWith(figures: Figures, facts: readonly Contribution[]): Figures {
  const sums: Figures = { ...figures };
  for (const { measure, count } of facts) sums[measure] = (sums[measure] ?? 0) + count;
  return sums;
}
