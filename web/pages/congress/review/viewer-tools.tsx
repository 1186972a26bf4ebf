import type { CongressView } from '../../../../lambdas/api/contracts.ts';
import { review as words } from '../../../words/vi-review.ts';
import { useDownload } from '../use-download.ts';

/** How large a file is drawn, times the width of its place, and turned by how many degrees clockwise. */
export type Look = { readonly zoom: number; readonly rotation: number };

/** A file as it is first drawn. */
export const FIRST_LOOK: Look = { zoom: 1, rotation: 0 };

const ZOOMS = [1, 1.25, 1.5, 2, 3] as const;

/** Larger, smaller and turned. */
export function LookTools({ look, onLook }: { look: Look; onLook: (look: Look) => void }) {
  const { zoom, rotation } = look;
  const smaller = ZOOMS.findLast(step => step < zoom);
  const larger = ZOOMS.find(step => step > zoom);
  return (
    <>
      <button
        type="button"
        class="button"
        aria-label={words.viewer.smaller}
        disabled={!smaller}
        onClick={() => smaller && onLook({ ...look, zoom: smaller })}
      >
        −
      </button>
      <button
        type="button"
        class="button"
        aria-label={words.viewer.larger}
        disabled={!larger}
        onClick={() => larger && onLook({ ...look, zoom: larger })}
      >
        +
      </button>
      <button
        type="button"
        class="button"
        onClick={() => onLook({ ...look, rotation: (rotation + 90) % 360 })}
      >
        {words.viewer.rotate}
      </button>
    </>
  );
}

/** Downloads the file by a link of its own. */
export function Download({ view, id }: { view: CongressView; id: string }) {
  const { download, isOpening, failure } = useDownload(view, id);
  return (
    <>
      <button type="button" class="button" disabled={isOpening} onClick={download}>
        {words.viewer.download}
      </button>
      {failure && (
        <span class="late-text small" role="alert">
          {failure}
        </span>
      )}
    </>
  );
}
