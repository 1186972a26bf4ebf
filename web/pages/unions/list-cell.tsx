import type { ComponentChildren } from 'preact';
import { Link } from 'wouter';
import type { CongressLine } from '../../../lambdas/api/contracts.ts';
import { StandingOf } from '../../design/standing-of.tsx';
import { congressPlace } from '../../places.ts';
import { formatCount, formatDay } from '../../words/format.ts';
import { vi } from '../../words/vi.ts';
import { congress as words } from '../../words/vi-congress.ts';
import { timeLeft } from '../../words/vi-tasks.ts';
import type { Column } from './list-columns.ts';
import { type CellContext, turnWord } from './list-context.ts';

/** The name of a union, which opens its page. */
export function UnionName({ line }: { line: CongressLine }) {
  return (
    <span class="row">
      <Link class="row-link" href={congressPlace(line.term, line.union)}>
        {line.name}
      </Link>
      {line.pilotOf && <span class="tag">{words.page.pilotShort}</span>}
    </span>
  );
}

/** What one column tells of a union; undefined where there is nothing to tell. */
export function cellOf(column: Column, line: CongressLine, context: CellContext): ComponentChildren {
  const { clock } = line;
  switch (column) {
    case 'upper':
      return context.upperNames.get(line.parent);
    case 'members':
      return line.members === null ? undefined : formatCount(line.members);
    case 'state':
      return <StandingOf line={line} today={context.today} isAbove={context.isAbove} />;
    case 'obligation':
      return vi.codes.obligations[line.obligation];
    case 'turn':
      return clock ? turnWord(clock.turn, context) : undefined;
    case 'due':
      return clock ? `${formatDay(clock.due)} · ${timeLeft(clock)}` : undefined;
    default: {
      const day = line[column];
      return day ? formatDay(day) : undefined;
    }
  }
}

/** How a cell is set: numbers and days to the right, what is overdue in red. */
export function cellClass(column: Column, line: CongressLine): string {
  if (column === 'due') return line.clock?.isOverdue ? 'left late-text' : 'left';
  return ['members', 'date', 'heldOn', 'recognisedOn', 'postponedTo'].includes(column) ? 'number' : '';
}
