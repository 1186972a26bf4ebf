import type { CongressView } from '../../../../lambdas/api/contracts.ts';
import { formatInstant } from '../../../words/format.ts';
import { review as words } from '../../../words/vi-review.ts';

/** To the union: who opened its restricted papers, and when. */
export function Openings({ view }: { view: CongressView }) {
  const nameOf = (id: string) => view.documents.find(document => document.id === id)?.fileName ?? '';
  return (
    <section class="card folded">
      <details class="foldable">
        <summary>
          <h2>{words.openings.title(view.openings.length)}</h2>
        </summary>
        <ul class="lines">
          {view.openings.map(({ document, by, at }) => (
            <li key={`${document}${by}${at}`} class="line">
              <span>{nameOf(document)}</span>
              <span class="soft small">{words.openings.opened(by, formatInstant(at))}</span>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
