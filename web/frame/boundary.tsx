import type { ComponentChildren } from 'preact';
import { useErrorBoundary } from 'preact/hooks';
import { Notice } from '../design/notice.tsx';
import { vi } from '../words/vi.ts';

/** Keeps the frame standing when a page cannot be shown, such as one whose script did not come through. */
export function Boundary({ children }: { children: ComponentChildren }) {
  const [error] = useErrorBoundary();
  if (!error) return <>{children}</>;
  return (
    <Notice tone="late" title={navigator.onLine ? vi.app.broken : vi.app.offline} role="alert">
      <div>
        <button type="button" class="button" onClick={() => location.reload()}>
          {vi.app.reload}
        </button>
      </div>
    </Notice>
  );
}
