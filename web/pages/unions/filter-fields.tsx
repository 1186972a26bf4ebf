import { useAnswer } from '../../api/use-answer.ts';
import { SelectInput, Tick } from '../../design/inputs.tsx';
import type { StandingCode } from '../../words/standing.ts';
import { vi } from '../../words/vi.ts';
import { lists } from '../../words/vi-lists.ts';
import { EVENTS } from '../../words/vi-tasks.ts';
import { filterCount, type ListFilters, WITHIN_DAYS } from './list-filters.ts';
import { sizeBands } from './size-bands.ts';

const NO_FILTERS: ListFilters = { standing: '', size: '', within: '', isUndated: false, isOverdue: false };

/** What a list may be narrowed to; folded away until it is wanted. */
export function FilterFields(props: {
  term: string;
  filters: ListFilters;
  onFilters: (filters: ListFilters) => void;
}) {
  const { filters } = props;
  const { filters: words } = lists;
  const settings = useAnswer('term', { params: { term: props.term } });
  const count = filterCount(filters);
  const set = (change: Partial<ListFilters>) => props.onFilters({ ...filters, ...change });
  const sizes = Object.fromEntries(
    (settings.data ? sizeBands(settings.data) : []).map(band => [
      `${band.from}-${band.below ?? ''}`,
      words.sizes(band),
    ]),
  );
  const within = Object.fromEntries(WITHIN_DAYS.map(days => [String(days), words.withinDays(days)]));
  return (
    <details class="foldable list-filters no-print" open={count > 0}>
      <summary>{count > 0 ? words.active(count) : words.title}</summary>
      <div class="stack">
        <div class="grid-3">
          <SelectInput
            label={words.standing}
            value={filters.standing}
            words={{ '': words.anyStanding, ...STANDINGS }}
            onValue={standing => set({ standing })}
          />
          <SelectInput
            label={words.size}
            value={filters.size}
            words={{ '': words.anySize, ...sizes }}
            onValue={size => set({ size })}
          />
          <SelectInput
            label={words.within}
            value={filters.within}
            words={{ '': words.anyDay, ...within }}
            onValue={days => set({ within: days })}
          />
        </div>
        <div class="row">
          <Tick label={words.undated} value={filters.isUndated} onValue={isUndated => set({ isUndated })} />
          <Tick label={words.overdue} value={filters.isOverdue} onValue={isOverdue => set({ isOverdue })} />
          {count > 0 && (
            <button type="button" class="plain" onClick={() => props.onFilters(NO_FILTERS)}>
              {words.clear}
            </button>
          )}
        </div>
      </div>
    </details>
  );
}

const STANDINGS: Readonly<Record<string, string>> = Object.fromEntries(
  (Object.keys(vi.codes.standings) as StandingCode[]).map(code => [
    code,
    vi.codes.standings[code](EVENTS.congress, 2),
  ]),
);
