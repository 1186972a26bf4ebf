import type { Me, ProgressView } from '../../../lambdas/api/contracts.ts';
import type { Shown } from '../../../lambdas/domain/shown.ts';
import { unionsPlace } from '../../places.ts';

/** Where the number that `shown` counts opens its list; undefined where it opens none. */
export type Opens = (shown: Shown) => string | undefined;

/** What of progress it takes to know where its numbers open. */
export type Opened = Pick<ProgressView, 'term' | 'today' | 'asOf' | 'knownAt'> & {
  readonly unions: readonly { readonly id: string }[];
};

/** Where numbers open their lists, for the days that they are of: of one row, or of the whole without one. */
export function opensOf(progress: Opened, me: Pick<Me, 'posts'>, row?: string): Opens {
  const { today, asOf, knownAt, term } = progress;
  const parent = row ?? wholeOf(progress, me);
  if (!parent) return () => undefined;
  const dates = asOf < today || knownAt < today ? { asOf, knownAt } : undefined;
  return shown => unionsPlace(term, parent, shown, dates);
}

/** The union below which all rows are, or the only row; undefined where the sum is of some rows and no one's. */
function wholeOf({ unions }: Opened, { posts }: Pick<Me, 'posts'>): string | undefined {
  const over = ['leader', 'registrar', 'operator'];
  const province = posts.find(({ role, level }) => level === 'province' && over.includes(role));
  return unions.length === 1 ? unions[0]?.id : province?.union;
}
