import type { CongressView } from '../../../lambdas/api/contracts.ts';
import type { Day } from '../../../lambdas/domain/days.ts';
import type { Stage } from '../../../lambdas/domain/stages.ts';
import { isLive } from './filing-now.ts';

type View = Pick<CongressView, 'stages' | 'current' | 'outcome' | 'obligation' | 'today'>;

/** What the upper-level union filed for the union that this may still say something to, and until when. */
export type OnBehalf = {
  readonly judged: { readonly stage: Stage; readonly round: number };
  readonly stages: readonly Stage[];
  readonly until: Day;
};

/** The newest submission made in the union's place that it may still object to; undefined if there is none. */
export function behalfNow(view: View): OnBehalf | undefined {
  if (!isLive(view)) return undefined;
  const open = view.stages.filter(({ side, behalf }) => {
    const isFiled = side === 'submitted' || side === 'recommended' || side === 'approved';
    return isFiled && behalf && !behalf.isObjected && view.today <= behalf.until;
  });
  const until = open.reduce<Day>(
    (last, { behalf }) => (behalf && behalf.until > last ? behalf.until : last),
    '',
  );
  const newest = open.filter(({ behalf }) => behalf?.until === until);
  const [first] = newest;
  if (!first) return undefined;
  const { stage, round } = first;
  return { judged: { stage, round }, stages: newest.map(it => it.stage), until };
}
