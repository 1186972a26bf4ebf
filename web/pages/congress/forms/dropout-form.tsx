import { useState } from 'preact/hooks';
import { SelectInput } from '../../../design/inputs.tsx';
import { congress as words } from '../../../words/vi-congress.ts';
import { exceptionWords } from '../../../words/vi-exceptions.ts';
import { useCommand } from '../use-command.ts';
import { FormFrame } from './form-frame.tsx';
import type { FormProps } from './form-props.ts';

/** Somebody of the approved personnel drops out: it goes back to the union. */
export function DropoutForm(props: FormProps) {
  const [cause, setCause] = useState<keyof typeof exceptionWords.causes>('withdrew');
  const command = useCommand(props.view, props.onDone);
  const send = () => void command.send({ type: 'report-dropout', cause });
  const title = words.actions['report-dropout'];
  return (
    <FormFrame {...props} {...command} title={title} send={title} onSend={send}>
      <p>{exceptionWords.dropout.lead}</p>
      <SelectInput
        label={exceptionWords.dropout.cause}
        words={exceptionWords.causes}
        value={cause}
        onValue={setCause}
      />
    </FormFrame>
  );
}
