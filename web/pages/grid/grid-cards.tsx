import { memo } from 'preact/compat';
import { Link } from 'wouter';
import { StandingOf } from '../../design/standing-of.tsx';
import { congressPlace } from '../../places.ts';
import { formatDay } from '../../words/format.ts';
import { gridWords as words } from '../../words/vi-grid.ts';
import { kindOf } from './grid-columns.ts';
import { GridInput } from './grid-input.tsx';
import { type GridRowProps, gridRow } from './grid-row.ts';

/** The grid on a phone: a card for each union with the fields that may be typed now. */
export function GridCards({ label, rows }: { label: string; rows: readonly GridRowProps[] }) {
  return (
    <ul class="cards grid-cards" aria-label={label}>
      {rows.map(row => (
        <Card key={row.line.union} {...row} />
      ))}
    </ul>
  );
}

const Card = memo((props: GridRowProps) => {
  const { line, rules } = props;
  const { columns, input, notes, notesId } = gridRow(props);
  const inputs = columns.flatMap(column => input(column) ?? []);
  return (
    <li class={notes.some(note => note.isWrong) ? 'is-wrong' : ''}>
      <Link class="row-link" href={congressPlace(line.term, line.union)}>
        {line.name}
      </Link>
      <div class="row spread">
        <StandingOf line={line} today={rules.today} />
        {line.heldOn && <span class="small soft">{formatDay(line.heldOn)}</span>}
      </div>
      {inputs.length > 0 && (
        <div class="grid-fields">
          {inputs.map(field => (
            <div key={field.column} class={kindOf(field.column) === 'tick' ? 'choice' : 'grid-field'}>
              <label class="small" for={field.id}>
                {words.columns[field.column]}
              </label>
              <GridInput {...field} />
            </div>
          ))}
        </div>
      )}
      <p id={notesId} role="status" class="small">
        {notes.map(note => (
          <span key={note.text} class={note.isWrong ? 'late-text' : ''}>
            {note.text}{' '}
          </span>
        ))}
      </p>
    </li>
  );
});
