import type { ComponentChildren } from 'preact';
import type { Task } from '../words/vi-tasks.ts';

/** A box that says one thing; `role` alert speaks at once, status when the reader pauses. */
export function Notice(props: {
  tone: Task['tone'];
  title?: ComponentChildren;
  role?: 'alert' | 'status';
  children?: ComponentChildren;
}) {
  return (
    <div class={`notice tone-${props.tone} appear`} role={props.role}>
      {props.title && <p class="notice-title">{props.title}</p>}
      {props.children}
    </div>
  );
}
