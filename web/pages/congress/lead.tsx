import type { CongressView } from '../../../lambdas/api/contracts.ts';
import { StandingOf } from '../../design/standing-of.tsx';
import { congress as words } from '../../words/vi-congress.ts';
import { isLive } from './filing-now.ts';

/** Under the name: where the congress stands, size, who rules on it, and its day. */
export function Lead({ view, event }: { view: CongressView; event: string }) {
  const { page } = words;
  // The register keeps no members of unions above the grassroots.
  const isAbove = view.register.level !== 'grassroots';
  const day = view.heldOn
    ? page.heldOn(view.heldOn)
    : view.date
      ? page.date(event, view.date)
      : page.noDate(event);
  return (
    <div class="lead">
      <StandingOf line={view} today={view.today} isAbove={isAbove} />
      <span>
        {isAbove ? page.ruledBy(view.parentName) : page.register(view.register.members, view.parentName)}
      </span>
      {(view.heldOn || isLive(view)) && <span>{day}</span>}
      {view.planned && !view.heldOn && isLive(view) && <span>{page.planned(view.planned)}</span>}
      {view.pilotOf && <span class="tag">{page.pilot[view.pilotOf]}</span>}
      {view.heldOn && view.held?.minutes === 'follow' && (
        <span class="tag tag-back">{page.withoutMinutes}</span>
      )}
    </div>
  );
}
