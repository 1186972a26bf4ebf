import { useMemo, useState } from 'preact/hooks';
import { useSearchParams } from 'wouter';
import type { UnionList } from '../../../lambdas/api/contracts.ts';
import { SHOWN, type Shown } from '../../../lambdas/domain/shown.ts';
import { useMe } from '../../api/use-me.ts';
import { Failure } from '../../design/failure.tsx';
import { Notice } from '../../design/notice.tsx';
import { Page } from '../../design/page.tsx';
import { DATE_NAMES, LEVEL_NAME } from '../../places.ts';
import { vi } from '../../words/vi.ts';
import { FilterFields } from './filter-fields.tsx';
import { LateText } from './late-text.tsx';
import { ListActions, type WholeWish } from './list-actions.tsx';
import { columnsOf } from './list-columns.ts';
import { ListEnd } from './list-end.tsx';
import { filterCount, filterLines, filtersIn, withFilters } from './list-filters.ts';
import { ListLead } from './list-lead.tsx';
import { ListSearch } from './list-search.tsx';
import { emptyWords, statusWords, titleOf } from './list-title.ts';
import { usePlaceAgain } from './place-in-list.ts';
import { UnionLines } from './union-lines.tsx';
import './unions.css';
import { useUnionList } from './use-union-list.ts';

/** The lists beside which the late ones may be written to. */
const OF_LATE: readonly (Shown | undefined)[] = [undefined, 'overdue', 'overdue-union'];

/** Levels that a list may be of beside the grassroots. */
const LEVELS_OF_LISTS = ['upper', 'province'] as const;

/** The unions below an upper-level union or the province: all of them, or those that a number counts. */
export function UnionsPage({ term, parent }: { term: string; parent: string }) {
  const [address, setAddress] = useSearchParams();
  const show = SHOWN.find(code => code === address.get('xem'));
  const search = address.get('tim') ?? '';
  const dates = {
    asOf: address.get(DATE_NAMES.asOf) || undefined,
    knownAt: address.get(DATE_NAMES.knownAt) || undefined,
  };
  const level = LEVELS_OF_LISTS.find(it => it === address.get(LEVEL_NAME));
  const filters = filtersIn(address);
  const isFiltered = filterCount(filters) > 0;
  const [wish, setWish] = useState<WholeWish>();
  const notice = useMe().terms.find(({ id }) => id === term)?.notice;
  const list = useUnionList(
    { term, parent, show, search, level, ...dates },
    isFiltered || wish !== undefined,
  );
  const { first } = list;
  usePlaceAgain(first !== undefined);
  const told = useMemo(
    () => first && columnsAndContext(first, show, level !== undefined),
    [first, show, level],
  );
  if (!first || !told) {
    if (!list.error) return <p class="loading">{vi.app.loading}</p>;
    return (
      <Page title={vi.nav.register}>
        <Failure error={list.error} onRetry={list.retry} />
      </Page>
    );
  }
  const blocks = list.pages.map(page => filterLines(page.items, filters, first.asOf));
  const lines = blocks.flat();
  const title = titleOf(show, first, level);
  // The way back stands in the history's state, which a narrower list keeps.
  const change = (after: URLSearchParams) => setAddress(after, { replace: true, state: history.state });
  const setSearch = (text: string) => {
    const after = new URLSearchParams(address);
    if (text) after.set('tim', text);
    else after.delete('tim');
    change(after);
  };
  return (
    <Page
      title={title}
      lead={<ListLead term={term} parent={parent} list={first} isAbove={level !== undefined} />}
    >
      <ListSearch wanted={search} onSearch={setSearch} />
      <FilterFields
        term={term}
        filters={filters}
        onFilters={chosen => change(withFilters(address, chosen))}
      />
      <div class="row spread">
        <p role="status" class="soft">
          {statusWords(list, lines.length, isFiltered, level)}
        </p>
        {lines.length > 0 && (
          <ListActions
            list={list}
            wish={wish}
            onWish={setWish}
            exported={{ title, notice, lines, ...told }}
          />
        )}
      </div>
      {OF_LATE.includes(show) && first.parent.level === 'upper' && !level && (
        <LateText term={term} parent={parent} />
      )}
      {lines.length === 0 && !list.isLoading && (
        <Notice tone="off" title={emptyWords(search, isFiltered && list.items.length > 0, level)} />
      )}
      {lines.length > 0 && <UnionLines label={title} blocks={blocks} {...told} />}
      {list.error ? <Failure error={list.error} onRetry={list.retry} /> : null}
      <ListEnd list={list} />
    </Page>
  );
}

/** Made once for a list, so that lines already drawn are not drawn again. */
function columnsAndContext(
  { today, asOf, knownAt, uppers }: UnionList,
  show: Parameters<typeof columnsOf>[0],
  isAbove: boolean,
) {
  const upperNames = new Map(uppers.map(({ id, name }) => [id, name]));
  const context = { today: asOf, knownAt: knownAt < today ? knownAt : undefined, upperNames, isAbove };
  const columns = columnsOf(show, uppers.length > 1);
  // The register keeps no members of unions above the grassroots.
  return { columns: isAbove ? columns.filter(column => column !== 'members') : columns, context };
}
