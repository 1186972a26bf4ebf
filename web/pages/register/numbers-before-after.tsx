import type { PreviewedTerm } from '../../../lambdas/api/contracts.ts';
import { useIsNarrow } from '../../design/use-is-narrow.ts';
import { formatCount } from '../../words/format.ts';
import { registerWords } from '../../words/vi-register.ts';

const words = registerWords.preview;
const NUMBERS = ['managed', 'obliged', 'held'] as const;

type Row = PreviewedTerm['total'] & { readonly id: string; readonly name: string };

/** The numbers of unions before and after, by upper-level union and of the whole province. */
export function NumbersBeforeAfter({ term }: { term: PreviewedTerm }) {
  const isNarrow = useIsNarrow();
  const total: Row = { ...term.total, id: '', name: words.total };
  if (isNarrow) {
    return (
      <section class="stack" aria-label={words.numbers}>
        <h4>{words.numbers}</h4>
        <ul class="register-numbers">
          {[...term.numbers, total].map(row => (
            <li key={row.id}>
              <strong>{row.name}</strong>
              <dl>
                {NUMBERS.map(name => (
                  <div key={name} class="row spread">
                    <dt>{words.columns[name]}</dt>
                    <dd>
                      <FromTo row={row} name={name} />
                    </dd>
                  </div>
                ))}
              </dl>
            </li>
          ))}
        </ul>
      </section>
    );
  }
  return (
    <table>
      <caption>{words.numbers}</caption>
      <thead>
        <tr>
          <th scope="col">{words.columns.upper}</th>
          {NUMBERS.map(name => (
            <th key={name} scope="col" class="number">
              {words.columns[name]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {term.numbers.map(row => (
          <Line key={row.id} row={row} />
        ))}
      </tbody>
      <tfoot>
        <Line row={total} />
      </tfoot>
    </table>
  );
}

function Line({ row }: { row: Row }) {
  return (
    <tr>
      <th scope="row">{row.name}</th>
      {NUMBERS.map(name => (
        <td key={name} class="number">
          <FromTo row={row} name={name} />
        </td>
      ))}
    </tr>
  );
}

function FromTo({ row, name }: { row: Row; name: (typeof NUMBERS)[number] }) {
  const [before, after] = [row.before[name], row.after[name]];
  if (before === after) return <>{formatCount(after)}</>;
  return (
    <>
      {formatCount(before)} <span class="soft">{words.becomes}</span> <strong>{formatCount(after)}</strong>
    </>
  );
}
