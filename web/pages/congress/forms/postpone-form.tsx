import { useState } from 'preact/hooks';
import { plusDays } from '../../../../lambdas/domain/days.ts';
import { DayInput } from '../../../design/day-input.tsx';
import { TextArea } from '../../../design/inputs.tsx';
import { congress as words } from '../../../words/vi-congress.ts';
import { formWords } from '../../../words/vi-forms.ts';
import { useCommand } from '../use-command.ts';
import { FormFrame } from './form-frame.tsx';
import type { FormProps } from './form-props.ts';
import { LimitNotice, limitHint, limitOf, saidOf } from './limit.tsx';
import { newRuling, rulingOf } from './ruling-draft.ts';
import { RulingFields } from './ruling-fields.tsx';

/** Lets the union hold its event later, by decision of the upper-level union. */
export function PostponeForm(props: FormProps) {
  const { view, term } = props;
  const [to, setTo] = useState('');
  const [reason, setReason] = useState('');
  const [ruling, setRuling] = useState(() => newRuling(view.today));
  const command = useCommand(view, props.onDone);
  const limit = limitOf(view, term, to);
  const send = () =>
    void command.send({ type: 'postpone', to, reason, ruling: rulingOf(ruling), ...saidOf(limit) });
  return (
    <FormFrame
      {...props}
      {...command}
      title={words.actions.postpone}
      send={words.actions.postpone}
      onSend={send}
    >
      <DayInput
        label={formWords.postpone.to}
        hint={limitHint(limit, term)}
        value={to}
        min={plusDays(view.today, 1)}
        required
        fault={command.faultOf('to')}
        onValue={setTo}
      />
      <LimitNotice limit={limit} />
      <TextArea
        label={formWords.postpone.reason}
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
        example={formWords.ruling.numbers.approval}
        faultOf={command.faultOf}
      />
    </FormFrame>
  );
}
