import { useEffect, useState } from 'preact/hooks';
import type { ReplanCounts } from '../../../lambdas/api/contracts.ts';
import type { Term } from '../../../lambdas/domain/term.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { Notice } from '../../design/notice.tsx';
import { clocks as words } from '../../words/vi-clocks.ts';

/** Typing goes on within this time. */
const PAUSE_MS = 600;

/** How many deadlines that run would get another day if `term` were saved; counted once typing pauses. */
export function ReplanPreview({ term, hasFaults }: { term: Term; hasFaults: boolean }) {
  const asked = useSettled(term);
  const isEnabled = asked === term && !hasFaults;
  const answer = useAnswer(
    'previewReplan',
    { params: { term: term.id }, body: asked },
    { enabled: isEnabled },
  );
  return (
    <Notice tone="back">
      <div class="stack" role="status">
        {sentences(answer.data && isEnabled ? answer.data : undefined, hasFaults, answer.isError).map(
          text => (
            <p key={text}>{text}</p>
          ),
        )}
      </div>
    </Notice>
  );
}

/** `term` once it has stayed the same for a while; told apart by what it says. */
function useSettled(term: Term): Term {
  const [settled, setSettled] = useState(term);
  const said = JSON.stringify(term);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(term), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [said]);
  return JSON.stringify(settled) === said ? term : settled;
}

function sentences(counts: ReplanCounts | undefined, hasFaults: boolean, isFailed: boolean): string[] {
  const { preview } = words;
  if (hasFaults) return [preview.afterFaults];
  if (!counts) return [isFailed ? preview.failed : preview.counting];
  if (counts.moving === 0) return [preview.none(counts)];
  return [
    preview.moving(counts),
    ...(counts.again > 0 ? [preview.again(counts)] : []),
    ...(counts.kept > 0 ? [preview.kept(counts)] : []),
  ];
}
