import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { TermView } from '../../../lambdas/api/contracts.ts';
import type { Term } from '../../../lambdas/domain/term.ts';
import { changesOf } from '../../../lambdas/domain/term-changes.ts';
import { termFaults } from '../../../lambdas/domain/term-faults.ts';
import { ApiError } from '../../api/problem.ts';
import { useApp } from '../../app-context.ts';
import { TextInput } from '../../design/inputs.tsx';
import { Notice } from '../../design/notice.tsx';
import { ownValidity } from '../../design/own-validity.ts';
import { faultText } from '../../words/problem-text.ts';
import { terms as words } from '../../words/vi-terms.ts';
import { ChangePreview } from './change-preview.tsx';
import { PutFailure } from './put-failure.tsx';
import type { FieldsProps } from './section.ts';
import { type Draft, settingsOf, withDraft } from './term-draft.ts';
import { usePutTerm } from './use-put-term.ts';
import { useTermDraft } from './use-term-draft.ts';

/**
 * A form on some settings of a term: checks while typing, shows what would change, asks on what ground, and saves from
 * the version it was made from. A refusal leaves everything as typed.
 */
export function TermForm(props: {
  id: string;
  title: string;
  term: TermView;
  keys: readonly (keyof Term)[];
  initial?: Draft;
  onClose: (isSaved: boolean) => void;
  children?: (fields: FieldsProps) => ComponentChildren;
}) {
  const { id, title, term, keys, onClose } = props;
  const { client } = useApp();
  const { base, draft, reason, decisionNo, isKept, change, forget } = useTermDraft(
    term,
    id,
    props.initial ?? {},
  );
  const { put, isSending, error, clearError } = usePutTerm();
  const [hasTried, setTried] = useState(false);
  const [isReloaded, setReloaded] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  const standing = settingsOf(base);
  const wanted = withDraft(standing, draft);
  const changes = changesOf(standing, wanted);
  const found = termFaults(wanted).filter(({ field }) => keys.some(key => field.split('.')[0] === key));
  // An entry that was only just added is not told at once that it is empty.
  const shown = found.filter(({ code }) => hasTried || code !== 'text-missing');
  const answered = error instanceof ApiError ? (error.problem.faults ?? []) : [];
  const faultOf = (field: string) => {
    const own = shown.find(fault => fault.field === field);
    if (own) return words.faults[own.code];
    const said = answered.find(fault => fault.field === field);
    return said && faultText(said);
  };
  const hasGround = reason.trim() !== '' || decisionNo.trim() !== '';

  const close = (isSaved: boolean) => {
    forget();
    onClose(isSaved);
  };
  const save = async () => {
    setTried(true);
    if (isSending || found.length > 0 || !hasGround || changes.length === 0) return;
    const saved = await put({
      ...wanted,
      revision: base.revision,
      ...(reason.trim() && { reason }),
      ...(decisionNo.trim() && { decisionNo }),
    });
    if (saved) close(true);
  };
  const takeNewest = async () => {
    const newest = await client.call('term', { params: { term: base.id } });
    change({ base: newest });
    clearError();
    setReloaded(true);
  };
  return (
    <section class="card stack form-card appear" aria-labelledby={`form-${id}`}>
      <h2 id={`form-${id}`} ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {isKept && (
        <p role="status" class="soft small">
          {words.edit.kept}
        </p>
      )}
      <form
        class="stack"
        onSubmit={event => {
          event.preventDefault();
          void save();
        }}
        {...ownValidity}
      >
        {props.children?.({
          term: { ...standing, ...draft } as Term,
          onChange: part => change({ draft: { ...draft, ...part } }),
          faultOf,
        })}
        <ChangePreview changes={changes} term={wanted} hasFaults={found.length > 0} />
        <Ground
          reason={reason}
          decisionNo={decisionNo}
          onChange={change}
          fault={hasTried && !hasGround ? words.edit.groundMissing : undefined}
        />
        {isReloaded && (
          <p role="status" class="done-text">
            {words.edit.reloaded}
          </p>
        )}
        {hasTried && found.length > 0 && (
          <Notice tone="back" title={words.edit.checkFirst} role="alert">
            <ul class="bullets">
              {found.map(({ field, code }) => (
                <li key={`${field} ${code}`}>{words.faults[code]}</li>
              ))}
            </ul>
          </Notice>
        )}
        <PutFailure error={error} onTakeNewest={() => void takeNewest()} />
        <div class="row actions">
          <button type="submit" class="button main-action" disabled={isSending || changes.length === 0}>
            {isSending ? words.edit.saving : words.edit.save}
          </button>
          <button type="button" class="button" onClick={() => close(false)}>
            {words.edit.cancel}
          </button>
        </div>
      </form>
    </section>
  );
}

function Ground(props: {
  reason: string;
  decisionNo: string;
  onChange: (part: { reason?: string; decisionNo?: string }) => void;
  fault: string | undefined;
}) {
  return (
    <fieldset class="stack">
      <legend>{words.edit.ground}</legend>
      <p class="small soft">{words.edit.groundHint}</p>
      <div class="ground-fields">
        <TextInput
          label={words.edit.decisionNo}
          hint={words.edit.decisionNoHint}
          maxLength={60}
          value={props.decisionNo}
          onValue={decisionNo => props.onChange({ decisionNo })}
        />
        <TextInput
          label={words.edit.reason}
          maxLength={300}
          value={props.reason}
          onValue={reason => props.onChange({ reason })}
          fault={props.fault}
        />
      </div>
    </fieldset>
  );
}
