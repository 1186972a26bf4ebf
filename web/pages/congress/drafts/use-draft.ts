import { useEffect } from 'preact/hooks';
import type { Packet } from '../packet.ts';
import type { Draft } from './draft.ts';

/** Keeps the form as it stands after every change, and at once when the page goes away. */
export function useDraft(draft: Draft, fields: unknown, packet: Packet): void {
  useEffect(() => draft.keep(fields, packet));
  useEffect(() => {
    const flush = () => void draft.flush();
    addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flush);
    return () => {
      removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flush);
      flush();
    };
  }, [draft]);
}
