import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { failureText } from '../../design/failure.tsx';
import { Notice } from '../../design/notice.tsx';
import { ownValidity } from '../../design/own-validity.ts';
import { peopleWords as words } from '../../words/vi-people.ts';

/** A form about an account; a refusal leaves everything as typed. Without `title` the page's heading names it. */
export function PeopleForm(props: {
  title?: string;
  send: string;
  isSending: boolean;
  error: unknown;
  onSend: () => void;
  onCancel?: () => void;
  children: ComponentChildren;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  const problem = useRef<HTMLDivElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    if (props.error) problem.current?.scrollIntoView({ block: 'nearest' });
  }, [props.error]);
  return (
    <section class="card stack people-card appear" aria-label={props.title}>
      {props.title && (
        <h2 ref={heading} tabIndex={-1}>
          {props.title}
        </h2>
      )}
      <form
        class="stack"
        onSubmit={event => {
          event.preventDefault();
          if (!props.isSending) props.onSend();
        }}
        {...ownValidity}
      >
        {props.children}
        <div ref={problem}>
          {props.error !== undefined && <Notice tone="late" title={failureText(props.error)} role="alert" />}
        </div>
        <div class="row actions">
          <button type="submit" class="button main-action" disabled={props.isSending}>
            {props.isSending ? words.form.working : props.send}
          </button>
          {props.onCancel && (
            <button type="button" class="button" onClick={props.onCancel}>
              {words.form.cancel}
            </button>
          )}
        </div>
      </form>
    </section>
  );
}
