import { lazy, Suspense } from 'preact/compat';
import { useMemo, useState } from 'preact/hooks';
import { ApiError } from '../../api/problem.ts';
import { failureText } from '../../design/failure.tsx';
import { Notice } from '../../design/notice.tsx';
import { Page } from '../../design/page.tsx';
import { useIsNarrow } from '../../design/use-is-narrow.ts';
import { vi } from '../../words/vi.ts';
import { inboxWords } from '../../words/vi-inbox.ts';
import { FilterBar } from './filter-bar.tsx';
import { InboxCards } from './inbox-cards.tsx';
import { NO_FILTERS } from './inbox-filters.ts';
import { type FailedLines, inboxRows } from './inbox-row.ts';
import { InboxTable } from './inbox-table.tsx';
import { isRuledOn, type ManyAction } from './many/many-actions.ts';
import { useMany } from './many/use-many.ts';
import { ManyBar } from './many-bar.tsx';
import { keyOf, linesOf, type Selection } from './selection.ts';
import type { WholeInbox } from './use-inbox.ts';
import { useInboxFilters } from './use-inbox-filters.ts';
import { useTicks } from './use-ticks.ts';

const ManyPanel = lazy(() => import('./many/many-panel.tsx').then(it => it.ManyPanel));

/** The inbox once it is read: filters, the list with its ticks, and what is done to many at once. */
export function InboxDesk({ inbox }: { inbox: WholeInbox }) {
  const { items, today } = inbox;
  const isNarrow = useIsNarrow();
  const [filters, setFilters] = useInboxFilters();
  const [chosen, setChosen] = useState<Selection>(new Map());
  const [failed, setFailed] = useState<FailedLines>(new Map());
  const [action, setAction] = useState<ManyAction>();
  const rows = useMemo(
    () => inboxRows(items, filters, new Map([...failed].filter(([key]) => chosen.has(key)))),
    [items, filters, failed, chosen],
  );
  const shown = rows.map(row => row.line);
  const ticks = useTicks(shown, chosen, setChosen, isRuledOn);
  const many = useMany(({ failed: lines }) => {
    setFailed(
      new Map(
        lines.map(({ line, problem }) => [keyOf(line), { line, why: failureText(new ApiError(problem)) }]),
      ),
    );
    setChosen(new Map(lines.map(({ line }) => [keyOf(line), line])));
    setAction(undefined);
  });
  const lines = linesOf(chosen, items, failed);
  const List = isNarrow ? InboxCards : InboxTable;
  return (
    <Page
      title={vi.inbox.title}
      lead={<Extent inbox={inbox} shown={rows.filter(row => !row.isGone).length} />}
    >
      {(action || many.pending || many.result) && (
        <Suspense fallback={<p class="loading">{vi.app.loading}</p>}>
          <ManyPanel
            many={many}
            action={action}
            lines={lines}
            today={today}
            onCancel={() => setAction(undefined)}
          />
        </Suspense>
      )}
      {items.length === 0 && <Notice tone="done" title={vi.inbox.empty} />}
      {items.length > 0 && <FilterBar lines={items} value={filters} onValue={setFilters} />}
      {items.length > 0 && rows.length === 0 && <NothingFound onClear={() => setFilters(NO_FILTERS)} />}
      {rows.length > 0 && <List rows={rows} today={today} ticks={ticks} />}
      {chosen.size > 0 && !action && !many.pending?.job && (
        <ManyBar
          count={chosen.size}
          lines={lines}
          hidden={chosen.size - shown.filter(ticks.has).length}
          onAction={setAction}
          onClear={() => setChosen(new Map())}
        />
      )}
    </Page>
  );
}

function Extent({ inbox: { items, extent }, shown }: { inbox: WholeInbox; shown: number }) {
  if (items.length === 0) return null;
  return (
    <p class="facts" role="status">
      <strong>{inboxWords.shown(shown, items.length)}</strong>
      {extent === 'part' && <span class="soft">{inboxWords.part}</span>}
      {extent === 'cut' && <span class="soft">{inboxWords.cut(items.length)}</span>}
    </p>
  );
}

function NothingFound({ onClear }: { onClear: () => void }) {
  return (
    <Notice tone="off" title={inboxWords.none}>
      <div>
        <button type="button" class="button" onClick={onClear}>
          {inboxWords.clear}
        </button>
      </div>
    </Notice>
  );
}
