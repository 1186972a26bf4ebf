import { useLayoutEffect, useRef } from 'preact/hooks';
import type { CongressLine } from '../../../../lambdas/api/contracts.ts';
import type { Term } from '../../../../lambdas/domain/term.ts';
import { formWords } from '../../../words/vi-forms.ts';
import { inboxWords } from '../../../words/vi-inbox.ts';
import { manyWords } from '../../../words/vi-many.ts';
import { keyOf } from '../selection.ts';
import { inPlaceFor, type ManyAction } from './many-actions.ts';
import { bodyOf, type ManyDraft } from './many-draft.ts';

/** Says once more what is about to be done, to how many and under which number. */
export function ManyConfirm(props: {
  action: ManyAction;
  draft: ManyDraft;
  lines: readonly CongressLine[];
  reasons: Term['returnReasons'];
  isSending: boolean;
  onSend: () => void;
  onChange: () => void;
}) {
  const { action, lines, isSending } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  const title = manyWords.titles[action](lines.length);
  return (
    <section class="card stack form-card appear" aria-labelledby="many-title">
      <h2 id="many-title" ref={heading} tabIndex={-1}>
        {questionOf(props, title)}
      </h2>
      <details class="foldable">
        <summary>{manyWords.list(lines.length)}</summary>
        <ul class="bullets">
          {lines.map(line => (
            <li key={keyOf(line)}>{named(action, line)}</li>
          ))}
        </ul>
      </details>
      <div class="row actions form-actions">
        <button type="button" class="button main-action" disabled={isSending} onClick={props.onSend}>
          {isSending ? formWords.common.sending : title}
        </button>
        <button type="button" class="button" disabled={isSending} onClick={props.onChange}>
          {manyWords.change}
        </button>
      </div>
    </section>
  );
}

/** The union, and in whose place it is ruled on. */
function named(action: ManyAction, line: CongressLine): string {
  const name = inPlaceFor(action, line);
  return name ? `${line.name} (${inboxWords.inPlaceOf(name)})` : line.name;
}

function questionOf(
  { action, draft, lines, reasons }: Parameters<typeof ManyConfirm>[0],
  title: string,
): string {
  const { command, items } = bodyOf(action, draft, lines);
  const words = manyWords.confirm;
  if (command.type === 'return') {
    const labels = new Map(reasons.map(({ code, label }) => [code, label]));
    return words.reasons(
      title,
      command.reasons.map(({ code }) => labels.get(code) ?? code),
    );
  }
  if (command.type !== 'approve' || !command.ruling) return words.plain(title);
  const { documentNo, on } = command.ruling;
  if (documentNo) return words.numbered(title, documentNo, on);
  return words.each(title, items[0]?.documentNo ?? '', items.at(-1)?.documentNo ?? '', on);
}
