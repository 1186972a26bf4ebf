import { useState } from 'preact/hooks';
import { TextArea } from '../../../design/inputs.tsx';
import { congress as words } from '../../../words/vi-congress.ts';
import { formWords } from '../../../words/vi-forms.ts';
import { useCommand } from '../use-command.ts';
import { BallotFields, sentencesOfAll } from './ballot-fields.tsx';
import { ballotKinds, electsPresidentOnly } from './ballot-kinds.ts';
import { FormFrame } from './form-frame.tsx';
import type { FormProps } from './form-props.ts';
import { draftFaults, heldReportOf, newHeldDraft } from './held-draft.ts';
import { HeldFields } from './held-fields.tsx';
import { PeopleFields, peopleFaultsByField } from './people-fields.tsx';

/** Corrects the report of an event that is confirmed as held; its minutes are a matter of papers. */
export function CorrectForm(props: FormProps) {
  const { view, term, event } = props;
  const electsPresident = electsPresidentOnly(view, term);
  const [draft, setDraft] = useState(() => newHeldDraft({ ...view, electsPresident }));
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const command = useCommand(view, props.onDone);
  const wrong = draftFaults(draft, term.quorum);
  const faults = [
    ...sentencesOfAll({ draft, faults: wrong, quorum: term.quorum }),
    ...Object.values(peopleFaultsByField(draft, term.youngBelow.value)),
  ];
  const send = () => {
    setTried(true);
    if (faults.length > 0) return;
    void command.send({ type: 'correct-held', held: heldReportOf(draft), reason });
  };
  const title = words.actions['correct-held'](event);
  return (
    <FormFrame
      {...props}
      {...command}
      title={title}
      send={title}
      faults={isTried ? faults : []}
      onSend={send}
    >
      <p>{formWords.correct.lead}</p>
      <HeldFields
        draft={draft}
        onDraft={setDraft}
        event={event}
        today={view.today}
        faults={wrong}
        quorum={term.quorum}
        faultOf={command.faultOf}
        keepsMinutes
      />
      <BallotFields
        draft={draft}
        onDraft={setDraft}
        kinds={ballotKinds(electsPresident)}
        faults={wrong}
        quorum={term.quorum}
      />
      <PeopleFields
        draft={draft}
        onDraft={setDraft}
        electsPresident={electsPresident}
        youngBelow={term.youngBelow.value}
        isPresidentTold={view.held?.president !== undefined}
        faultOf={command.faultOf}
      />
      <TextArea
        label={formWords.correct.reason}
        value={reason}
        maxLength={500}
        required
        fault={command.faultOf('reason')}
        onValue={setReason}
      />
    </FormFrame>
  );
}
