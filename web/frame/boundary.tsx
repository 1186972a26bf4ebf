import type { ComponentChildren } from 'preact';
import { useErrorBoundary } from 'preact/hooks';
import { DeadEnd } from '../design/dead-end.tsx';
import { vi } from '../words/vi.ts';

/** Keeps the frame standing when a page cannot be shown, such as one whose script did not come through. */
export function Boundary({ children }: { children: ComponentChildren }) {
  const [error] = useErrorBoundary();
  if (!error) return <>{children}</>;
  const words = navigator.onLine ? vi.ends.fault : vi.ends.offline;
  return (
    <DeadEnd {...words}>
      <button type="button" class="button main-action" onClick={() => location.reload()}>
        {vi.app.reload}
      </button>
    </DeadEnd>
  );
}
