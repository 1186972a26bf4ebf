import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** A page that cannot go on: what happened, what that means for the reader's work, and the way out. */
export function DeadEnd(props: { title: string; text: string; children: ComponentChildren }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section class="card stack dead-end" role="alert">
      <h1 ref={heading} tabIndex={-1}>
        {props.title}
      </h1>
      <p>{props.text}</p>
      <div class="row">{props.children}</div>
    </section>
  );
}
