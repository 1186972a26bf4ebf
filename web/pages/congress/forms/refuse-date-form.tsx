import { useState } from 'preact/hooks';
import { TextArea } from '../../../design/inputs.tsx';
import { congress as words } from '../../../words/vi-congress.ts';
import { exceptionWords } from '../../../words/vi-exceptions.ts';
import { useCommand } from '../use-command.ts';
import { FormFrame } from './form-frame.tsx';
import type { FormProps } from './form-props.ts';

/** The upper-level union does not consent to the day that was asked for when the form was opened. */
export function RefuseDateForm(props: FormProps) {
  const [requested] = useState(props.view.requested);
  const [reason, setReason] = useState('');
  const command = useCommand(props.view, props.onDone);
  const send = () => {
    if (requested) void command.send({ type: 'refuse-date', date: requested.date, reason });
  };
  const title = words.actions['refuse-date'];
  return (
    <FormFrame {...props} {...command} title={title} send={title} onSend={send}>
      {requested && <p>{exceptionWords.refuse.lead(requested.date)}</p>}
      <TextArea
        label={exceptionWords.refuse.reason}
        value={reason}
        maxLength={500}
        required
        fault={command.faultOf('reason')}
        onValue={setReason}
      />
    </FormFrame>
  );
}
