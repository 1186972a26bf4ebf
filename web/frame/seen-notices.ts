import { useEffect, useState } from 'preact/hooks';
import type { NoticeList } from '../../lambdas/api/contracts.ts';
import { useAnswer } from '../api/use-answer.ts';
import { keepText, keptText } from '../device/kept-text.ts';
import { useSub } from '../sign-in/use-session.ts';

/** Notices asked for at once; more than these unread are "20+" in the head. */
export const NOTICES_SHOWN = 20;

const CHANGED = 'seen-notices';

/** The newest notice that this person has looked at on this device: its place, or '' where there is none. */
export function useSeenNotices(): { seen: string; markSeen: (place: string) => void } {
  const key = `seen-notices/${useSub()}`;
  const [seen, setSeen] = useState(() => keptText(key) ?? '');
  useEffect(() => {
    const read = () => setSeen(keptText(key) ?? '');
    addEventListener(CHANGED, read);
    addEventListener('storage', read);
    return () => {
      removeEventListener(CHANGED, read);
      removeEventListener('storage', read);
    };
  }, [key]);
  const markSeen = (place: string) => {
    if (place <= seen) return;
    keepText(key, place);
    dispatchEvent(new Event(CHANGED));
  };
  return { seen, markSeen };
}

/** How many of the newest notices nobody has looked at on this device. */
export function useUnreadCount(isAsked: boolean): number {
  const { seen } = useSeenNotices();
  const answer = useAnswer('notices', { query: { limit: NOTICES_SHOWN } }, { enabled: isAsked });
  return unreadOf(answer.data, seen).length;
}

/** The notices after `seen`. */
export function unreadOf(list: NoticeList | undefined, seen: string): NoticeList['items'] {
  return (list?.items ?? []).filter(({ place }) => place > seen);
}
