import { useState } from 'preact/hooks';
import type { CongressView, TermView } from '../../../lambdas/api/contracts.ts';
import type { EventOf } from '../../../lambdas/domain/events.ts';
import { REPAIRS } from '../../../lambdas/domain/repairs.ts';
import { congress as words } from '../../words/vi-congress.ts';
import { type HistoryTerms, historySentence } from '../../words/vi-history.ts';

import { reportBefore } from './report-before.ts';
import { heldChanges } from './review/fact-changes.ts';
import { factWords } from './review/fact-words.ts';

type HistoryEvent = CongressView['history'][number]['events'][number];

const SHOWN_FIRST = 8;

/** What happened, newest first, in sentences. */
export function History({ view, term, event }: { view: CongressView; term: TermView; event: string }) {
  const [isWhole, setWhole] = useState(false);
  const terms: HistoryTerms = {
    event,
    bundled: view.bundled,
    reason: code => term.returnReasons.find(reason => reason.code === code)?.label ?? code,
  };
  const tell = factWords(event, term.youngBelow.value);
  const told = view.history.map(change => ({ ...change, events: change.events.filter(isOfPeople) }));
  const changes = told.filter(({ events }) => events.length > 0);
  const shown = isWhole ? changes : changes.slice(0, SHOWN_FIRST);
  return (
    <section class="card stack">
      <h2>{words.page.history}</h2>
      <ol class="lines history">
        {shown.map(change => (
          <li key={change.number} class="line">
            {change.events.map((happened, index) => (
              <div key={index}>
                <p>{historySentence(happened, terms)}</p>
                {happened.type === 'held-corrected' && (
                  <ul class="bullets small">
                    {correctionsIn(view, change.number, happened).map(fact => (
                      <li key={tell(fact)}>{tell(fact)}</li>
                    ))}
                  </ul>
                )}
              </div>
            ))}
            <p class="soft small">{words.page.at(change.at, doneBy(change))}</p>
          </li>
        ))}
      </ol>
      {shown.length < changes.length && (
        <div>
          <button type="button" class="plain" onClick={() => setWhole(true)}>
            {words.page.earlier}
          </button>
        </div>
      )}
    </section>
  );
}

function doneBy({ by, inPlaceOf }: CongressView['history'][number]): string {
  if (!by) return words.page.system;
  return inPlaceOf ? words.page.inPlaceOf(by, inPlaceOf) : by;
}

/** False for what only the machinery did, unless it was a repair: its clock is told by the stages themselves. */
function isOfPeople(happened: HistoryEvent): boolean {
  return happened.type !== 'machine-called' || REPAIRS.has(happened.reason);
}

/** What a correction changed in the report that stood before it. */
function correctionsIn(view: CongressView, number: number, { held }: EventOf<'held-corrected'>) {
  const before = reportBefore(view.history, number);
  return before ? heldChanges(before, { ...before, ...held }) : [];
}
