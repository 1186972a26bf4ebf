import { TextInput } from '../../design/inputs.tsx';
import { registerWords as words } from '../../words/vi-register.ts';
import type { ChangeDraft } from './change-draft.ts';

/** The upper-level union that a grassroots union becomes. */
export function BecomesFields(props: {
  value: ChangeDraft['becomes'];
  faultOf: (path: string) => string | undefined;
  onValue: (value: ChangeDraft['becomes']) => void;
}) {
  const { value, faultOf, onValue } = props;
  return (
    <fieldset class="stack">
      <legend>{words.form.becomes}</legend>
      <div class="grid-2">
        <TextInput
          label={words.form.becomesName}
          required
          maxLength={200}
          value={value.name}
          onValue={name => onValue({ ...value, name })}
          fault={faultOf('change.becomes.name')}
        />
        <TextInput
          label={words.form.becomesShort}
          maxLength={80}
          value={value.shortName}
          onValue={shortName => onValue({ ...value, shortName })}
          fault={faultOf('change.becomes.shortName')}
        />
        <TextInput
          label={words.form.becomesId}
          hint={words.form.idHint}
          required
          maxLength={32}
          value={value.id}
          onValue={id => onValue({ ...value, id })}
          fault={faultOf('change.becomes.id')}
        />
      </div>
    </fieldset>
  );
}
