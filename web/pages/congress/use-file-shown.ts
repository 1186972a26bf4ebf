import { useState } from 'preact/hooks';
import type { FileShown } from './file-shown.ts';

/** Which file the page shows; once it is closed, the button that opened it has the focus again. */
export function useFileShown(): FileShown {
  const [id, setId] = useState<string>();
  const show = (next: string | undefined) => {
    if (next === undefined && id) {
      document.querySelector<HTMLElement>(`[data-file="${CSS.escape(id)}"]`)?.focus();
    }
    setId(next);
  };
  return { id, show };
}
