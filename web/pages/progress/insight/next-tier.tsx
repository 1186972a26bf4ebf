import { useAnswer } from '../../../api/use-answer.ts';
import { insightWords as words } from '../../../words/vi-insight.ts';
import { approvedIn } from './approved-in.ts';

/** How far the congresses of the upper-level unions themselves are; nothing where none is in the term. */
export function NextTier({ term, dates }: { term: string; dates: { asOf?: string; knownAt?: string } }) {
  const { data } = useAnswer('progress', { params: { term }, query: { level: 'upper', ...dates } });
  if (!data || data.obliged === 0) return null;
  return (
    <section class="card stack insight-card">
      <h2>{words.next}</h2>
      <p>
        {words.nextApproved(approvedIn(data), data.obliged)}; {words.nextHeld(data.held, data.obliged)}
        {data.pilotsHeld > 0 && `, ${words.nextPilots(data.pilotsHeld)}`}.
      </p>
    </section>
  );
}
