import { memo } from 'preact/compat';
import type { CongressLine } from '../../../lambdas/api/contracts.ts';
import { useIsNarrow } from '../../design/use-is-narrow.ts';
import { lists } from '../../words/vi-lists.ts';
import { cellClass, cellOf, UnionName } from './list-cell.tsx';
import type { Column } from './list-columns.ts';
import type { CellContext } from './list-context.ts';
import { rememberPlace } from './place-in-list.ts';

type Block = {
  items: readonly CongressLine[];
  /** Place of the first line in the whole list. */
  first: number;
  columns: readonly Column[];
  context: CellContext;
};

type Lines = Pick<Block, 'columns' | 'context'> & {
  label: string;
  /** The lines as they came, page by page; a page that stays the same is not drawn again. */
  blocks: readonly (readonly CongressLine[])[];
};

/** Unions with what the list tells of them: a table, or cards on a phone. */
export function UnionLines({ label, blocks, columns, context }: Lines) {
  const isNarrow = useIsNarrow();
  let first = 0;
  const parts = blocks.map(items => {
    const part = { items, first, columns, context };
    first += items.length;
    return part;
  });
  if (isNarrow) {
    return (
      <ol class="cards union-cards" aria-label={label} onClickCapture={rememberPlace}>
        {parts.map(part => (
          <Cards key={part.first} {...part} />
        ))}
      </ol>
    );
  }
  return (
    <section class="table-scroll" aria-label={label}>
      <table class="union-table" onClickCapture={rememberPlace}>
        <thead>
          <tr>
            <th scope="col" class="number">
              {lists.columns.order}
            </th>
            <th scope="col">{lists.columns.union}</th>
            {columns.map(column => (
              <th key={column} scope="col" class={headClass(column)}>
                {lists.columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {parts.map(part => (
            <Rows key={part.first} {...part} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function headClass(column: Column): string {
  return ['members', 'date', 'heldOn', 'recognisedOn', 'postponedTo'].includes(column) ? 'number' : '';
}

const Rows = memo(({ items, first, columns, context }: Block) => (
  <>
    {items.map((line, index) => (
      <tr key={line.union} data-union={line.union}>
        <td class="number soft">{first + index + 1}</td>
        <th scope="row">
          <UnionName line={line} />
        </th>
        {columns.map(column => (
          <td key={column} class={cellClass(column, line)}>
            {cellOf(column, line, context)}
          </td>
        ))}
      </tr>
    ))}
  </>
));

const Cards = memo(({ items, columns, context }: Block) => (
  <>
    {items.map(line => (
      <li key={line.union} data-union={line.union}>
        <UnionName line={line} />
        {columns.includes('upper') && <span class="small soft">{cellOf('upper', line, context)}</span>}
        {columns.includes('state') && <div>{cellOf('state', line, context)}</div>}
        <CardFacts line={line} columns={columns} context={context} />
      </li>
    ))}
  </>
));

function CardFacts({ line, columns, context }: Omit<Block, 'items' | 'first'> & { line: CongressLine }) {
  const told = columns
    .filter(column => column !== 'upper' && column !== 'state')
    .map(column => ({ column, cell: cellOf(column, line, context) }))
    .filter(({ cell }) => cell !== undefined);
  if (told.length === 0) return null;
  return (
    <dl class="card-facts small">
      {told.map(({ column, cell }) => (
        <div key={column} class={column === 'due' && line.clock?.isOverdue ? 'late-text' : ''}>
          <dt>{lists.columns[column]}:</dt> <dd>{cell}</dd>
        </div>
      ))}
    </dl>
  );
}
