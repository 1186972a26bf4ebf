import { lazy, Suspense } from 'preact/compat';
import { useCallback, useState } from 'preact/hooks';
import type { CongressView } from '../../../../lambdas/api/contracts.ts';
import { Failure } from '../../../design/failure.tsx';
import { vi } from '../../../words/vi.ts';
import { review as words } from '../../../words/vi-review.ts';
import { shownAs } from '../file-shown.ts';
import { ImageFile } from './image-file.tsx';
import { type KeptFiles, useFile } from './use-file.ts';
import type { Look } from './viewer-tools.tsx';

const PdfFile = lazy(() => import('./pdf-file.tsx').then(it => it.PdfFile));

/** What a file shows: the pages of a PDF, an image, or why neither. */
export function ShownFile(props: {
  view: CongressView;
  document: CongressView['documents'][number];
  kept: KeptFiles;
  look: Look;
}) {
  const { view, document, kept, look } = props;
  const { blob, error, retry } = useFile(view, document.id, kept);
  const [isUnreadable, setUnreadable] = useState(false);
  const onUnreadable = useCallback(() => setUnreadable(true), []);
  if (isUnreadable) return <p role="alert">{words.viewer.unreadable}</p>;
  if (error) return <Failure error={error} onRetry={retry} />;
  const loading = <p class="loading">{vi.app.loading}</p>;
  if (!blob) return loading;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section class="viewer-place" aria-label={words.viewer.content(document.fileName)} tabIndex={0}>
      {shownAs(document) === 'image' ? (
        <ImageFile blob={blob} name={document.fileName} {...look} onUnreadable={onUnreadable} />
      ) : (
        <Suspense fallback={loading}>
          <PdfFile blob={blob} {...look} onUnreadable={onUnreadable} />
        </Suspense>
      )}
    </section>
  );
}
