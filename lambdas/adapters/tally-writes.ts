import type { Change } from '../app/congress-store.ts';
import type { Contribution } from '../domain/contributions.ts';
import { familyOf, isKeptRunning } from '../domain/measures.ts';
import { deltaKey, type Key, nowKey } from './keys.ts';
import { codeOf } from './measure-codes.ts';
import type { Write } from './table.ts';

/**
 * What a change adds to the figures: the running sums of each upper-level union, and one item for each family of
 * measures and pair of days. Additions without a condition, so that two rulings under one upper-level union never
 * fail each other.
 */
export function tallyWrites({ after, entry, facts }: Change): Write[] {
  const { term, level } = after;
  const running = facts.filter(fact => isKeptRunning(fact.measure));
  const byUpper = Map.groupBy(running, fact => fact.upper);
  const byCell = Map.groupBy(facts, fact => `${familyOf(fact.measure)} ${fact.on} ${fact.upper}`);
  return [
    ...[...byUpper].flatMap(([upper, some]) => addition(nowKey(term, level, upper), some)),
    ...[...byCell.values()].flatMap(some => {
      const [first] = some;
      if (!first) return [];
      const family = familyOf(first.measure);
      return addition(deltaKey(term, level, family, first.on, entry.recorded, first.upper), some);
    }),
  ];
}

function addition(key: Key, facts: readonly Contribution[]): Write[] {
  const sums = new Map<string, number>();
  for (const fact of facts) {
    const code = codeOf(fact.measure);
    sums.set(code, (sums.get(code) ?? 0) + fact.count);
  }
  const changed = [...sums].filter(([, count]) => count !== 0);
  if (changed.length === 0) return [];
  return [
    {
      update: key,
      expression: `ADD ${changed.map(([code]) => `#${code} :${code}`).join(', ')}`,
      names: Object.fromEntries(changed.map(([code]) => [`#${code}`, code])),
      values: Object.fromEntries(changed.map(([code, count]) => [`:${code}`, count])),
    },
  ];
}
