import { useState } from 'preact/hooks';
import { DayInput } from '../../../design/day-input.tsx';
import { SelectInput, TextInput } from '../../../design/inputs.tsx';
import { congress as words } from '../../../words/vi-congress.ts';
import { formWords } from '../../../words/vi-forms.ts';
import { useCommand } from '../use-command.ts';
import { FormFrame } from './form-frame.tsx';
import type { FormProps } from './form-props.ts';

type How = keyof typeof formWords.leave.hows;

/** Records that the union was merged or dissolved, or no longer has to hold its event in the term. */
export function LeaveForm(props: FormProps) {
  const { view } = props;
  const [how, setHow] = useState<How>('merged');
  const [on, setOn] = useState(view.today);
  const [into, setInto] = useState('');
  const [decisionNo, setDecisionNo] = useState('');
  const command = useCommand(view, props.onDone);
  const target = how === 'merged' ? into.trim() : '';
  const send = () =>
    void command.send({ type: 'leave', how, on, decisionNo, ...(target && { into: target }) });
  const title = words.actions.leave;
  const { hows, effects } = formWords.leave;
  const { merged, dissolved, exempted } = hows;
  const choices: Partial<Record<How, string>> = view.outcome
    ? { merged, dissolved }
    : { merged, dissolved, exempted };
  return (
    <FormFrame {...props} {...command} title={title} send={title} onSend={send}>
      <SelectInput
        label={formWords.leave.how}
        hint={effects[how]}
        words={choices as Record<How, string>}
        value={how}
        onValue={setHow}
      />
      <div class="grid-2">
        <DayInput
          label={formWords.leave.on}
          value={on}
          max={view.today}
          required
          fault={command.faultOf('on')}
          onValue={setOn}
        />
        <TextInput
          label={formWords.leave.decisionNo}
          value={decisionNo}
          maxLength={60}
          required
          fault={command.faultOf('decisionNo')}
          onValue={setDecisionNo}
        />
        {how === 'merged' && (
          <TextInput
            label={`${formWords.leave.into} ${formWords.common.optional}`}
            value={into}
            maxLength={32}
            fault={command.faultOf('into')}
            onValue={setInto}
          />
        )}
      </div>
    </FormFrame>
  );
}
