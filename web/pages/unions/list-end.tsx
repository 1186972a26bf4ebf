import { useEffect, useRef } from 'preact/hooks';
import { vi } from '../../words/vi.ts';
import type { LoadedList } from './use-union-list.ts';

/** How far before its end a list goes on loading (pixels). */
const AHEAD_PX = 900;

/** The end of a list as far as it is loaded: goes on by itself when it comes near, or at a press. */
export function ListEnd({ list }: { list: LoadedList }) {
  const end = useRef<HTMLDivElement>(null);
  const { hasMore, isLoading, error, loadMore } = list;
  useEffect(() => {
    if (!end.current || !hasMore || isLoading || error) return;
    const observer = new IntersectionObserver(
      entries => entries.some(entry => entry.isIntersecting) && loadMore(),
      { rootMargin: `${AHEAD_PX}px` },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [hasMore, isLoading, error]);
  if (!hasMore) return null;
  return (
    <div ref={end} class="no-print">
      <button type="button" class="button" disabled={isLoading} onClick={list.retry}>
        {isLoading ? vi.app.loading : vi.app.more}
      </button>
    </div>
  );
}
