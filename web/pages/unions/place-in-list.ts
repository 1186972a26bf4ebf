import { useEffect } from 'preact/hooks';

/** Frames until lines that were only estimated are laid out, and the browser's own try is over. */
const FRAMES = 4;

/** Notes in the history which line is being opened and where on the screen it stands. */
export function rememberPlace(event: MouseEvent): void {
  const line = (event.target as Element).closest('a') && (event.target as Element).closest('[data-union]');
  if (!(line instanceof HTMLElement)) return;
  const { top } = line.getBoundingClientRect();
  history.replaceState({ ...history.state, at: line.dataset.union, top }, '');
}

/** Back in a list, scrolls until the line that was opened stands where it stood. */
export function usePlaceAgain(isReady: boolean): void {
  useEffect(() => {
    const { at, top } = (history.state ?? {}) as { at?: string; top?: number };
    if (!isReady || !at || top === undefined) return;
    let frame = 0;
    let left = FRAMES;
    const scroll = () => {
      const line = document.querySelector(`[data-union="${CSS.escape(at)}"]`);
      if (line) scrollBy(0, line.getBoundingClientRect().top - top);
      left -= 1;
      if (left > 0) frame = requestAnimationFrame(scroll);
    };
    scroll();
    return () => cancelAnimationFrame(frame);
  }, [isReady]);
}
