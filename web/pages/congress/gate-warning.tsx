import type { CongressView, TermView } from '../../../lambdas/api/contracts.ts';
import { Notice } from '../../design/notice.tsx';
import { levelWords } from '../../words/vi-levels.ts';

const words = levelWords.gate;

/**
 * That fewer of the unions below have held their congress than the term asks before this one; nothing where enough
 * have. It warns and stops nobody.
 */
export function GateWarning(props: {
  view: Pick<CongressView, 'below'>;
  term: Pick<TermView, 'gate'>;
  event: string;
}) {
  const { below } = props.view;
  if (!below?.isWarned) return null;
  return (
    <Notice tone="back" title={words.title(below)}>
      <p>{words.text(props.term.gate.value, props.event)}</p>
      {below.delegates > 0 && <p>{words.delegates(below.delegates)}</p>}
    </Notice>
  );
}
