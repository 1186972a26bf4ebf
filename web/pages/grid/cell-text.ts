import type { CongressLine } from '../../../lambdas/api/contracts.ts';
import type { Day } from '../../../lambdas/domain/days.ts';
import { fold } from '../../../lambdas/domain/fold.ts';
import { formatDay } from '../../words/format.ts';
import { parseDay } from '../../words/parse-day.ts';
import { gridWords as words } from '../../words/vi-grid.ts';
import { type Cells, type ColumnId, kindOf } from './grid-columns.ts';

/** What a tick says in the text of a cell, and in a block that is copied. */
export const TICKED = 'x';

/** The text of a cell before anything is typed: what is recorded, or what is usual. */
export function initialText(line: CongressLine, column: ColumnId, committeeFrom: number): string {
  switch (column) {
    case 'date':
      return line.date ? formatDay(line.date) : '';
    case 'form':
      return 'plenary';
    case 'presidentBy':
      return line.members !== null && line.members < committeeFrom ? 'congress' : 'committee';
    case 'source':
      return 'telephone';
    default:
      return '';
  }
}

/** The text of a cell as it stands. */
export function textOf(cells: Cells, line: CongressLine, column: ColumnId, committeeFrom: number): string {
  return cells[column] ?? initialText(line, column, committeeFrom);
}

/** The day that was written, the year of `today` where none was; undefined where it is none. */
export function dayOfText(text: string, today: Day): Day | undefined {
  const isShort = /^\s*\d{1,2}[\s/.-]+\d{1,2}\s*$/.test(text);
  return parseDay(isShort ? `${text.trim()}/${today.slice(0, 4)}` : text);
}

/** The count that was written, undefined where it is none. */
export function countOfText(text: string): number | undefined {
  return /^\s*\d{1,5}\s*$/.test(text) ? Number(text) : undefined;
}

/** A cell of a pasted block as the cell keeps it: a word becomes the code of its choice, any mark a tick. */
export function pastedText(column: ColumnId, pasted: string): string {
  const kind = kindOf(column);
  const text = pasted.trim();
  const wanted = fold(text);
  if (kind === 'tick') return ['', ...words.unticked.map(fold)].includes(wanted) ? '' : TICKED;
  if (typeof kind === 'string') return text;
  const [code = text] = Object.entries(kind).find(([id, word]) => id === text || fold(word) === wanted) ?? [];
  return code;
}

/** A cell as a copied block shows it. */
export function copiedText(column: ColumnId, text: string): string {
  const kind = kindOf(column);
  return typeof kind === 'string' ? text : (kind[text] ?? text);
}
