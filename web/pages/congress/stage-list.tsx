import type { CongressView } from '../../../lambdas/api/contracts.ts';
import { MarkedWord } from '../../design/standing-label.tsx';
import { vi } from '../../words/vi.ts';
import { sideWord } from '../../words/vi-codes.ts';
import { congress as words } from '../../words/vi-congress.ts';
import { sideMark } from './side-mark.ts';

/** The five stages of a large union, with side and due date. */
export function StageList({ view, event }: { view: CongressView; event: string }) {
  return (
    <section class="card stack">
      <h2>{words.page.stages}</h2>
      <ol class="lines">
        {view.stages.map(({ stage, side, round, due, isOverdue }) => (
          <li key={stage} class="line" aria-current={stage === view.current ? 'step' : undefined}>
            <span class={stage === view.current ? 'stage-now' : ''}>{vi.codes.stages[stage](event)}</span>
            <span class="row spread">
              <MarkedWord mark={sideMark(side)} word={sideWord(side, view.register.level)} />
              <span class={isOverdue ? 'late-text small' : 'soft small'}>
                {round > 1 && `${words.page.round(round)} · `}
                {due && `${words.page.due(due)}${isOverdue ? `, ${words.page.late.toLowerCase()}` : ''}`}
              </span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
