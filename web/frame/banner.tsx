import type { Me } from '../../lambdas/api/contracts.ts';

/** What every page of a sample term says, so that nobody takes its figures for real ones. */
export function Banner({ me }: { me: Me }) {
  const notices = me.terms.flatMap(({ notice }) => notice ?? []);
  if (notices.length === 0) return null;
  return (
    <div class="banner" role="note">
      {notices.join(' · ')}
    </div>
  );
}
