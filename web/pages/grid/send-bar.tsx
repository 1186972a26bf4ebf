import { useState } from 'preact/hooks';
import type { CongressLine } from '../../../lambdas/api/contracts.ts';
import { gridWords as words } from '../../words/vi-grid.ts';
import type { RowRules } from './read-row.ts';
import { type Grid, typedRows } from './use-grid.ts';

/** Sends what is typed, and says how far that is and what came of it. */
export function SendBar(props: { grid: Grid; lines: readonly CongressLine[]; rules: RowRules }) {
  const { grid, lines, rules } = props;
  const [isSure, setSure] = useState(false);
  const { ready, wrong } = typedRows(lines, grid.drafts, rules);
  const { sending, sent } = grid;
  const discard = () => {
    if (isSure) grid.discard();
    setSure(!isSure);
  };
  return (
    <div class="row grid-send no-print">
      <button
        type="button"
        class="button main-action"
        disabled={ready === 0 || sending !== undefined}
        onClick={() => void grid.send(lines, rules)}
      >
        {sending ? words.sending(sending.done, sending.all) : ready > 0 ? words.send(ready) : words.nothing}
      </button>
      {Object.keys(grid.drafts).length > 0 && !sending && (
        <button type="button" class="plain" onClick={discard} onBlur={() => setSure(false)}>
          {isSure ? words.discardSure : words.discard}
        </button>
      )}
      <p role="status">
        {sent && words.sent(sent.done, sent.failed)}
        {!sent && wrong > 0 && <span class="late-text">{words.wrong(wrong)}</span>}
      </p>
    </div>
  );
}
