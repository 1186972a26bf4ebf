import { useState } from 'preact/hooks';
import { TextArea } from '../../../design/inputs.tsx';
import { congress as words } from '../../../words/vi-congress.ts';
import { formWords } from '../../../words/vi-forms.ts';
import { behalfNow } from '../behalf-now.ts';
import { filedWords } from '../filed-words.ts';
import { useCommand } from '../use-command.ts';
import { FormFrame } from './form-frame.tsx';
import type { FormProps } from './form-props.ts';

/** The union says what is not right in what was filed in its place. */
export function ObjectForm(props: FormProps) {
  const { view, event } = props;
  const [filed] = useState(() => behalfNow(view));
  const [note, setNote] = useState('');
  const command = useCommand(view, props.onDone);
  const send = () => {
    if (filed) void command.send({ type: 'object', judged: filed.judged, note });
  };
  const title = words.actions.object;
  return (
    <FormFrame {...props} {...command} title={title} send={title} onSend={send}>
      {filed && <p>{formWords.object.lead(filedWords(view, filed.stages, event).join(', '), filed.until)}</p>}
      <TextArea
        label={formWords.object.note}
        value={note}
        maxLength={500}
        required
        fault={command.faultOf('note')}
        onValue={setNote}
      />
    </FormFrame>
  );
}
