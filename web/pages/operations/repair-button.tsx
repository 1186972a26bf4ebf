import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'preact/hooks';
import type { Ask } from '../../api/routes.ts';
import { useSending } from '../../api/use-sending.ts';
import { useApp } from '../../app-context.ts';
import { failureText } from '../../design/failure.tsx';
import { operationsWords as words } from '../../words/vi-operations.ts';

/** What a button asks for. */
export type RepairAsked = Ask<'repair'>['body'];

/** How long what was begun may take until the page looks again (milliseconds). */
const LOOK_AGAIN_MS = 2500;

/** The one action of an item: asks for it once, then looks at everything again. */
export function RepairButton(props: { asks: RepairAsked; word: string; label?: string }) {
  const { client } = useApp();
  const queries = useQueryClient();
  const { isSending, error, once } = useSending();
  const [isDone, setDone] = useState(false);
  const send = () =>
    once(async () => {
      await client.call('repair', { body: props.asks });
      setDone(true);
      const again = () => void queries.invalidateQueries({ predicate: it => isOfPage(it.queryKey[0]) });
      again();
      setTimeout(again, LOOK_AGAIN_MS);
      setTimeout(() => setDone(false), LOOK_AGAIN_MS);
    });
  return (
    <div class="operations-act">
      <button
        type="button"
        class="button"
        aria-label={props.label}
        disabled={isSending || isDone}
        onClick={() => void send()}
      >
        {isSending ? words.doing : props.word}
      </button>
      <span role="status" class="small done-text">
        {isDone && words.asked}
      </span>
      {error ? (
        <p role="alert" class="small late-text">
          {failureText(error)}
        </p>
      ) : null}
    </div>
  );
}

function isOfPage(route: unknown): boolean {
  return route === 'operations' || route === 'checkCongresses';
}
