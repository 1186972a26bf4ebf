import type { ProgressView } from '../../../../lambdas/api/contracts.ts';
import { useAnswer } from '../../../api/use-answer.ts';
import { holds, useMe } from '../../../api/use-me.ts';
import { insightWords as words } from '../../../words/vi-insight.ts';
import './insight.css';
import { opensOf } from '../opens.ts';
import { AttentionList } from './attention.tsx';
import { NextTier } from './next-tier.tsx';
import { StuckWhere } from './stuck.tsx';
import { Trust } from './trust.tsx';
import { UnionNumbers } from './union-numbers.tsx';

/** What stands out below the rows: each part comes when it comes, and one that is not to be had is left out. */
export function InsightSection(props: {
  progress: ProgressView;
  dates: { asOf?: string; knownAt?: string };
}) {
  const { progress } = props;
  const { term, today, asOf, knownAt } = progress;
  const me = useMe();
  const overseesAll = holds(me, 'leader', 'registrar', 'operator');
  const isNow = asOf >= today && knownAt >= today;
  const { data: insight } = useAnswer(
    'insight',
    { params: { term } },
    { enabled: overseesAll && isNow, refetchInterval: whileGathering },
  );
  const made = isNow && insight?.at ? insight : undefined;
  return (
    <div class="insight">
      {made && <AttentionList term={term} needing={made.attention} />}
      {made && <StuckWhere insight={made} />}
      {overseesAll && !isNow && <p class="small soft no-print insight-note">{words.onlyNow}</p>}
      {isNow && insight?.at === null && <p class="small soft no-print insight-note">{words.gathering}</p>}
      <div class="insight-row">
        {overseesAll && <NextTier term={term} dates={props.dates} />}
        <UnionNumbers progress={progress} />
        {made && <Trust trust={made.trust} at={made.at} opens={opensOf(progress, me)} />}
      </div>
    </div>
  );
}

const AGAIN_MS = 30_000;

/** It is asked for again until it was made for the first time. */
function whileGathering(insight: { at: string | null } | undefined): number | false {
  return insight?.at === null ? AGAIN_MS : false;
}
