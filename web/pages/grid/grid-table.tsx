import { memo } from 'preact/compat';
import { useEffect, useRef } from 'preact/hooks';
import { Link } from 'wouter';
import { StandingOf } from '../../design/standing-of.tsx';
import { congressPlace } from '../../places.ts';
import { formatDay } from '../../words/format.ts';
import { gridWords as words } from '../../words/vi-grid.ts';
import { copiedText, pastedText, TICKED } from './cell-text.ts';
import { type ColumnId, SHOWN_COLUMNS } from './grid-columns.ts';
import { GridInput } from './grid-input.tsx';
import { type Control, columnOf, controlIn, GridKeys } from './grid-keys.ts';
import { type GridRow, type GridRowProps, gridRow, recordedText } from './grid-row.ts';
import { formatTsv, parseTsv } from './tsv.ts';

/** The grid as a table of native controls that moves, copies and pastes like a spreadsheet. */
export function GridTable({ label, rows }: { label: string; rows: readonly GridRowProps[] }) {
  const table = useRef<HTMLTableElement>(null);
  const keys = useRef<GridKeys | undefined>(undefined);
  useEffect(() => {
    if (table.current) keys.current = new GridKeys(table.current);
  }, []);
  const byUnion = new Map(rows.map(row => [row.line.union, row]));
  const write = (control: Control, text: string) => {
    const row = byUnion.get(control.closest('tr')?.dataset.union ?? '');
    const column = columnOf(control) as ColumnId;
    if (row)
      gridRow(row)
        .input(column)
        ?.onText(pastedText(column, text) || undefined);
  };
  const onPaste = (event: ClipboardEvent) => {
    const control = controlIn(event.target);
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!control || !keys.current) return;
    const block = parseTsv(text);
    const isPlain = block.length === 1 && block[0]?.length === 1;
    if (isPlain && control.tagName === 'INPUT' && control.type === 'text') return;
    event.preventDefault();
    const width = Math.max(...block.map(row => row.length));
    const targets = keys.current.target(control, block.length, width);
    targets.forEach((row, down) => {
      row.forEach((cell, right) => {
        const pasted = block[down]?.[right];
        if (cell && pasted !== undefined) write(cell, pasted);
      });
    });
  };
  const onCopy = (event: ClipboardEvent) => {
    const control = controlIn(event.target);
    if (!control || !keys.current) return;
    const block = keys.current.block(control);
    const isText = control.tagName === 'INPUT' && control.type === 'text';
    if (block.length === 1 && block[0]?.length === 1 && isText) return;
    event.preventDefault();
    event.clipboardData?.setData('text/plain', formatTsv(block.map(row => row.map(shownText))));
  };
  return (
    <section class="table-scroll grid-scroll" aria-label={label}>
      <table
        ref={table}
        class="grid-table"
        onKeyDown={event => keys.current?.onKeyDown(event)}
        onFocusIn={event => keys.current?.onFocus(event.target)}
        onInput={() => keys.current?.onInput()}
        onPaste={onPaste}
        onCopy={onCopy}
      >
        <thead>
          <tr>
            <th scope="col">{words.union}</th>
            <th scope="col">{words.state}</th>
            {SHOWN_COLUMNS.map(column => (
              <th key={column} scope="col" data-head={column} class={`grid-${column}`}>
                {words.columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <Row key={row.line.union} {...row} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function shownText(control: Control | undefined): string {
  if (!control) return '';
  const isTick = control.tagName === 'INPUT' && control.type === 'checkbox';
  if (isTick) return (control as HTMLInputElement).checked ? TICKED : '';
  return copiedText(columnOf(control) as ColumnId, control.value);
}

const Row = memo((props: GridRowProps) => {
  const { line, rules } = props;
  const row = gridRow(props);
  return (
    <>
      <tr data-union={line.union} class={row.notes.some(note => note.isWrong) ? 'is-wrong' : ''}>
        <th scope="row">
          <Link class="row-link" href={congressPlace(line.term, line.union)} tabIndex={-1}>
            {line.name}
          </Link>
        </th>
        <td>
          <StandingOf line={line} today={rules.today} />
        </td>
        {SHOWN_COLUMNS.map(column => {
          const input = row.input(column);
          return (
            <td key={column} class={input ? 'is-open' : 'soft number'}>
              {input ? <GridInput {...input} /> : recordedText(line, column, formatDay)}
            </td>
          );
        })}
      </tr>
      <Notes row={row} union={line.union} />
    </>
  );
});

/** The sentences of a row, and the consent that a day beyond the last one needs. */
function Notes({ row, union }: { row: GridRow; union: string }) {
  const consent = row.reading.needsConsent ? (['consentNo', 'consentOn'] as const) : [];
  if (row.notes.length === 0 && consent.length === 0) return null;
  return (
    <tr data-of={union} class="grid-notes">
      <td colSpan={2 + SHOWN_COLUMNS.length}>
        <div class="grid-notes-body">
          <p id={row.notesId} role="status">
            {row.notes.map(note => (
              <span key={note.text} class={note.isWrong ? 'late-text' : ''}>
                {note.text}{' '}
              </span>
            ))}
          </p>
          {consent.map(column => {
            const input = row.input(column);
            return (
              input && (
                <span key={column} class="grid-consent">
                  <label for={input.id}>{words.columns[column]}</label>
                  <GridInput {...input} />
                </span>
              )
            );
          })}
        </div>
      </td>
    </tr>
  );
}
