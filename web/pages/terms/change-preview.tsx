import type { Term } from '../../../lambdas/domain/term.ts';
import type { TermChange } from '../../../lambdas/domain/term-changes.ts';
import { Notice } from '../../design/notice.tsx';
import { termChangeText } from '../../words/vi-term-changes.ts';
import { terms as words } from '../../words/vi-terms.ts';

/** Settings from which running clocks were reckoned. */
const CLOCKS = new Set(['levels', 'days', 'calendar', 'bundleBelow']);

/** What saving would change, as sentences. */
export function ChangePreview({ changes, term }: { changes: readonly TermChange[]; term: Term }) {
  return (
    <section class="stack preview" aria-labelledby="preview-title">
      <h3 id="preview-title">{words.edit.changes}</h3>
      {changes.length === 0 && <p class="soft">{words.edit.noChange}</p>}
      <ChangeList changes={changes} term={term} />
      {changes.some(({ path }) => CLOCKS.has(path[0] ?? '')) && (
        <Notice tone="back">
          <p>{words.edit.clocks}</p>
        </Notice>
      )}
    </section>
  );
}

/** Changes as a list of sentences. */
export function ChangeList({ changes, term }: { changes: readonly TermChange[]; term: Term }) {
  if (changes.length === 0) return null;
  return (
    <ul class="bullets">
      {changes.map(change => (
        <li key={change.path.join('.')}>{termChangeText(change, term)}</li>
      ))}
    </ul>
  );
}
