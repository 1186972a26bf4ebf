import { useState } from 'preact/hooks';
import { SelectInput, Tick } from '../../../design/inputs.tsx';
import { formWords } from '../../../words/vi-forms.ts';
import { judgedNow, judgedStages } from '../filing-now.ts';
import { GateWarning } from '../gate-warning.tsx';
import { useCommand } from '../use-command.ts';
import { approveWord } from './approve-word.ts';
import { FormFrame } from './form-frame.tsx';
import type { FormProps } from './form-props.ts';
import { useLastRulings } from './last-ruling.ts';
import { newRuling, rulingOf } from './ruling-draft.ts';
import { RulingFields } from './ruling-fields.tsx';

type ConfirmedBy = keyof typeof formWords.ruling.confirmed;

/** Approves papers, confirms that the event was held, or recognises its result. */
export function ApproveForm(props: FormProps) {
  const { view } = props;
  const [judged] = useState(() => judgedNow(view));
  const [stages] = useState(() => judgedStages(view));
  const last = useLastRulings();
  const kind = judged?.stage === 'recognition' ? 'recognition' : 'approval';
  const [ruling, setRuling] = useState(() => ({ ...newRuling(view.today), ...last.get(kind) }));
  const [isRuled, setRuled] = useState(false);
  const [confirmedBy, setConfirmedBy] = useState<ConfirmedBy>(() =>
    view.held?.minutes === 'attached' ? 'minutes' : 'telephone',
  );
  const isConfirmation = judged?.stage === 'held';
  const needsRuling =
    stages.includes('approval') ||
    stages.includes('recognition') ||
    (isConfirmation && view.irregular !== null);
  const hasRuling = needsRuling || isRuled;
  const command = useCommand(view, answer => {
    if (hasRuling) last.put(kind, ruling);
    props.onDone(answer);
  });
  const send = () => {
    if (!judged) return;
    void command.send({
      type: 'approve',
      judged,
      ...(hasRuling && { ruling: rulingOf(ruling) }),
      ...(isConfirmation && { confirmedBy }),
    });
  };
  const title = approveWord(judged?.stage);
  const { numbers } = formWords.ruling;
  return (
    <FormFrame {...props} {...command} title={title} send={title} onSend={send}>
      {stages.includes('approval') && <GateWarning view={view} term={props.term} event={props.event} />}
      {isConfirmation && (
        <SelectInput
          label={formWords.ruling.confirmedBy}
          words={formWords.ruling.confirmed}
          value={confirmedBy}
          onValue={setConfirmedBy}
        />
      )}
      {!needsRuling && <Tick label={formWords.ruling.with} value={isRuled} onValue={setRuled} />}
      {hasRuling && (
        <RulingFields
          value={ruling}
          onValue={setRuling}
          today={view.today}
          example={numbers[kind]}
          faultOf={command.faultOf}
        />
      )}
    </FormFrame>
  );
}
