import { useState } from 'preact/hooks';
import { TextArea } from '../../../design/inputs.tsx';
import { congress as words } from '../../../words/vi-congress.ts';
import { formWords } from '../../../words/vi-forms.ts';
import { judgedNow } from '../filing-now.ts';
import { useCommand } from '../use-command.ts';
import { FormFrame } from './form-frame.tsx';
import type { FormProps } from './form-props.ts';

/** Hands examined papers to who signs, with the examiner's opinion. */
export function RecommendForm(props: FormProps) {
  const { view } = props;
  const [judged] = useState(() => judgedNow(view));
  const [note, setNote] = useState('');
  const command = useCommand(view, props.onDone);
  const send = () => {
    if (judged) void command.send({ type: 'recommend', judged, ...(note.trim() && { note }) });
  };
  return (
    <FormFrame
      {...props}
      {...command}
      title={words.actions.recommend}
      send={words.actions.recommend}
      onSend={send}
    >
      <TextArea
        label={`${formWords.recommend.note} ${formWords.common.optional}`}
        value={note}
        onValue={setNote}
        maxLength={2000}
        fault={command.faultOf('note')}
      />
    </FormFrame>
  );
}
