import { inTimeFrom } from '../clocks.ts';
import type { Day } from '../days.ts';
import type { Measure } from '../measures.ts';
import type { Term } from '../term.ts';
import { attentionOf, type ListedCongress } from './attention.ts';
import type { Insight } from './insight.ts';
import { type ChangeFact, ENROLMENT, isPlace, staysOf } from './stays.ts';
import { stuckIn } from './stuck.ts';

/** What an insight is made of: everything that is known of one level of a term. */
export type InsightInput = {
  /** Facts of the measures that an insight looks at, in any order. */
  readonly facts: readonly ChangeFact[];
  /** Each time that papers were given back, with the codes of the reasons. */
  readonly givenBack: readonly { readonly union: string; readonly reasons: readonly string[] }[];
  readonly listed: readonly ListedCongress[];
  readonly parentNames: ReadonlyMap<string, string>;
  /** Late entries are counted from this day of recording on. */
  readonly lateSince: Day;
};

/** Reasons that are told. */
const MOST_REASONS = 5;

/** True for a measure that an insight looks at. */
export function isLookedAt(measure: Measure): boolean {
  return (
    isPlace(measure) || measure === 'recognised' || measure === 'held.without-minutes' || isHeldFact(measure)
  );
}

/** What stands out on `today`. */
export function insightOf(input: InsightInput, term: Term, today: Day): Insight {
  const { facts, givenBack, listed, parentNames, lateSince } = input;
  const withoutMinutes = unionsWithoutMinutes(facts, today);
  const returns = countBy(givenBack.map(({ union }) => union));
  return {
    stuck: stuckIn(staysOf(facts, today, term.calendar)),
    reasons: topReasons(givenBack, term),
    attention: attentionOf(listed, { returns, withoutMinutes, parentNames }, term, today),
    trust: {
      withoutMinutes: withoutMinutes.size,
      lateEntries: lateEntries(facts, term, lateSince),
      lateSince,
    },
  };
}

function topReasons(givenBack: InsightInput['givenBack'], { returnReasons }: Term): Insight['reasons'] {
  const labels = new Map(returnReasons.map(({ code, label }) => [code, label]));
  const places = [...labels.keys()];
  // A code that the term lists no longer comes last among equals.
  const place = (code: string) => (labels.has(code) ? places.indexOf(code) : places.length);
  return [...countBy(givenBack.flatMap(({ reasons }) => [...new Set(reasons)]))]
    .map(([code, count]) => ({ code, label: labels.get(code) ?? code, count }))
    .sort((a, b) => b.count - a.count || place(a.code) - place(b.code) || (a.code < b.code ? -1 : 1))
    .slice(0, MOST_REASONS);
}

function unionsWithoutMinutes(facts: readonly ChangeFact[], today: Day): Set<string> {
  const sums = new Map<string, number>();
  for (const { union, measure, on, count } of facts) {
    if (measure === 'held.without-minutes' && on <= today) sums.set(union, (sums.get(union) ?? 0) + count);
  }
  return new Set([...sums].filter(([, count]) => count > 0).map(([union]) => union));
}

/**
 * Changes by which a congress came to count long after its day. What an import brought with the enrolment is not
 * late, and a correction or a change of the register adds none.
 */
function lateEntries(facts: readonly ChangeFact[], term: Term, since: Day): number {
  const recent = facts.filter(
    ({ measure, change, recorded }) => isHeldFact(measure) && change > ENROLMENT && recorded >= since,
  );
  const changes = Map.groupBy(recent, ({ union, change }) => `${union} ${change}`);
  return [...changes.values()].filter(some => {
    const sum = some.reduce((total, { count }) => total + count, 0);
    const isBack = some.some(({ on, recorded, count }) => count > 0 && on < inTimeFrom(recorded, term));
    return sum > 0 && isBack;
  }).length;
}

function isHeldFact(measure: Measure): boolean {
  return measure === 'held.congress' || measure === 'held.conference';
}

function countBy(keys: readonly string[]): Map<string, number> {
  return new Map([...Map.groupBy(keys, key => key)].map(([key, some]) => [key, some.length]));
}
