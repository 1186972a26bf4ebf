import { useEffect, useState } from 'preact/hooks';
import { formatTime } from '../../../words/format.ts';
import { filingWords } from '../../../words/vi-filing.ts';
import type { Draft } from './draft.ts';

/** Says when the draft was kept on this device, and throws it away when that is asked for twice. */
export function DraftLine({ draft, onDiscard }: { draft: Draft; onDiscard: () => void }) {
  const words = filingWords.draft;
  const [saved, setSaved] = useState(draft.saved);
  const [isAsked, setAsked] = useState(false);
  useEffect(() => draft.subscribe(() => setSaved(draft.saved)), [draft]);
  if (!saved) return null;
  return (
    <div class="row draft-line small">
      <span class="soft">
        {draft.found && `${words.restored} `}
        {words.saved(formatTime(saved.at), saved.day)}
      </span>
      {isAsked ? (
        <>
          <span>{words.reallyDiscard}</span>
          <button type="button" class="plain" onClick={onDiscard}>
            {words.discard}
          </button>
          <button type="button" class="plain" onClick={() => setAsked(false)}>
            {words.keep}
          </button>
        </>
      ) : (
        <button type="button" class="plain" onClick={() => setAsked(true)}>
          {words.discard}
        </button>
      )}
    </div>
  );
}
