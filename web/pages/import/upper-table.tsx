import { formatCount } from '../../words/format.ts';
import { vi } from '../../words/vi.ts';
import { importing as words } from '../../words/vi-import.ts';
import type { ImportState } from './use-import-job.ts';

const w = words.table;
const COUNTS = ['added', 'unchanged', 'different'] as const;

/** What an import did, or would do, for each upper-level union. */
export function UpperTable({ job }: { job: ImportState }) {
  const uppers = job.uppers ?? [];
  if (uppers.length === 0) return null;
  const columns = { ...w, added: job.dryRun ? w.toAdd : w.added };
  return (
    <div class="table-scroll">
      <table>
        <caption>{w.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{w.union}</th>
            {COUNTS.map(name => (
              <th key={name} scope="col" class="number">
                {columns[name]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {uppers.map(upper => (
            <tr key={upper.id}>
              <th scope="row">{upper.name}</th>
              {COUNTS.map(name => (
                <td key={name} class="number">
                  {formatCount(upper[name])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{vi.app.sum}</th>
            {COUNTS.map(name => (
              <td key={name} class="number">
                {formatCount(job[name])}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

/** Unions that stand in the term already with other data: they are left as they are. */
export function DifferentOnes({ job }: { job: ImportState }) {
  const { different, differentOnes = [] } = job;
  if (different === 0) return null;
  return (
    <details class="foldable">
      <summary>{words.different.title(different)}</summary>
      <div class="stack">
        <p>{words.different.note}</p>
        <ul class="bullets">
          {differentOnes.map(({ id, name, row }) => (
            <li key={id}>{words.different.line(id, name, row)}</li>
          ))}
          {different > differentOnes.length && (
            <li>{words.different.beyond(different - differentOnes.length)}</li>
          )}
        </ul>
      </div>
    </details>
  );
}
