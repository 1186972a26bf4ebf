import { useState } from 'preact/hooks';
import { SelectInput } from '../../../design/inputs.tsx';
import { vi } from '../../../words/vi.ts';
import { congress as words } from '../../../words/vi-congress.ts';
import { formWords } from '../../../words/vi-forms.ts';
import { useCommand } from '../use-command.ts';
import { filedDocuments } from './filed-documents.ts';
import { FormFrame } from './form-frame.tsx';
import type { FormProps } from './form-props.ts';
import { isComplete, type ReasonsDraft, reasonsOf } from './reasons-draft.ts';
import { ReasonsFields } from './reasons-fields.tsx';
import { newRuling, rulingOf } from './ruling-draft.ts';
import { RulingFields } from './ruling-fields.tsx';

/** A final refusal: the congress is not approved and starts again, or its result is not recognised. */
export function RefuseForm({ of, ...props }: FormProps & { of: 'reject' | 'refuse-recognition' }) {
  const { view, term, event } = props;
  const stage = of === 'reject' ? 'approval' : 'recognition';
  const [judged] = useState(
    () => ({ stage, round: view.stages.find(it => it.stage === stage)?.round ?? 1 }) as const,
  );
  const [to, setTo] = useState<'plan' | 'personnel'>('personnel');
  const [reasons, setReasons] = useState<ReasonsDraft>([]);
  const [ruling, setRuling] = useState(() => newRuling(view.today));
  const [isTried, setTried] = useState(false);
  const command = useCommand(view, props.onDone);
  const isReady = isComplete(reasons);
  const given = { judged, reasons: reasonsOf(reasons), ruling: rulingOf(ruling) };
  const send = () => {
    setTried(true);
    if (!isReady) return;
    void command.send(of === 'reject' ? { type: of, to, ...given } : { type: of, ...given });
  };
  const { plan, personnel } = vi.codes.stages;
  const { numbers } = formWords.ruling;
  return (
    <FormFrame
      {...props}
      {...command}
      title={words.actions[of]}
      send={words.actions[of]}
      faults={isTried && !isReady ? [formWords.reasons.none] : []}
      onSend={send}
    >
      {of === 'reject' && (
        <SelectInput
          label={formWords.reasons.to}
          words={{ personnel: personnel(event), plan: plan(event) }}
          value={to}
          onValue={setTo}
        />
      )}
      <ReasonsFields
        legend={formWords.reasons.refusal}
        reasons={term.returnReasons}
        documents={filedDocuments(view)}
        value={reasons}
        onValue={setReasons}
      />
      <RulingFields
        value={ruling}
        onValue={setRuling}
        today={view.today}
        example={of === 'reject' ? numbers.approval : numbers.recognition}
        faultOf={command.faultOf}
      />
    </FormFrame>
  );
}
