import { useState } from 'preact/hooks';
import { useMe } from '../../api/use-me.ts';
import type { Sending } from '../../api/use-sending.ts';
import { DayInput } from '../../design/day-input.tsx';
import { failureText } from '../../design/failure.tsx';
import { SelectInput, TextInput, Tick } from '../../design/inputs.tsx';
import { Notice } from '../../design/notice.tsx';
import { ownValidity } from '../../design/own-validity.ts';
import { registerWords as words } from '../../words/vi-register.ts';
import { BecomesFields } from './becomes-fields.tsx';
import { bringsIn, type ChangeDraft, missingOf, unionsNamed } from './change-draft.ts';
import { EnteringFields } from './entering-fields.tsx';
import { UnionPicks } from './union-picks.tsx';

/** What the decision says: which change, of which unions, from which day. */
export function ChangeForm(props: {
  draft: ChangeDraft;
  uppers: readonly { id: string; name: string }[];
  sending: Sending;
  onDraft: (draft: ChangeDraft) => void;
  onPreview: () => void;
}) {
  const { draft, uppers, sending, onDraft } = props;
  const { kind } = draft;
  const { today } = useMe();
  const [isAsked, setAsked] = useState(false);
  const set = (change: Partial<ChangeDraft>) => {
    sending.clearError();
    onDraft({ ...draft, ...change });
  };
  const missing = isAsked ? missingOf(draft) : undefined;
  const named = unionsNamed(kind);
  const unionsFault = missing && missing !== 'into' ? words.form.missing[missing] : undefined;
  const intoFault = missing === 'into' ? words.form.missing.into : undefined;
  return (
    <form
      class="card stack"
      {...ownValidity}
      onSubmit={event => {
        event.preventDefault();
        setAsked(true);
        if (!missingOf(draft)) props.onPreview();
      }}
    >
      <SelectInput
        label={words.form.kind}
        hint={words.hints[kind]}
        value={kind}
        words={words.kinds}
        onValue={chosen => {
          setAsked(false);
          set({ kind: chosen });
        }}
      />
      {named !== 'none' && (
        <UnionPicks
          label={words.form.unions[kind] ?? words.form.anyUnions}
          picked={named === 'one' ? draft.unions.slice(0, 1) : draft.unions}
          without={kind === 'merge' ? draft.into : undefined}
          isOne={named === 'one'}
          fault={unionsFault ?? sending.faultOf('change.unions')}
          onPicked={unions => set({ unions })}
        />
      )}
      {kind === 'merge' && (
        <UnionPicks
          label={words.form.into}
          picked={draft.into}
          without={draft.unions}
          isOne
          fault={intoFault ?? sending.faultOf('change.into')}
          onPicked={into => set({ into })}
        />
      )}
      {bringsIn(kind) && (
        <EnteringFields
          draft={draft}
          uppers={uppers}
          faultOf={sending.faultOf}
          onDraft={changed => {
            sending.clearError();
            onDraft(changed);
          }}
        />
      )}
      {kind === 'split' && (
        <Tick label={words.form.remains} value={draft.remains} onValue={remains => set({ remains })} />
      )}
      {kind === 'upgrade' && (
        <BecomesFields
          value={draft.becomes}
          faultOf={sending.faultOf}
          onValue={becomes => set({ becomes })}
        />
      )}
      {kind === 'move' && (
        <SelectInput
          label={words.form.to}
          required
          value={draft.to}
          words={{ '': words.form.choose, ...Object.fromEntries(uppers.map(({ id, name }) => [id, name])) }}
          onValue={to => set({ to })}
          fault={sending.faultOf('change.to')}
        />
      )}
      {kind === 'obligation' && (
        <SelectInput
          label={words.form.owes}
          value={draft.owes}
          words={words.owes}
          onValue={owes => set({ owes })}
          fault={sending.faultOf('change.owes')}
        />
      )}
      <div class="grid-2">
        <DayInput
          label={words.form.on}
          required
          value={draft.on}
          max={today}
          onValue={on => set({ on })}
          fault={sending.faultOf('change.on')}
        />
        <TextInput
          label={words.form.decisionNo}
          hint={words.form.decisionHint}
          required
          maxLength={60}
          value={draft.decisionNo}
          onValue={decisionNo => set({ decisionNo })}
          fault={sending.faultOf('change.decisionNo')}
        />
      </div>
      {sending.error ? <Notice tone="late" role="alert" title={failureText(sending.error)} /> : null}
      <div class="row actions">
        <button type="submit" class="button main-action" disabled={sending.isSending}>
          {sending.isSending ? words.form.previewing : words.form.preview}
        </button>
        <span class="small soft">{words.form.safe}</span>
      </div>
    </form>
  );
}
