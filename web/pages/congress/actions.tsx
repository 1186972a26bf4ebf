import type { CongressView } from '../../../lambdas/api/contracts.ts';
import { congress as words } from '../../words/vi-congress.ts';
import { actionWord } from './action-word.ts';
import { actionsNow, type FormName } from './actions-now.ts';

/** What the asker may do: what is next as buttons, the rest folded away. */
export function Actions(props: { view: CongressView; event: string; onOpen: (form: FormName) => void }) {
  const { view, event, onOpen } = props;
  const { next, also } = actionsNow(view);
  const word = (form: FormName) => actionWord(form, view, event);
  if (next.length + also.length === 0) return null;
  return (
    <div class="row actions no-print">
      {view.standsIn.map(({ name }) => (
        <p key={name} class="soft small">
          {words.page.standsIn(name)}
        </p>
      ))}
      {next.map((form, index) => (
        <button
          key={form}
          type="button"
          class={index === 0 ? 'button main-action' : 'button'}
          onClick={() => onOpen(form)}
        >
          {word(form)}
        </button>
      ))}
      {also.length > 0 && (
        <details class="foldable also" open={next.length === 0}>
          <summary>{words.page.moreActions}</summary>
          <div class="row">
            {also.map(form => (
              <button key={form} type="button" class="button" onClick={() => onOpen(form)}>
                {word(form)}
              </button>
            ))}
          </div>
        </details>
      )}
    </div>
  );
}
