import type { Me } from '../../lambdas/api/contracts.ts';
import { dayOf } from '../../lambdas/domain/days.ts';
import { vi } from '../words/vi.ts';

/** What every page of a sample term says, so that nobody takes its figures for real ones. */
export function Banner({ me }: { me: Me }) {
  const notices = me.terms.slice(0, 1).flatMap(({ notice }) => notice ?? []);
  if (notices.length === 0) return null;
  // The one question that is put to the browser's clock: whether the day of the answers is a made-up one.
  if (me.today !== dayOf(Date.now())) notices.push(vi.app.simulated(me.today));
  return (
    <div class="banner" role="note">
      {notices.join(' – ')}
    </div>
  );
}
