import type { OutlookView } from '../../../../lambdas/api/contracts.ts';
import { outlookWords as words } from '../../../words/vi-outlook.ts';
import { FigureWords } from '../figure.tsx';
import type { Opens } from '../opens.ts';

/** Which upper-level unions cannot end in time by the days that are registered, the most at first. */
export function ShortOfDays({
  outlook,
  opensOf,
}: {
  outlook: OutlookView;
  opensOf: (upper: string) => Opens;
}) {
  const short = outlook.uppers.filter(upper => upper.short > 0).sort((a, b) => b.short - a.short);
  if (outlook.asOf >= outlook.finishBy.last || outlook.uppers.length === 0) return null;
  if (short.length === 0) return <p>{words.allBooked}</p>;
  return (
    <details class="foldable">
      <summary>{words.short(short.length)}</summary>
      <ul class="short-of-days small">
        {short.map(upper => (
          <li key={upper.id}>
            <strong>{upper.name}</strong>{' '}
            <FigureWords count={upper.short} shown="to-hold" opens={opensOf(upper.id)}>
              {words.shortOf(upper.short, upper.obliged - upper.held)}
            </FigureWords>
          </li>
        ))}
      </ul>
    </details>
  );
}
