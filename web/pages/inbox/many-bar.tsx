import type { CongressLine } from '../../../lambdas/api/contracts.ts';
import { MOST_AT_ONCE } from '../../../lambdas/domain/most-at-once.ts';
import { inboxWords } from '../../words/vi-inbox.ts';
import { type ManyAction, manyActions } from './many/many-actions.ts';

/** What stays in view while rows are ticked: how many, and what can be done to them. */
export function ManyBar(props: {
  count: number;
  /** The chosen lines that still wait. */
  lines: readonly CongressLine[];
  /** Of the chosen, those that the filters hide. */
  hidden: number;
  onAction: (action: ManyAction) => void;
  onClear: () => void;
}) {
  const { count, hidden } = props;
  const actions = manyActions(props.lines);
  const isMixed = actions.some(({ lines }) => lines.length < count);
  return (
    <section class="many-bar" aria-label={inboxWords.bar}>
      <div class="row">
        <strong role="status">{inboxWords.chosen(count)}</strong>
        {hidden > 0 && <span class="soft small">{inboxWords.hidden(hidden)}</span>}
        <button type="button" class="plain" onClick={props.onClear}>
          {inboxWords.clearChosen}
        </button>
      </div>
      <div class="row actions">
        {actions.map(({ action, lines }, index) => (
          <button
            key={action}
            type="button"
            class={index === 0 ? 'button main-action' : 'button'}
            onClick={() => props.onAction(action)}
          >
            {inboxWords.actionFor(inboxWords.actions[action], lines.length)}
          </button>
        ))}
      </div>
      {actions.length === 0 && <p class="small">{inboxWords.noAction}</p>}
      {isMixed && actions.length > 0 && <p class="soft small">{inboxWords.mixed(count)}</p>}
      <p class="soft small only-wide">{inboxWords.tickHint}</p>
      {count >= MOST_AT_ONCE && <p class="small">{inboxWords.most(MOST_AT_ONCE)}</p>}
    </section>
  );
}
