import { CountInput, SelectInput, TextInput } from '../../design/inputs.tsx';
import { registerWords as words } from '../../words/vi-register.ts';
import { type ChangeDraft, type EnteringDraft, withEntering } from './change-draft.ts';

const MOST_ENTERING = 20;

/** The unions that the change brings into the register. */
export function EnteringFields(props: {
  draft: ChangeDraft;
  uppers: readonly { id: string; name: string }[];
  faultOf: (path: string) => string | undefined;
  onDraft: (draft: ChangeDraft) => void;
}) {
  const { draft, uppers, faultOf, onDraft } = props;
  const { enters } = draft;
  const set = (at: number, change: Partial<EnteringDraft>) =>
    onDraft({ ...draft, enters: enters.map((one, index) => (index === at ? { ...one, ...change } : one)) });
  const parents = { '': words.form.choose, ...Object.fromEntries(uppers.map(({ id, name }) => [id, name])) };
  return (
    <>
      {enters.map((one, at) => {
        const fault = (name: keyof EnteringDraft) => faultOf(`change.enters.${at}.${name}`);
        return (
          <fieldset key={at} class="stack">
            <legend>{words.form.entering(enters.length > 1 ? at + 1 : undefined)}</legend>
            <div class="grid-2">
              <TextInput
                label={words.form.name}
                required
                maxLength={200}
                value={one.name}
                onValue={name => set(at, { name })}
                fault={fault('name')}
              />
              <TextInput
                label={words.form.id}
                hint={words.form.idHint}
                required
                maxLength={32}
                value={one.id}
                onValue={id => set(at, { id })}
                fault={fault('id')}
              />
              <SelectInput
                label={words.form.parent}
                required
                value={one.parent}
                words={parents}
                onValue={parent => set(at, { parent })}
                fault={fault('parent')}
              />
              <CountInput
                label={words.form.members}
                required
                value={one.members}
                onValue={members => set(at, { members })}
                fault={fault('members')}
              />
            </div>
            {enters.length > 1 && (
              <div>
                <button
                  type="button"
                  class="plain"
                  onClick={() => onDraft({ ...draft, enters: enters.filter((_, index) => index !== at) })}
                >
                  {words.form.dropEntering(at + 1)}
                </button>
              </div>
            )}
          </fieldset>
        );
      })}
      {enters.length < MOST_ENTERING && (
        <div>
          <button type="button" class="button" onClick={() => onDraft(withEntering(draft))}>
            {words.form.moreEntering}
          </button>
        </div>
      )}
    </>
  );
}
