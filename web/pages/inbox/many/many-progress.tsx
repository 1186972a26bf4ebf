import { useLayoutEffect, useRef } from 'preact/hooks';
import { Notice } from '../../../design/notice.tsx';
import { manyWords } from '../../../words/vi-many.ts';
import type { PendingMany } from './pending-many.ts';
import type { Many } from './use-many.ts';

/** How far a ruling on many is. It goes on without this page. */
export function ManyProgress({ many, pending }: { many: Many; pending: PendingMany }) {
  const total = pending.body.items.length;
  const done = many.progress?.done ?? 0;
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <section class="card stack" aria-labelledby="many-title">
      <h2 id="many-title" ref={heading} tabIndex={-1}>
        {manyWords.running(manyWords.titles[pending.action](total))}
      </h2>
      <progress max={total} value={done} aria-labelledby="many-title" />
      <p role="status">{manyWords.progress(done, total)}</p>
      {many.isOffline ? (
        <Notice tone="back" title={manyWords.offline} role="alert" />
      ) : (
        <p class="soft small">{manyWords.keepsOn}</p>
      )}
      <div>
        <button type="button" class="plain" onClick={many.forget}>
          {manyWords.unfollow}
        </button>
      </div>
    </section>
  );
}
