import { useState } from 'preact/hooks';
import { TextArea, Tick } from '../../../design/inputs.tsx';
import { congress as words } from '../../../words/vi-congress.ts';
import { formWords } from '../../../words/vi-forms.ts';
import { useCommand } from '../use-command.ts';
import { FormFrame } from './form-frame.tsx';
import type { FormProps } from './form-props.ts';
import { newRuling, rulingOf } from './ruling-draft.ts';
import { RulingFields } from './ruling-fields.tsx';

/** Takes back what was ruled: that the event was held, or that its result is recognised. */
export function UndoForm({ of, ...props }: FormProps & { of: 'withdraw-held' | 'withdraw-recognition' }) {
  const { view, event } = props;
  const stage = of === 'withdraw-held' ? 'held' : 'recognition';
  const [round] = useState(() => view.stages.find(it => it.stage === stage)?.round ?? 0);
  const [reason, setReason] = useState('');
  const [byDecision, setByDecision] = useState(false);
  const [ruling, setRuling] = useState(() => newRuling(view.today));
  const command = useCommand(view, props.onDone);
  const send = () =>
    void command.send(
      of === 'withdraw-held'
        ? { type: of, judged: { stage: 'held', round }, reason }
        : {
            type: of,
            judged: { stage: 'recognition', round },
            reason,
            ...(byDecision && { ruling: rulingOf(ruling) }),
          },
    );
  const title = words.actions[of];
  return (
    <FormFrame {...props} {...command} title={title} send={title} onSend={send}>
      <p>{of === 'withdraw-held' ? formWords.undo.held(event) : formWords.undo.recognition}</p>
      <TextArea
        label={formWords.undo.reason}
        value={reason}
        maxLength={500}
        required
        fault={command.faultOf('reason')}
        onValue={setReason}
      />
      {of === 'withdraw-recognition' && (
        <Tick label={formWords.undo.byDecision} value={byDecision} onValue={setByDecision} />
      )}
      {byDecision && (
        <RulingFields
          value={ruling}
          onValue={setRuling}
          today={view.today}
          example={formWords.ruling.numbers.recognition}
          faultOf={command.faultOf}
        />
      )}
    </FormFrame>
  );
}
