import { useLayoutEffect, useRef } from 'preact/hooks';
import { Link } from 'wouter';
import { ApiError } from '../../../api/problem.ts';
import { failureText } from '../../../design/failure.tsx';
import { congressPlace } from '../../../places.ts';
import { manyWords } from '../../../words/vi-many.ts';
import { keyOf } from '../selection.ts';
import type { ManyResult } from './use-many.ts';

/** What came of a ruling on many: how many are done, and of each other one why not. */
export function ManyResultBox({ result, onClose }: { result: ManyResult; onClose: () => void }) {
  const { pending, total, failed } = result;
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'center' });
  }, []);
  return (
    <section class={`notice tone-${failed.length > 0 ? 'back' : 'done'} appear`} aria-labelledby="many-title">
      <h2 id="many-title" class="notice-title" ref={heading} tabIndex={-1}>
        {manyWords.done[pending.action](total - failed.length, total)}
      </h2>
      {failed.length > 0 && (
        <>
          <p>{manyWords.failed(failed.length)}</p>
          <ul class="bullets">
            {failed.map(({ line, problem }) => (
              <li key={keyOf(line)}>
                <Link href={congressPlace(line.term, line.union)}>{line.name}</Link>:{' '}
                {failureText(new ApiError(problem))}
              </li>
            ))}
          </ul>
        </>
      )}
      <div>
        <button type="button" class="button" onClick={onClose}>
          {manyWords.close}
        </button>
      </div>
    </section>
  );
}
