import type { Day } from './days.ts';
import type { Obligation, Stay } from './register.ts';

/**
 * A time in which a union was managed by one union, owed one thing and had one size: `from` inclusive, `until`
 * exclusive, open while it lasts. The spans of a congress follow one another; every figure is cut to them.
 */
export type Span = {
  readonly from: Day;
  readonly until?: Day;
  readonly parent: string;
  readonly owes: Obligation;
  readonly members: number;
  readonly isSuspended?: true;
};

/** What the register can change of a union from one day on. */
export type SpanChange = {
  readonly parent?: string;
  readonly owes?: Obligation;
  readonly members?: number;
  readonly isSuspended?: boolean;
};

/** The spans of a union that enters a term: one for each stay, owing and counting the same throughout. */
export function spansOf(stays: readonly Stay[], owes: Obligation, members: number): Span[] {
  return stays.map(({ parent, from, until }) => ({ from, ...(until && { until }), parent, owes, members }));
}

/** The spans with `change` from `on` on, whatever else was to change later. */
export function changedFrom(spans: readonly Span[], on: Day, change: SpanChange): Span[] {
  return joined(
    spans.flatMap(span => {
      if (isOver(span, on)) return [span];
      if (on <= span.from) return [applied(span, change)];
      return [
        { ...span, until: on },
        { ...applied(span, change), from: on },
      ];
    }),
  );
}

/** The spans as far as they lie before `on`: the union is managed no longer. */
export function endedOn(spans: readonly Span[], on: Day): Span[] {
  return spans.flatMap(span => {
    if (isOver(span, on)) return [span];
    return on <= span.from ? [] : [{ ...span, until: on }];
  });
}

/** The span that `day` lies in; undefined while the union was not managed. */
export function spanOn(spans: readonly Span[], day: Day): Span | undefined {
  return spans.find(span => span.from <= day && !isOver(span, day));
}

function isOver({ until }: Span, day: Day): boolean {
  return until !== undefined && until <= day;
}

function applied({ isSuspended, ...span }: Span, { isSuspended: after, ...change }: SpanChange): Span {
  const suspended = after ?? isSuspended ?? false;
  return { ...span, ...change, ...(suspended && { isSuspended: true }) };
}

/** Neighbours that say the same are one. */
function joined(spans: readonly Span[]): Span[] {
  const all: Span[] = [];
  for (const span of spans) {
    const last = all.at(-1);
    if (last && last.until === span.from && saysTheSame(last, span)) {
      const { until: _, ...open } = last;
      all[all.length - 1] = { ...open, ...(span.until && { until: span.until }) };
    } else all.push(span);
  }
  return all;
}

function saysTheSame(a: Span, b: Span): boolean {
  return (
    a.parent === b.parent && a.owes === b.owes && a.members === b.members && a.isSuspended === b.isSuspended
  );
}
