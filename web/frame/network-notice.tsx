import { useEffect, useState } from 'preact/hooks';
import { Notice } from '../design/notice.tsx';
import { vi } from '../words/vi.ts';

/** Says that the network is down for as long as the browser knows it to be. */
export function NetworkNotice() {
  const [isOnline, setOnline] = useState(() => navigator.onLine);
  useEffect(() => {
    const change = () => setOnline(navigator.onLine);
    addEventListener('online', change);
    addEventListener('offline', change);
    return () => {
      removeEventListener('online', change);
      removeEventListener('offline', change);
    };
  }, []);
  return isOnline ? null : <Notice tone="back" title={vi.app.offline} role="status" />;
}
