import type { CongressLine } from '../../../lambdas/api/contracts.ts';
import { exceptionWords } from '../../words/vi-exceptions.ts';
import { gridWords as words } from '../../words/vi-grid.ts';
import { initialText, textOf } from './cell-text.ts';
import { type Cells, type ColumnId, editableColumns, SHOWN_COLUMNS } from './grid-columns.ts';
import type { GridInputProps } from './grid-input.tsx';
import { type RowReading, type RowRules, readRow } from './read-row.ts';
import type { RowOutcome } from './send-row.ts';

/** What one row of the grid is made of, whatever it is drawn as. */
export type GridRowProps = {
  readonly line: CongressLine;
  readonly cells: Cells;
  readonly outcome: RowOutcome | undefined;
  readonly rules: RowRules;
  readonly onWrite: (union: string, column: ColumnId, text: string | undefined) => void;
};

/** A row as it is drawn: the controls of its cells and the sentences below them. */
export type GridRow = {
  readonly reading: RowReading;
  /** The control of a column; undefined where nothing may be typed. */
  readonly input: (column: ColumnId) => GridInputProps | undefined;
  readonly columns: readonly ColumnId[];
  readonly notes: readonly { readonly text: string; readonly isWrong: boolean }[];
  readonly notesId: string;
};

/** The controls and sentences of one union. */
export function gridRow({ line, cells, outcome, rules, onWrite }: GridRowProps): GridRow {
  const reading = readRow(line, cells, rules);
  const editable = editableColumns(line);
  const hasControl = (column: ColumnId) => editable.has(column) || cells[column] !== undefined;
  const notesId = `notes-${line.union}`;
  const notes = notesOf(reading, outcome);
  const refused = outcome?.kind === 'refused' ? outcome.column : undefined;
  const columns = [
    ...SHOWN_COLUMNS,
    ...(reading.needsConsent ? (['consentNo', 'consentOn'] as const) : []),
  ].filter(hasControl);
  const input = (column: ColumnId): GridInputProps | undefined => {
    if (!hasControl(column)) return undefined;
    const initial = initialText(line, column, rules.committeeFrom);
    return {
      id: `${line.union}-${column}`,
      column,
      label: words.columnOf(words.columns[column], line.name),
      text: textOf(cells, line, column, rules.committeeFrom),
      today: rules.today,
      isWrong: reading.faults[column] !== undefined || refused === column,
      described: notes.length > 0 ? notesId : undefined,
      isDisabled: outcome?.kind === 'sending',
      onText: text => onWrite(line.union, column, text === initial ? undefined : text),
    };
  };
  return { reading, input, columns, notes, notesId };
}

function notesOf(
  { faults, missing, asksBeyond }: RowReading,
  outcome: RowOutcome | undefined,
): GridRow['notes'] {
  if (outcome?.kind === 'sending') return [{ text: words.rowSending, isWrong: false }];
  const told = outcome ? [{ text: outcome.words, isWrong: outcome.kind === 'refused' }] : [];
  const wrong = [...new Set(Object.values(faults))].map(text => ({ text, isWrong: true }));
  const names = missing.map(column => words.columns[column]);
  return [
    ...told,
    ...wrong,
    ...(asksBeyond ? [{ text: exceptionWords.asks(asksBeyond), isWrong: false }] : []),
    ...(names.length > 0 ? [{ text: words.missing(names), isWrong: wrong.length === 0 }] : []),
  ];
}

/** What a cell tells where nothing may be typed in it. */
export function recordedText(
  line: CongressLine,
  column: ColumnId,
  formatted: (day: string) => string,
): string {
  if (column === 'date') return line.date ? formatted(line.date) : '';
  if (column === 'heldOn') return line.heldOn ? formatted(line.heldOn) : '';
  return '';
}
