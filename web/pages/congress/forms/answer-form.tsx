import { useState } from 'preact/hooks';
import { TextArea } from '../../../design/inputs.tsx';
import { congress as words } from '../../../words/vi-congress.ts';
import { formWords } from '../../../words/vi-forms.ts';
import { useCommand } from '../use-command.ts';
import { FormFrame } from './form-frame.tsx';
import type { FormProps } from './form-props.ts';

/** Answers what the union said to what was filed in its place: that stands as it is. */
export function AnswerForm(props: FormProps) {
  const { view } = props;
  const [stage] = useState(() => view.objection?.stages[0]);
  const [round] = useState(() => view.stages.find(it => it.stage === stage)?.round ?? 0);
  const [note, setNote] = useState('');
  const command = useCommand(view, props.onDone);
  const send = () => {
    if (stage) void command.send({ type: 'answer-objection', judged: { stage, round }, note });
  };
  const title = words.actions['answer-objection'];
  return (
    <FormFrame {...props} {...command} title={title} send={title} onSend={send}>
      <p>{formWords.answer.lead}</p>
      <TextArea
        label={formWords.answer.note}
        value={note}
        maxLength={500}
        required
        fault={command.faultOf('note')}
        onValue={setNote}
      />
    </FormFrame>
  );
}
