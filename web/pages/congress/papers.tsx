import type { CongressView, TermView } from '../../../lambdas/api/contracts.ts';
import { Filings } from './filings.tsx';
import { Result } from './result.tsx';

/** What the union has filed: its papers, and what it reported of its event. */
export function Papers({ view, term, event }: { view: CongressView; term: TermView; event: string }) {
  return (
    <>
      <Filings view={view} event={event} />
      {view.held && <Result held={view.held} event={event} term={term} />}
    </>
  );
}
