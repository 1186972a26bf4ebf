import { useMemo, useState } from 'preact/hooks';
import { Link, useSearchParams } from 'wouter';
import { fold } from '../../../lambdas/domain/fold.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { Failure } from '../../design/failure.tsx';
import { Field } from '../../design/field.tsx';
import { Page } from '../../design/page.tsx';
import { useIsNarrow } from '../../design/use-is-narrow.ts';
import { unionsPlace } from '../../places.ts';
import { vi } from '../../words/vi.ts';
import { gridWords as words } from '../../words/vi-grid.ts';
import { finishDay } from '../progress/finish-day.ts';
import { FilterFields } from '../unions/filter-fields.tsx';
import { filterLines, filtersIn, withFilters } from '../unions/list-filters.ts';
import { useUnionList } from '../unions/use-union-list.ts';
import './grid.css';
import { GridCards } from './grid-cards.tsx';
import { GridTable } from './grid-table.tsx';
import { NO_DRAFT } from './row-draft.ts';
import { SendBar } from './send-bar.tsx';
import { useGrid } from './use-grid.ts';

/** The grid in which an office types what it knows of its unions: days, results, packets that came on paper. */
export function GridPage({ term, parent }: { term: string; parent: string }) {
  const [address, setAddress] = useSearchParams();
  const [search, setSearch] = useState('');
  const isNarrow = useIsNarrow();
  const settings = useAnswer('term', { params: { term } });
  const list = useUnionList({ term, parent, search: '' }, true);
  const grid = useGrid(`${term}/${parent}`);
  const { first } = list;
  const rules = useMemo(
    () =>
      settings.data && {
        today: settings.data.today,
        finishBy: finishDay(settings.data, 'grassroots'),
        quorum: settings.data.quorum,
        committeeFrom: settings.data.committeeFrom.value,
      },
    [settings.data],
  );
  const error = settings.error ?? list.error;
  if (!first || !rules || !grid.isOpen || list.hasMore) {
    if (!error) return <p class="loading">{vi.app.loading}</p>;
    return (
      <Page title={words.name}>
        <Failure error={error} onRetry={settings.error ? () => void settings.refetch() : list.retry} />
      </Page>
    );
  }
  const lines = list.items.map(line => grid.changed[line.union] ?? line);
  const filters = filtersIn(address);
  const found = new Set(filterLines(lines, filters, first.today).map(({ union }) => union));
  const wanted = fold(search);
  // What is typed stays in sight, whatever the list is narrowed to.
  const isShown = (union: string, name: string) =>
    grid.drafts[union] || grid.outcomes[union] || (found.has(union) && fold(name).includes(wanted));
  const rows = lines
    .filter(({ union, name }) => isShown(union, name))
    .map(line => ({
      line,
      cells: (grid.drafts[line.union] ?? NO_DRAFT).cells,
      outcome: grid.outcomes[line.union],
      rules,
      onWrite: grid.write,
    }));
  const label = words.title(first.parent.name);
  return (
    <Page
      title={label}
      lead={
        <p class="soft">
          {words.lead}{' '}
          <Link class="no-print" href={unionsPlace(term, parent)}>
            {words.back}
          </Link>
        </p>
      }
    >
      <div class="grid-tools no-print">
        <search>
          <Field label={words.search}>
            {control => (
              <input
                {...control}
                type="search"
                maxLength={100}
                value={search}
                onInput={event => setSearch(event.currentTarget.value)}
              />
            )}
          </Field>
        </search>
        <FilterFields
          term={term}
          filters={filters}
          onFilters={chosen => setAddress(withFilters(address, chosen), { replace: true })}
        />
      </div>
      <p class="soft" role="status">
        {words.found(rows.length)}
      </p>
      {isNarrow ? <GridCards label={label} rows={rows} /> : <GridTable label={label} rows={rows} />}
      <SendBar grid={grid} lines={lines} rules={rules} />
      {!isNarrow && <Keys />}
    </Page>
  );
}

function Keys() {
  return (
    <details class="foldable grid-keys">
      <summary>{words.keysTitle}</summary>
      <ul class="small">
        {words.keys.map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}
