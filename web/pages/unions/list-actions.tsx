import { useEffect, useState } from 'preact/hooks';
import { lists } from '../../words/vi-lists.ts';
import type { ListExport } from './list-sheet.ts';
import type { LoadedList } from './use-union-list.ts';

/** What somebody wants to do with the whole list, for which all of it is loaded first. */
export type WholeWish = 'export' | 'print' | undefined;

/** Takes the whole list away: as a workbook, or on paper. */
export function ListActions(props: {
  list: LoadedList;
  exported: ListExport;
  wish: WholeWish;
  onWish: (wish: WholeWish) => void;
}) {
  const { list, exported, wish, onWish } = props;
  const [hasFailed, setFailed] = useState(false);
  const isWhole = !list.hasMore && !list.isLoading;
  useEffect(() => {
    if (list.error) onWish(undefined);
    else if (wish === 'print' && isWhole) {
      onWish(undefined);
      print();
    } else if (wish === 'export' && isWhole) {
      import('./export-list.ts')
        .then(it => it.exportList(exported))
        .catch(() => setFailed(true))
        .finally(() => onWish(undefined));
    }
  }, [wish, isWhole, list.error]);
  const ask = (wanted: WholeWish) => {
    setFailed(false);
    onWish(wanted);
  };
  return (
    <div class="row actions no-print">
      <button type="button" class="button" disabled={wish !== undefined} onClick={() => ask('export')}>
        {wish === 'export' ? lists.exporting : lists.export}
      </button>
      <button type="button" class="button" disabled={wish !== undefined} onClick={() => ask('print')}>
        {lists.print}
      </button>
      {hasFailed && (
        <p class="late-text" role="alert">
          {lists.exportFailed}
        </p>
      )}
    </div>
  );
}
