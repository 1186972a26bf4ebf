import { useLocation } from 'wouter';
import type { Me } from '../../lambdas/api/contracts.ts';
import { rememberTerm, termInAddress } from '../api/chosen-term.ts';
import { PLACES } from '../places.ts';
import { vi } from '../words/vi.ts';

/** Pages that every term has: choosing another term stays on them. */
const OF_EVERY_TERM = [PLACES.progress, PLACES.term, PLACES.import].map(place => place.split(':term')[1]);

/** Which term the pages are about, where there are several. */
export function TermSelect({ me }: { me: Me }) {
  const [location, navigate] = useLocation();
  const current = me.terms[0]?.id;
  const choose = (term: string) => {
    rememberTerm(term);
    const named = termInAddress(location);
    const rest = named && location.split(encodeURIComponent(named))[1];
    const stays = rest !== undefined && OF_EVERY_TERM.includes(rest);
    navigate(stays ? `/nhiem-ky/${encodeURIComponent(term)}${rest}` : '/');
  };
  // In the order of their codes, whichever is chosen.
  const terms = [...me.terms].sort((a, b) => (a.id < b.id ? -1 : 1));
  return (
    <select
      class="term-select"
      aria-label={vi.app.term}
      value={current}
      onChange={event => choose(event.currentTarget.value)}
    >
      {terms.map(({ id, title }) => (
        <option key={id} value={id}>
          {vi.app.termChoice(id, title)}
        </option>
      ))}
    </select>
  );
}
