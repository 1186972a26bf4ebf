import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { vi } from '../words/vi.ts';

let isGoingBack = false;
addEventListener('popstate', () => {
  isGoingBack = true;
});

/** One page: its title in the window and as the heading, which takes the focus when the page opens. */
export function Page(props: { title: string; lead?: ComponentChildren; children?: ComponentChildren }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${props.title} – ${vi.app.name}`;
  }, [props.title]);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    // Going back, the browser finds the old place itself.
    if (!isGoingBack) scrollTo(0, 0);
    isGoingBack = false;
  }, []);
  return (
    <div class="stack">
      <h1 ref={heading} tabIndex={-1}>
        {props.title}
      </h1>
      {props.lead}
      {props.children}
    </div>
  );
}
