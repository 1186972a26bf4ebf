import type { CongressLine } from '../../../lambdas/api/contracts.ts';
import { inboxWords } from '../../words/vi-inbox.ts';
import type { Ticks } from './use-ticks.ts';

/**
 * The tick of one row. Shift makes it a range; the arrow keys go from row to row, and with Shift tick on the way; Enter
 * goes to what can be done.
 */
export function RowTick({ line, index, ticks }: { line: CongressLine; index: number; ticks: Ticks }) {
  if (!ticks.isFor(line)) return null;
  return (
    <label class="tick">
      <input
        type="checkbox"
        data-tick={index}
        checked={ticks.has(line)}
        onClick={event => ticks.set(index, event.currentTarget.checked, event.shiftKey)}
        onKeyDown={event => walk(event, ticks)}
      />
      <span class="visually-hidden">{inboxWords.tick(line.name)}</span>
    </label>
  );
}

/** The tick of all rows that are shown. */
export function AllTick({ ticks, isNamed = false }: { ticks: Ticks; isNamed?: boolean }) {
  return (
    <label class={isNamed ? 'choice' : 'tick'}>
      <input
        type="checkbox"
        checked={ticks.all === 'all'}
        ref={input => {
          if (input) input.indeterminate = ticks.all === 'some';
        }}
        onClick={event => ticks.setAll(event.currentTarget.checked)}
      />
      <span class={isNamed ? undefined : 'visually-hidden'}>{inboxWords.tickAll}</span>
    </label>
  );
}

function walk(event: KeyboardEvent & { currentTarget: HTMLInputElement }, ticks: Ticks): void {
  if (event.key === 'Enter') document.querySelector<HTMLElement>('.many-bar .main-action')?.focus();
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const all = [...document.querySelectorAll<HTMLInputElement>('input[data-tick]')];
  const next = all[all.indexOf(event.currentTarget) + step];
  if (!next) return;
  next.focus();
  if (event.shiftKey) ticks.set(Number(next.dataset.tick), true, false);
}
