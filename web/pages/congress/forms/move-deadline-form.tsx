import { useState } from 'preact/hooks';
import { DayInput } from '../../../design/day-input.tsx';
import { TextArea } from '../../../design/inputs.tsx';
import { congress as words } from '../../../words/vi-congress.ts';
import { formWords } from '../../../words/vi-forms.ts';
import { filedWords } from '../filed-words.ts';
import { useCommand } from '../use-command.ts';
import { FormFrame } from './form-frame.tsx';
import type { FormProps } from './form-props.ts';

/** Gives the clock that runs a new last day. */
export function MoveDeadlineForm(props: FormProps) {
  const { view, event } = props;
  const [clock] = useState(view.clock);
  const [due, setDue] = useState('');
  const [reason, setReason] = useState('');
  const command = useCommand(view, props.onDone);
  const send = () => {
    if (clock) void command.send({ type: 'move-deadline', stage: clock.stage, due, reason });
  };
  const title = words.actions['move-deadline'];
  return (
    <FormFrame {...props} {...command} title={title} send={title} onSend={send}>
      {clock && (
        <p>{formWords.moveDeadline.lead(filedWords(view, [clock.stage], event).join(), clock.due)}</p>
      )}
      <DayInput
        label={formWords.moveDeadline.due}
        value={due}
        min={view.today}
        required
        fault={command.faultOf('due')}
        onValue={setDue}
      />
      <TextArea
        label={formWords.moveDeadline.reason}
        value={reason}
        maxLength={500}
        required
        fault={command.faultOf('reason')}
        onValue={setReason}
      />
    </FormFrame>
  );
}
