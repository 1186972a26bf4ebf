import { Link } from 'wouter';
import type { CongressView, TermView } from '../../../lambdas/api/contracts.ts';
import { useMe } from '../../api/use-me.ts';
import { registerChangesPlace } from '../../places.ts';
import { vi } from '../../words/vi.ts';
import { History } from './history.tsx';
import { Reminded } from './reminded.tsx';
import { Openings } from './review/openings.tsx';
import { StageList } from './stage-list.tsx';

/** How the congress went so far: its stages where they are filed one by one, who opened its papers, what happened. */
export function Course({ view, term, event }: { view: CongressView; term: TermView; event: string }) {
  return (
    <>
      {!view.bundled && <StageList view={view} event={event} />}
      {view.openings.length > 0 && <Openings view={view} />}
      {useMe().keepsTerms && view.register.level === 'grassroots' && (
        <p class="no-print">
          <Link class="row-link" href={registerChangesPlace(view.union)}>
            {vi.nav.registerChanges}
          </Link>
        </p>
      )}
      <History view={view} term={term} event={event} />
      <Reminded view={view} />
    </>
  );
}
