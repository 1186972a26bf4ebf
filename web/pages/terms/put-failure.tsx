import { useEffect, useRef } from 'preact/hooks';
import { ApiError } from '../../api/problem.ts';
import { failureText } from '../../design/failure.tsx';
import { Notice } from '../../design/notice.tsx';
import { faultText } from '../../words/problem-text.ts';
import { terms as words } from '../../words/vi-terms.ts';

/** Why the settings were not taken; where somebody else was first, the way to theirs without losing one's own. */
export function PutFailure({ error, onTakeNewest }: { error: unknown; onTakeNewest?: () => void }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error !== undefined) box.current?.scrollIntoView({ block: 'nearest' });
  }, [error]);
  if (error === undefined) return null;
  const problem = error instanceof ApiError ? error.problem : undefined;
  return (
    <div ref={box}>
      <Notice tone={problem?.status === 409 ? 'back' : 'late'} title={failureText(error)} role="alert">
        {problem?.faults && (
          <ul class="bullets">
            {problem.faults.map(fault => (
              <li key={fault.field}>{faultText(fault)}</li>
            ))}
          </ul>
        )}
        {problem?.code === 'term-changed' && onTakeNewest && (
          <div>
            <button type="button" class="button" onClick={onTakeNewest}>
              {words.edit.reload}
            </button>
          </div>
        )}
      </Notice>
    </div>
  );
}
