import { useEffect } from 'preact/hooks';

/** What leads away from the page while it stands. */
const WAYS_OUT = 'a[href], .head button';

/** While `isOn`, asks before the page is left: by a link, by signing out, by going back, or by closing it. */
export function useLeaveWarning(isOn: boolean, question: string): void {
  useEffect(() => {
    if (!isOn) return undefined;
    const close = (event: BeforeUnloadEvent) => event.preventDefault();
    const click = (event: MouseEvent) => {
      const way = (event.target as Element | null)?.closest(WAYS_OUT);
      if (!way || way.closest('.skip') || confirm(question)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    // A step that leads nowhere, so that going back stays here long enough to ask.
    const { href } = location;
    history.pushState({ stays: true }, '', href);
    const back = () => {
      if (confirm(question)) history.back();
      else history.pushState({ stays: true }, '', href);
    };
    addEventListener('beforeunload', close);
    addEventListener('popstate', back);
    document.addEventListener('click', click, true);
    return () => {
      removeEventListener('beforeunload', close);
      removeEventListener('popstate', back);
      document.removeEventListener('click', click, true);
    };
  }, [isOn, question]);
}
