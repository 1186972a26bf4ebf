import { useState } from 'preact/hooks';
import { DayInput } from '../../../design/day-input.tsx';
import { TextInput } from '../../../design/inputs.tsx';
import { congress as words } from '../../../words/vi-congress.ts';
import { levelWords } from '../../../words/vi-levels.ts';
import { judgedNow, judgedStages } from '../filing-now.ts';
import { GateWarning } from '../gate-warning.tsx';
import { useCommand } from '../use-command.ts';
import { FormFrame } from './form-frame.tsx';
import type { FormProps } from './form-props.ts';

const w = levelWords.ruling;

/** Records what the body above the highest union ruled, from its document: that body has no account here. */
export function RecordRulingForm(props: FormProps) {
  const { view, term, event } = props;
  const [judged] = useState(() => judgedNow(view));
  const [stages] = useState(() => judgedStages(view));
  const [documentNo, setDocumentNo] = useState('');
  const [on, setOn] = useState('');
  const [signer, setSigner] = useState('');
  const { send, ...command } = useCommand(view, props.onDone);
  const record = () => {
    if (judged) void send({ type: 'record-ruling', judged, document: { documentNo, on, signer } });
  };
  const title = words.actions['record-ruling'];
  return (
    <FormFrame {...props} {...command} title={title} send={title} onSend={record}>
      {stages.includes('approval') && <GateWarning view={view} term={term} event={event} />}
      <p>{w.lead(view.parentName)}</p>
      <fieldset>
        <legend>{w.legend}</legend>
        <div class="grid-2">
          <TextInput
            label={w.documentNo}
            value={documentNo}
            maxLength={60}
            required
            fault={command.faultOf('document.documentNo')}
            onValue={setDocumentNo}
          />
          <DayInput
            label={w.on}
            value={on}
            max={view.today}
            required
            fault={command.faultOf('document.on')}
            onValue={setOn}
          />
          <TextInput
            label={w.signer}
            value={signer}
            maxLength={100}
            required
            fault={command.faultOf('document.signer')}
            onValue={setSigner}
          />
        </div>
      </fieldset>
    </FormFrame>
  );
}
