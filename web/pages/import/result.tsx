import { useEffect, useRef } from 'preact/hooks';
import { Link } from 'wouter';
import { Notice } from '../../design/notice.tsx';
import { progressPlace } from '../../places.ts';
import { importing as words } from '../../words/vi-import.ts';
import { DifferentOnes, UpperTable } from './upper-table.tsx';
import type { ImportState } from './use-import-job.ts';

const w = words.result;

/** What an import did. */
export function Result({ job, term, onAgain }: { job: ImportState; term: string; onAgain: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { added, unchanged, different, failure, leftOut = 0 } = job;
  return (
    <>
      <section class="card stack" aria-labelledby="result-title">
        <h2 id="result-title" ref={heading} tabIndex={-1}>
          {failure ? words.title : w.title}
        </h2>
        {failure && (
          <Notice tone="late" title={w.failed} role="alert">
            <p>{w.failures[failure] ?? w.unknown(failure)}</p>
          </Notice>
        )}
        <ul class="facts">
          <li>
            <strong>{w.added(added)}</strong>
          </li>
          <li>{words.preview.unchanged(unchanged)}</li>
          <li>{words.preview.different(different)}</li>
          {leftOut > 0 && <li>{words.preview.leftOut(leftOut)}</li>}
        </ul>
        <p class="small soft">{w.startedAt(job.startedAt)}</p>
        <div class="row actions">
          <Link class="button main-action" href={progressPlace(term)}>
            {w.progress}
          </Link>
          <button type="button" class="button" onClick={onAgain}>
            {w.again}
          </button>
        </div>
      </section>
      <DifferentOnes job={job} />
      <UpperTable job={job} />
    </>
  );
}
