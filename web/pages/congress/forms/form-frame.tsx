import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { ApiError } from '../../../api/problem.ts';
import { failureText } from '../../../design/failure.tsx';
import { Notice } from '../../../design/notice.tsx';
import { ownValidity } from '../../../design/own-validity.ts';
import { faultText, problemText } from '../../../words/problem-text.ts';
import { vi } from '../../../words/vi.ts';
import { formWords } from '../../../words/vi-forms.ts';
import './forms.css';

/** What every form of the page is given. */
export type FormFrameProps = {
  readonly title: string;
  /** What the button that sends is called. */
  readonly send: string;
  readonly isSending: boolean;
  /** True while the form cannot be sent yet, e.g. while files are going up. */
  readonly isWaiting?: boolean;
  readonly error: unknown;
  /** What the form itself finds wrong before anything is sent. */
  readonly faults?: readonly string[];
  readonly onSend: () => void;
  readonly onCancel: () => void;
  /** Reads the congress again, after somebody else was first. */
  readonly onReload: () => void;
  /** Said under the heading, such as that there is a draft. */
  readonly note?: ComponentChildren;
  readonly children: ComponentChildren;
};

/** Fields that are wrong by themselves, and the first of a group whose numbers do not agree. */
const WRONG = '[aria-invalid="true"], [data-wrong] input';

/** A form in its place on the page: its heading takes the focus, and a refusal leaves everything as typed. */
export function FormFrame(props: FormFrameProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const problems = useRef<HTMLDivElement>(null);
  const { error, faults = [] } = props;
  const faultText = faults.join('\n');
  useEffect(() => heading.current?.focus(), []);
  const [tries, setTries] = useState(0);
  // The focus moves when sending was tried or refused, not while somebody types.
  useEffect(() => {
    if (error || (tries > 0 && faultText)) toFirstFault(problems.current);
  }, [error, tries]);
  const submit = (event: Event) => {
    event.preventDefault();
    if (props.isSending || props.isWaiting) return;
    setTries(tries + 1);
    props.onSend();
  };
  return (
    <section class="card stack form-card appear" aria-labelledby="form-title">
      <h2 id="form-title" ref={heading} tabIndex={-1}>
        {props.title}
      </h2>
      {props.note}
      <form class="stack" onSubmit={submit} {...ownValidity}>
        {props.children}
        <div ref={problems} class="stack focusable" tabIndex={-1}>
          {faults.length > 0 && (
            <Notice tone="back" title={formWords.common.checkFirst} role="alert">
              <ul class="bullets">
                {faults.map(fault => (
                  <li key={fault}>{fault}</li>
                ))}
              </ul>
            </Notice>
          )}
          {error !== undefined && <Refusal error={error} onReload={() => props.onReload()} />}
        </div>
        <div class="row actions form-actions">
          <button type="submit" class="button main-action" disabled={props.isSending || props.isWaiting}>
            {props.isSending ? formWords.common.sending : props.send}
          </button>
          <button type="button" class="button" onClick={props.onCancel}>
            {formWords.common.cancel}
          </button>
          {props.isWaiting && (
            <span class="soft small" role="status">
              {formWords.packet.busy}
            </span>
          )}
        </div>
      </form>
    </section>
  );
}

/** Puts the focus where something is wrong: on the field, or else on what says so. */
function toFirstFault(problems: HTMLElement | null): void {
  const wrong = problems?.closest('form')?.querySelector<HTMLElement>(WRONG) ?? problems;
  wrong?.focus();
  wrong?.scrollIntoView({ block: 'center' });
}

/** Why the API said no; where somebody else was first, who and when, and the way to what they did. */
function Refusal({ error, onReload }: { error: unknown; onReload: () => void }) {
  const problem = error instanceof ApiError ? error.problem : undefined;
  if (problem?.status !== 409) {
    return (
      <Notice tone="late" title={failureText(error)} role="alert">
        {problem?.faults && (
          <ul class="bullets">
            {problem.faults.map(fault => (
              <li key={fault.field}>{faultText(fault)}</li>
            ))}
          </ul>
        )}
      </Notice>
    );
  }
  const { decider } = problem;
  return (
    <Notice tone="back" title={failureText(error)} role="alert">
      {decider?.name && !problemText(problem).includes(decider.name) && (
        <p>{vi.app.decided(decider.name, decider.at)}</p>
      )}
      <div>
        <button type="button" class="button" onClick={onReload}>
          {formWords.common.conflict}
        </button>
      </div>
    </Notice>
  );
}
