import type { SheetData } from 'write-excel-file/universal';
import type { CongressLine } from '../../../lambdas/api/contracts.ts';
import type { Day } from '../../../lambdas/domain/days.ts';
import { eventKindOf } from '../../words/event-kind.ts';
import { standingOf } from '../../words/standing.ts';
import { vi } from '../../words/vi.ts';
import { standingWord } from '../../words/vi-codes.ts';
import { lists } from '../../words/vi-lists.ts';
import { EVENTS } from '../../words/vi-tasks.ts';
import type { Column } from './list-columns.ts';
import { type CellContext, datesOf, turnWord } from './list-context.ts';

/** What is exported: the lines as they are shown, and what stands above them. */
export type ListExport = {
  readonly title: string;
  /** Said above sample data, so that nobody mistakes it for real. */
  readonly notice?: string | undefined;
  readonly lines: readonly CongressLine[];
  readonly columns: readonly Column[];
  readonly context: CellContext;
};

type Row = SheetData[number];
type Cell = NonNullable<Row[number]>;

const DAY_FORMAT = 'd/m/yyyy';
const WIDTHS: Record<Column, number> = {
  upper: 26,
  members: 11,
  state: 26,
  obligation: 34,
  turn: 12,
  due: 13,
  date: 13,
  heldOn: 13,
  recognisedOn: 15,
  postponedTo: 13,
};

/** The rows of the sheet: what, as of when, the heads, then a row for each line. Days are days, numbers numbers. */
export function listSheet(exported: ListExport): SheetData {
  const { title, notice, lines, columns, context } = exported;
  const { order, union } = lists.columns;
  return [
    [{ ...text(title), fontWeight: 'bold', fontSize: 14 }],
    [text(datesOf(context))],
    ...(notice ? [[{ ...text(notice), fontWeight: 'bold' } as Cell]] : []),
    [],
    [order, union, ...columns.map(column => lists.columns[column])].map(head),
    ...lines.map(
      (line, index): Row => [
        number(index + 1),
        text(line.name),
        ...columns.map(column => cell(column, line, context)),
      ],
    ),
  ];
}

/** Widths of the columns, in characters. */
export function sheetColumns(columns: readonly Column[]): { width: number }[] {
  return [{ width: 6 }, { width: 48 }, ...columns.map(column => ({ width: WIDTHS[column] }))];
}

function cell(column: Column, line: CongressLine, context: CellContext): Cell | null {
  const { today, upperNames, isAbove } = context;
  switch (column) {
    case 'upper':
      return text(upperNames.get(line.parent) ?? '');
    case 'members':
      return line.members === null ? null : number(line.members);
    case 'state':
      return text(
        standingWord(standingOf(line, today), EVENTS[eventKindOf(line.obligation)], line.round, isAbove),
      );
    case 'obligation':
      return text(vi.codes.obligations[line.obligation]);
    case 'turn':
      return line.clock && text(turnWord(line.clock.turn, context));
    case 'due':
      return line.clock && day(line.clock.due);
    default: {
      const value = line[column];
      return value === null ? null : day(value);
    }
  }
}

/** Text stays text, whatever it looks like: a name that begins with = is no formula. */
function text(value: string): Cell {
  return { value, type: String, format: '@' };
}

function number(value: number): Cell {
  return { value, type: Number };
}

function day(value: Day): Cell {
  return { value: new Date(`${value}T00:00:00Z`), type: Date, format: DAY_FORMAT };
}

function head(word: string): Cell {
  return { ...text(word), fontWeight: 'bold', backgroundColor: '#e6eef7', wrap: true, borderStyle: 'thin' };
}
