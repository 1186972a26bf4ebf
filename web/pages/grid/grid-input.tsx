import { useRef } from 'preact/hooks';
import { formatDay } from '../../words/format.ts';
import { gridWords as words } from '../../words/vi-grid.ts';
import { dayOfText, TICKED } from './cell-text.ts';
import { type ColumnId, kindOf } from './grid-columns.ts';

/** The control of one cell. Moving between cells and clipboards is the matter of what they stand in. */
export type GridInputProps = {
  readonly id: string;
  readonly column: ColumnId;
  readonly label: string;
  readonly text: string;
  readonly today: string;
  readonly isWrong: boolean;
  /** Where the sentence of what is wrong stands. */
  readonly described?: string | undefined;
  readonly isDisabled: boolean;
  readonly onText: (text: string | undefined) => void;
};

/** A native control for what a cell takes: Esc gives back what stood there, and a second time what is recorded. */
export function GridInput(props: GridInputProps) {
  const { column, text, onText } = props;
  const atFocus = useRef<string>(text);
  const kind = kindOf(column);
  const common = {
    id: props.id,
    'data-column': column,
    'aria-label': props.label,
    disabled: props.isDisabled,
    onFocus: () => {
      atFocus.current = text;
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      onText(text === atFocus.current ? undefined : atFocus.current);
    },
    ...(props.described && { 'aria-describedby': props.described }),
    ...(props.isWrong && { 'aria-invalid': 'true' as const }),
  };
  if (kind === 'tick') {
    return (
      <input
        {...common}
        type="checkbox"
        checked={text === TICKED}
        onChange={event => onText(event.currentTarget.checked ? TICKED : undefined)}
      />
    );
  }
  if (typeof kind === 'object') {
    return (
      <select {...common} value={text} onChange={event => onText(event.currentTarget.value || undefined)}>
        {column === 'before' && <option value="">{words.none}</option>}
        {Object.entries(kind).map(([code, word]) => (
          <option key={code} value={code}>
            {word}
          </option>
        ))}
        {!(text in kind) && text !== '' && <option value={text}>{text}</option>}
      </select>
    );
  }
  return (
    <input
      {...common}
      type="text"
      inputMode={kind === 'text' ? 'text' : 'numeric'}
      autoComplete="off"
      maxLength={60}
      value={text}
      onInput={event => onText(event.currentTarget.value)}
      onBlur={() => {
        const day = kind === 'day' && text && dayOfText(text, props.today);
        if (day && formatDay(day) !== text) onText(formatDay(day));
      }}
    />
  );
}
