import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { vi } from '../words/vi.ts';

/** One page: its title in the window and as the heading, which takes the focus when the page opens. */
export function Page(props: { title: string; lead?: ComponentChildren; children?: ComponentChildren }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${props.title} – ${vi.app.name}`;
  }, [props.title]);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
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
