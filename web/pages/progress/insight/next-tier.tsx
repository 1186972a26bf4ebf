import type { ComponentChildren } from 'preact';
import { Link } from 'wouter';
import type { Shown } from '../../../../lambdas/domain/shown.ts';
import { useAnswer } from '../../../api/use-answer.ts';
import { unionsPlace } from '../../../places.ts';
import { insightWords as words } from '../../../words/vi-insight.ts';

/** How far the congresses of the upper-level unions themselves are; nothing where none is in the term. */
export function NextTier({ term, dates }: { term: string; dates: { asOf?: string; knownAt?: string } }) {
  const { data } = useAnswer('progress', { params: { term }, query: { level: 'upper', ...dates } });
  if (!data || data.obliged === 0) return null;
  const [row] = data.unions;
  const placeOf = (shown: Shown) =>
    row && unionsPlace(term, row.id, shown, { asOf: data.asOf, knownAt: data.knownAt }, 'upper');
  return (
    <section class="card stack insight-card">
      <h2>{words.next}</h2>
      <p>
        <Listed count={data.dossiersApproved} place={placeOf('dossier-approved')}>
          {words.nextApproved(data.dossiersApproved, data.obliged)}
        </Listed>
        ;{' '}
        <Listed count={data.held} place={placeOf('held')}>
          {words.nextHeld(data.held, data.obliged)}
        </Listed>
        {data.pilotsHeld > 0 && (
          <>
            ,{' '}
            <Listed count={data.pilotsHeld} place={placeOf('pilots')}>
              {words.nextPilots(data.pilotsHeld)}
            </Listed>
          </>
        )}
        .{' '}
        <Listed count={data.obliged} place={placeOf('obliged')}>
          {words.nextAll(data.obliged)}
        </Listed>
      </p>
    </section>
  );
}

/** Words with a number in them that open its list; plain where there is nothing to list. */
function Listed(props: { count: number; place: string | undefined; children: ComponentChildren }) {
  if (!props.place || props.count === 0) return <>{props.children}</>;
  return (
    <Link class="figure-words" href={props.place}>
      {props.children}
    </Link>
  );
}
