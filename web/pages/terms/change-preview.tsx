import type { Term } from '../../../lambdas/domain/term.ts';
import { type TermChange, touchesClocks } from '../../../lambdas/domain/term-changes.ts';
import { termChangeText } from '../../words/vi-term-changes.ts';
import { terms as words } from '../../words/vi-terms.ts';
import { ReplanPreview } from './replan-preview.tsx';

/** What saving would change, as sentences. */
export function ChangePreview(props: { changes: readonly TermChange[]; term: Term; hasFaults: boolean }) {
  const { changes, term, hasFaults } = props;
  return (
    <section class="stack preview" aria-labelledby="preview-title">
      <h3 id="preview-title">{words.edit.changes}</h3>
      {changes.length === 0 && <p class="soft">{words.edit.noChange}</p>}
      <ChangeList changes={changes} term={term} />
      {touchesClocks(changes) && <ReplanPreview term={term} hasFaults={hasFaults} />}
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
