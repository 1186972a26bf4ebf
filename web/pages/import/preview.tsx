import { useEffect, useRef, useState } from 'preact/hooks';
import type { ImportForm } from '../../../lambdas/api/contracts.ts';
import { Notice } from '../../design/notice.tsx';
import { importing as words } from '../../words/vi-import.ts';
import { FaultList } from './fault-list.tsx';
import { DifferentOnes, UpperTable } from './upper-table.tsx';
import type { Importing } from './use-import.ts';
import type { ImportState } from './use-import-job.ts';

const w = words.preview;

/** What the check found, and the way on from it. */
export function Preview({ job, form, at }: { job: ImportState; form: ImportForm; at: Importing }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { added, unchanged, different, faultCount, leftOut = 0, total } = job;
  return (
    <>
      <section class="card stack" aria-labelledby="preview-title">
        <h2 id="preview-title" ref={heading} tabIndex={-1}>
          {w.title}
        </h2>
        <ul class="facts">
          <li>
            <strong>{w.added(added)}</strong>
          </li>
          <li>{w.unchanged(unchanged)}</li>
          <li>{w.different(different)}</li>
          <li class={faultCount > 0 ? 'late-text' : ''}>
            {faultCount > 0 ? w.faults(faultCount) : w.noFaults}
          </li>
          {leftOut > 0 && <li>{w.leftOut(leftOut)}</li>}
        </ul>
        {total > 0 && added === 0 && <p class="soft">{words.start.nothingNew}</p>}
        <StartButtons job={job} at={at} />
      </section>
      {faultCount > 0 && at.kept && (
        <FaultList job={job} form={form} file={at.kept.file} fileName={at.kept.fileName} />
      )}
      <DifferentOnes job={job} />
      <UpperTable job={job} />
    </>
  );
}

/** Starts the import: of everything, or, once more asked, of the rows without faults. */
function StartButtons({ job, at }: { job: ImportState; at: Importing }) {
  const [isAsking, setAsking] = useState(false);
  const yes = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isAsking) yes.current?.focus();
  }, [isAsking]);
  const { total, faultCount, leftOut = 0 } = job;
  if (total === 0) return <p>{words.start.nothing}</p>;
  if (isAsking) {
    return (
      <Notice tone="back" title={words.start.confirm(total, leftOut)} role="alert">
        <div class="row actions">
          <button
            ref={yes}
            type="button"
            class="button main-action"
            disabled={at.isStarting}
            onClick={() => at.start(true)}
          >
            {at.isStarting ? words.start.starting : words.start.yes(total)}
          </button>
          <button type="button" class="button" onClick={() => setAsking(false)}>
            {words.start.no}
          </button>
        </div>
      </Notice>
    );
  }
  return (
    <div class="row actions">
      {faultCount > 0 ? (
        <button type="button" class="button" onClick={() => setAsking(true)}>
          {words.start.validPart}
        </button>
      ) : (
        <button
          type="button"
          class="button main-action"
          disabled={at.isStarting}
          onClick={() => at.start(false)}
        >
          {at.isStarting ? words.start.starting : words.start.all(total)}
        </button>
      )}
    </div>
  );
}
