import { useState } from 'preact/hooks';
import type { EventOf } from '../../../../lambdas/domain/events.ts';
import { DayInput } from '../../../design/day-input.tsx';
import { SelectInput, TextInput } from '../../../design/inputs.tsx';
import { congress as words } from '../../../words/vi-congress.ts';
import { formWords } from '../../../words/vi-forms.ts';
import { FAILURES } from '../../../words/vi-history.ts';
import { useCommand } from '../use-command.ts';
import { FormFrame } from './form-frame.tsx';
import type { FormProps } from './form-props.ts';

/** Reports that the event met and did not come about. */
export function FailedForm(props: FormProps) {
  const { view, event } = props;
  const [on, setOn] = useState(view.date && view.date <= view.today ? view.date : '');
  const [cause, setCause] = useState<EventOf<'failed'>['cause']>('no-quorum');
  const [note, setNote] = useState('');
  const [newDate, setNewDate] = useState('');
  const command = useCommand(view, props.onDone);
  const send = () =>
    void command.send({
      type: 'report-failed',
      on,
      cause,
      ...(note.trim() && { note }),
      ...(newDate && { newDate }),
    });
  const title = words.actions['report-failed'](event);
  return (
    <FormFrame {...props} {...command} title={title} send={title} onSend={send}>
      <div class="grid-2">
        <DayInput
          label={formWords.failed.on(event)}
          value={on}
          max={view.today}
          required
          fault={command.faultOf('on')}
          onValue={setOn}
        />
        <SelectInput label={formWords.failed.cause} words={FAILURES} value={cause} onValue={setCause} />
        <TextInput
          label={`${formWords.failed.note} ${formWords.common.optional}`}
          value={note}
          maxLength={500}
          onValue={setNote}
        />
        <DayInput
          label={formWords.failed.newDate}
          value={newDate}
          min={view.today}
          fault={command.faultOf('newDate')}
          onValue={setNewDate}
        />
      </div>
    </FormFrame>
  );
}
