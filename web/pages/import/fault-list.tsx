import { useState } from 'preact/hooks';
import type { ImportForm, ImportJob } from '../../../lambdas/api/contracts.ts';
import { Field } from '../../design/field.tsx';
import { useIsNarrow } from '../../design/use-is-narrow.ts';
import { importing as words } from '../../words/vi-import.ts';
import { FileButton } from './pick-workbook.tsx';
import type { ImportState } from './use-import-job.ts';

type Fault = ImportJob['faults'][number];

const w = words.faults;
const PAGE_SIZE = 50;

/** Every fault of a workbook, by column if wanted, page by page, and the workbook with them marked in it. */
export function FaultList(props: { job: ImportState; form: ImportForm; file: Blob; fileName: string }) {
  const { job, form } = props;
  const [column, setColumn] = useState('');
  const [page, setPage] = useState(0);
  const isNarrow = useIsNarrow();
  const wanted = job.faults.filter(fault => column === '' || columnOf(fault) === column);
  const shown = wanted.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE);
  // A file that cannot be read at all has nothing to be marked in.
  const isReadable = job.faults.some(({ sheet }) => sheet !== '');
  return (
    <section class="card stack" aria-labelledby="faults-title">
      <h2 id="faults-title">{w.title(job.faultCount)}</h2>
      {job.faultCount > job.faults.length && <p>{w.kept(job.faults.length, job.faultCount)}</p>}
      {isReadable && (
        <div class="stack">
          <div>
            <FileButton
              word={w.mark}
              make={async () =>
                (await import('./workbook-files.ts')).markedFile(props.file, job.faults, form)
              }
              name={w.markedName(props.fileName)}
            />
          </div>
          <p class="small soft">{w.markHint}</p>
        </div>
      )}
      {job.faults.length > 1 && (
        <ColumnFilter
          faults={job.faults}
          value={column}
          onValue={value => {
            setColumn(value);
            setPage(0);
          }}
        />
      )}
      {isNarrow ? <FaultCards faults={shown} /> : <FaultTable faults={shown} />}
      {wanted.length > PAGE_SIZE && <Pager page={page} count={wanted.length} onPage={setPage} />}
    </section>
  );
}

/** The column that a fault is about, or none. */
function columnOf({ column }: Fault): string {
  return column?.header ?? w.noColumn;
}

function ColumnFilter(props: { faults: readonly Fault[]; value: string; onValue: (value: string) => void }) {
  const counts = new Map<string, number>();
  for (const fault of props.faults) counts.set(columnOf(fault), (counts.get(columnOf(fault)) ?? 0) + 1);
  return (
    <div class="fault-filter">
      <Field label={w.filter}>
        {control => (
          <select
            {...control}
            value={props.value}
            onChange={event => props.onValue(event.currentTarget.value)}
          >
            <option value="">{w.all(props.faults.length)}</option>
            {[...counts].map(([name, count]) => (
              <option key={name} value={name}>
                {w.option(name, count)}
              </option>
            ))}
          </select>
        )}
      </Field>
    </div>
  );
}

function FaultTable({ faults }: { faults: readonly Fault[] }) {
  return (
    <div class="table-scroll">
      <table class="faults">
        <thead>
          <tr>
            {[w.sheet, w.row, w.column, w.value, w.message].map(word => (
              <th key={word} scope="col">
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {faults.map((fault, index) => (
            <tr key={index}>
              <td>{fault.sheet}</td>
              <td class="number">{fault.row > 0 ? fault.row : w.whole}</td>
              <td>{fault.column && w.place(fault.column.letter, fault.column.header)}</td>
              <td class="fault-value">{fault.value}</td>
              <td>{fault.message}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function FaultCards({ faults }: { faults: readonly Fault[] }) {
  return (
    <ul class="cards">
      {faults.map((fault, index) => (
        <li key={index}>
          <strong>{w.inRow(fault.sheet, fault.row)}</strong>
          {fault.column && <span class="soft">{w.place(fault.column.letter, fault.column.header)}</span>}
          <span>{fault.message}</span>
          {fault.value && <span class="fault-value">{fault.value}</span>}
        </li>
      ))}
    </ul>
  );
}

function Pager(props: { page: number; count: number; onPage: (page: number) => void }) {
  const { page, count, onPage } = props;
  const last = Math.ceil(count / PAGE_SIZE) - 1;
  return (
    <div class="row">
      <button type="button" class="button" disabled={page === 0} onClick={() => onPage(page - 1)}>
        {w.previous}
      </button>
      <span role="status">
        {w.page(page * PAGE_SIZE + 1, Math.min(count, (page + 1) * PAGE_SIZE), count)}
      </span>
      <button type="button" class="button" disabled={page === last} onClick={() => onPage(page + 1)}>
        {w.next}
      </button>
    </div>
  );
}
