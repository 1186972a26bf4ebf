import type { Me, ProgressView } from '../../../lambdas/api/contracts.ts';
import type { Shown } from '../../../lambdas/domain/shown.ts';
import { unionsPlace } from '../../places.ts';

/** Where the number that `shown` counts opens its list; undefined where it opens none. */
export type Opens = (shown: Shown) => string | undefined;

/**
 * Where numbers open their lists: of one row, or of the whole without one. Only today's figures do, since lists show
 * how things stand now.
 */
export function opensOf(progress: ProgressView, me: Pick<Me, 'posts'>, row?: string): Opens {
  const { today, asOf, knownAt, term } = progress;
  const parent = row ?? wholeOf(progress, me);
  if (!parent || asOf < today || knownAt < today) return () => undefined;
  return shown => unionsPlace(term, parent, shown);
}

/** The union below which all rows are, or the only row; undefined where the sum is of some rows and no one's. */
function wholeOf({ unions }: ProgressView, { posts }: Pick<Me, 'posts'>): string | undefined {
  const over = ['leader', 'registrar', 'operator'];
  const province = posts.find(({ role, level }) => level === 'province' && over.includes(role));
  return unions.length === 1 ? unions[0]?.id : province?.union;
}
