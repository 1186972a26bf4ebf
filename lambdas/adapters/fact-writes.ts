import type { Change, ChangeEntry } from '../app/congress-store.ts';
import type { RecordedFact } from '../app/queries/readers.ts';
import type { Contribution } from '../domain/contributions.ts';
import type { Day } from '../domain/days.ts';
import { familyOf } from '../domain/measures.ts';
import { besideKey, factsKeys } from './keys.ts';
import { codeOf, measureOf } from './measure-codes.ts';
import type { Item, Write } from './table.ts';

/**
 * Which union a figure counts, on any day: what the change added, under the index that lists them. The first
 * upper-level union's facts stand in the change's own item; those of another, where a union moves, in one beside it.
 */
export function factWrites({ after, entry, facts }: Change): {
  readonly own: Partial<Item>;
  readonly beside: Write[];
} {
  const { term, union, level } = after;
  const uppers = [...Map.groupBy(facts.filter(isOfUnions), fact => fact.upper)];
  const reasons = reasonsOf(entry);
  const items = uppers.map(([upper, some]) => ({
    upper,
    item: {
      ...factsKeys(term, level, { upper, recorded: entry.recorded, union, number: entry.number }),
      facts: written(some, entry.recorded),
      ...(reasons.length > 0 && upper === after.parent && { reasons }),
    },
  }));
  const [own, ...others] = items;
  return {
    own: own?.item ?? {},
    beside: others.map(({ upper, item }) => ({
      put: { ...besideKey(term, union, entry.number, upper), ...item },
    })),
  };
}

/** The facts that an item of the index holds. */
export function factsIn(item: Item, upper: string): RecordedFact[] {
  const [recorded = '', union = '', change] = (item.factsSk as string).split('#');
  const text = (item.facts as string | undefined) ?? '';
  return text.split(' ').flatMap(fact => {
    const [, code = '', count = '', on] = FACT.exec(fact) ?? [];
    const measure = measureOf(code);
    if (!measure) return [];
    return [
      { union, change: Number(change), upper, measure, on: on ?? recorded, recorded, count: Number(count) },
    ];
  });
}

/** A measure, how many, and the day if it is not that of recording. */
const FACT = /^(\w+?)([+-]\d+)(?:@([\d-]+))?$/;

function written(facts: readonly Contribution[], recorded: Day): string {
  return facts
    .map(({ measure, count, on }) => {
      const sign = count > 0 ? '+' : '';
      return `${codeOf(measure)}${sign}${count}${on === recorded ? '' : `@${on}`}`;
    })
    .join(' ');
}

/** Counts of people and members are no list of unions. */
function isOfUnions({ measure }: Contribution): boolean {
  return familyOf(measure) !== 'people' && measure !== 'members';
}

/** The codes of the reasons for which papers were given back. */
function reasonsOf({ events }: ChangeEntry): string[] {
  return events.flatMap(event => ('reasons' in event ? event.reasons.map(({ code }) => code) : []));
}
