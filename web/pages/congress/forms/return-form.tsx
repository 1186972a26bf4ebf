import { useState } from 'preact/hooks';
import { congress as words } from '../../../words/vi-congress.ts';
import { formWords } from '../../../words/vi-forms.ts';
import { judgedNow } from '../filing-now.ts';
import { useCommand } from '../use-command.ts';
import { filedDocuments } from './filed-documents.ts';
import { FormFrame } from './form-frame.tsx';
import type { FormProps } from './form-props.ts';
import { isComplete, reasonsOf } from './reasons-draft.ts';
import { ReasonsFields } from './reasons-fields.tsx';

/** Sends papers back to the union with coded reasons, each with a note and the file it is about. */
export function ReturnForm(props: FormProps) {
  const { view, term, reasons } = props;
  const [judged] = useState(() => judgedNow(view));
  const [isTried, setTried] = useState(false);
  const command = useCommand(view, props.onDone);
  const isReady = isComplete(reasons.draft);
  const send = () => {
    setTried(true);
    if (isReady && judged) void command.send({ type: 'return', judged, reasons: reasonsOf(reasons.draft) });
  };
  return (
    <FormFrame
      {...props}
      {...command}
      title={words.actions.return}
      send={words.actions.return}
      faults={isTried && !isReady ? [formWords.reasons.none] : []}
      onSend={send}
    >
      <ReasonsFields
        legend={formWords.reasons.legend}
        reasons={term.returnReasons}
        documents={filedDocuments(view)}
        value={reasons.draft}
        onValue={reasons.onDraft}
      />
    </FormFrame>
  );
}
