import type { ProgressView } from '../../../lambdas/api/contracts.ts';
import { useIsNarrow } from '../../design/use-is-narrow.ts';
import { progressWords as words } from '../../words/vi-progress.ts';
import { hasStandings } from './has-standings.ts';
import { ProgressCards } from './progress-cards.tsx';
import { ProgressTable } from './progress-table.tsx';
import { inOrder, ROW_ORDERS, type RowOrder } from './row-order.ts';
import type { WeeklyFigures } from './weekly.ts';

/**
 * The upper-level unions: on screen in the order that is chosen, on paper always in the official one, since a list
 * that is handed round ranks nobody.
 */
export function Rows(props: { progress: ProgressView; weekly: WeeklyFigures; order: RowOrder }) {
  const { progress, weekly, order } = props;
  const isNarrow = useIsNarrow();
  const rows = inOrder(progress, order);
  return (
    <>
      {isNarrow ? (
        <ProgressCards progress={progress} rows={rows} weekly={weekly} />
      ) : (
        <ProgressTable progress={progress} rows={rows} weekly={weekly} class="no-print" />
      )}
      <ProgressTable progress={progress} rows={progress.unions} weekly={weekly} class="print-only" />
      <div class="small soft stack notes">
        <p>{words.shareNote(words.bases[progress.denominator])}</p>
        {progress.unions.length > 1 && order === 'behind' && <p class="no-print">{words.orderNote}</p>}
        <p>{hasStandings(progress) ? words.stagesNote : words.noStandings}</p>
      </div>
    </>
  );
}

/** Which order the rows are read in. */
export function OrderChoice(props: { order: RowOrder; onChoose: (order: RowOrder) => void }) {
  return (
    <div class="field order-choice">
      <label for="order">{words.order}</label>
      <select
        id="order"
        value={props.order}
        onChange={event => props.onChoose(event.currentTarget.value as RowOrder)}
      >
        {ROW_ORDERS.map(order => (
          <option key={order} value={order}>
            {words.orders[order]}
          </option>
        ))}
      </select>
    </div>
  );
}
