import { useState } from 'preact/hooks';
import { congress as words } from '../../../words/vi-congress.ts';
import { formWords } from '../../../words/vi-forms.ts';
import { judgedNow } from '../filing-now.ts';
import { useCommand } from '../use-command.ts';
import { FormFrame } from './form-frame.tsx';
import type { FormProps } from './form-props.ts';

/** Takes a submission back before anything was decided on it. */
export function WithdrawForm(props: FormProps) {
  const { view } = props;
  const [judged] = useState(() => judgedNow(view));
  const command = useCommand(view, props.onDone);
  const send = () => {
    if (judged) void command.send({ type: 'withdraw', judged });
  };
  return (
    <FormFrame
      {...props}
      {...command}
      title={words.actions.withdraw}
      send={words.actions.withdraw}
      onSend={send}
    >
      <p>{formWords.withdraw.lead}</p>
    </FormFrame>
  );
}
