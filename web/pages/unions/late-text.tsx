import { useState } from 'preact/hooks';
import { useApp } from '../../app-context.ts';
import { failureText } from '../../design/failure.tsx';
import { reminderWords as words } from '../../words/vi-reminders.ts';

/** Copies a message for the chat group of an upper-level union that names the unions which are late. */
export function LateText({ term, parent }: { term: string; parent: string }) {
  const { client } = useApp();
  const [said, setSaid] = useState('');
  const [text, setText] = useState('');
  const copy = async () => {
    try {
      const made = await client.call('lateText', { params: { term }, query: { parent } });
      setText(made.text);
      const isCopied = await navigator.clipboard.writeText(made.text).then(
        () => true,
        () => false,
      );
      setSaid(isCopied ? words.copied : words.notCopied);
    } catch (error) {
      setSaid(failureText(error as Error));
    }
  };
  return (
    <div class="stack no-print">
      <div class="row">
        <button type="button" class="button" onClick={() => void copy()}>
          {words.chat}
        </button>
        <span role="status" class="soft small">
          {said || words.chatHint}
        </span>
      </div>
      {text && <pre class="late-message">{text}</pre>}
    </div>
  );
}
