import { useState } from 'preact/hooks';
import { DayInput } from '../../../design/day-input.tsx';
import { TextArea } from '../../../design/inputs.tsx';
import { congress as words } from '../../../words/vi-congress.ts';
import { formWords } from '../../../words/vi-forms.ts';
import { useCommand } from '../use-command.ts';
import { FormFrame } from './form-frame.tsx';
import type { FormProps } from './form-props.ts';
import { newRuling, rulingOf } from './ruling-draft.ts';
import { RulingFields } from './ruling-fields.tsx';

/** Records that a committee was appointed because no congress could be held. */
export function AppointForm(props: FormProps) {
  const { view, event } = props;
  const [on, setOn] = useState(view.today);
  const [reason, setReason] = useState('');
  const [ruling, setRuling] = useState(() => newRuling(view.today));
  const command = useCommand(view, props.onDone);
  const send = () => void command.send({ type: 'appoint', on, reason, ruling: rulingOf(ruling) });
  const title = words.actions.appoint;
  return (
    <FormFrame {...props} {...command} title={title} send={title} onSend={send}>
      <p>{formWords.appoint.lead(event)}</p>
      <DayInput
        label={formWords.appoint.on}
        value={on}
        max={view.today}
        required
        fault={command.faultOf('on')}
        onValue={setOn}
      />
      <TextArea
        label={formWords.appoint.reason}
        value={reason}
        maxLength={500}
        required
        fault={command.faultOf('reason')}
        onValue={setReason}
      />
      <RulingFields
        value={ruling}
        onValue={setRuling}
        today={view.today}
        example={formWords.ruling.numbers.recognition}
        faultOf={command.faultOf}
      />
    </FormFrame>
  );
}
