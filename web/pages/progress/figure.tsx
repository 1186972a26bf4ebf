import type { ComponentChildren } from 'preact';
import { Link } from 'wouter';
import type { Shown } from '../../../lambdas/domain/shown.ts';
import { formatCount } from '../../words/format.ts';
import { progressWords } from '../../words/vi-progress.ts';
import type { Opens } from './opens.ts';

/** Tells the list that going back leads to the very number. */
const FROM_HERE = { from: 'progress' };

/** A number that opens the list of what it counts; plain where there is nothing to list. */
export function Figure(props: {
  count: number;
  shown: Shown;
  opens: Opens;
  /** What is counted and where, for who hears the link alone. */
  what: string;
  where: string;
}) {
  const place = props.count > 0 ? props.opens(props.shown) : undefined;
  const number = formatCount(props.count);
  if (!place) return <>{number}</>;
  return (
    <Link
      class="figure"
      href={place}
      state={FROM_HERE}
      aria-label={progressWords.open(props.what, props.where, props.count)}
    >
      {number}
    </Link>
  );
}

/** Words with a number in them that open the list of what it counts. */
export function FigureWords(props: {
  count: number;
  shown: Shown;
  opens: Opens;
  children: ComponentChildren;
}) {
  const place = props.count > 0 ? props.opens(props.shown) : undefined;
  if (!place) return <>{props.children}</>;
  return (
    <Link class="figure-words" href={place} state={FROM_HERE}>
      {props.children}
    </Link>
  );
}
