import { useSearchParams } from 'wouter';
import { DATE_NAMES, type Dates } from '../../places.ts';
import { orderOf, ROW_ORDERS, type RowOrder } from './row-order.ts';

/** The name by which the address keeps the order of the rows. */
const ORDER_NAME = 'xep';

/** What the address of the progress page says, and how to change it. */
export function useProgressAddress() {
  const [search, setSearch] = useSearchParams();
  const asOf = search.get(DATE_NAMES.asOf) || undefined;
  const knownAt = search.get(DATE_NAMES.knownAt) || undefined;
  return {
    /** The days asked for; today where absent. */
    dates: { ...(asOf && { asOf }), ...(knownAt && { knownAt }) },
    order: orderOf(search.get(ORDER_NAME)),
    chooseDays: (days: Dates | undefined) =>
      setSearch(kept => {
        set(kept, DATE_NAMES.asOf, days?.asOf);
        set(kept, DATE_NAMES.knownAt, days?.knownAt);
        return kept;
      }),
    chooseOrder: (order: RowOrder) =>
      setSearch(
        kept => {
          set(kept, ORDER_NAME, order === ROW_ORDERS[0] ? undefined : order);
          return kept;
        },
        { replace: true },
      ),
  };
}

function set(search: URLSearchParams, name: string, value: string | undefined) {
  if (value) search.set(name, value);
  else search.delete(name);
}
