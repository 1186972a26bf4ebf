import { useState } from 'preact/hooks';
import { Tick } from '../../../design/inputs.tsx';
import { congress as words } from '../../../words/vi-congress.ts';
import { filingWords } from '../../../words/vi-filing.ts';
import { formWords } from '../../../words/vi-forms.ts';
import { isOnBehalf } from '../actions-now.ts';
import { DraftLine } from '../drafts/draft-line.tsx';
import { useDraft } from '../drafts/use-draft.ts';
import { filesOf, isUploading, type Packet } from '../packet.ts';
import { useCommand } from '../use-command.ts';
import { usePacket } from '../use-packet.ts';
import { FileLine } from './file-line.tsx';
import { filingOfForm } from './filing-of-form.ts';
import { FormFrame } from './form-frame.tsx';
import type { FilingFormProps } from './form-props.ts';
import { PickFiles } from './pick-files.tsx';

const MINUTES = 'minutes';
const NO_FILES: Packet = { files: [], covers: {}, onPaper: [] };

/** Adds the minutes that were to follow a report. */
export function MinutesForm(props: FilingFormProps) {
  const { view, event } = props;
  const hook = usePacket(view, NO_FILES, props.draft);
  useDraft(props.draft, undefined, hook.packet);
  const [isTried, setTried] = useState(false);
  const command = useCommand(view, props.onDone, filingOfForm(props));
  const title = words.actions['file-minutes'];
  const files = filesOf(hook.packet, MINUTES);
  const documents = files.flatMap(file => file.id ?? []);
  const behalf = isOnBehalf(view);
  const onPaper = behalf && hook.packet.onPaper.includes(MINUTES);
  const stuck = files
    .filter(file => file.state === 'failed')
    .map(file => formWords.packet.notThrough(file.name));
  const faults =
    documents.length === 0 && !onPaper && stuck.length === 0
      ? [formWords.packet.missing([formWords.minutes.paper])]
      : stuck;
  const send = () => {
    setTried(true);
    if (faults.length > 0) return;
    void command.send({ type: 'file-minutes', documents, ...(onPaper && { onPaper }) });
  };
  return (
    <FormFrame
      {...props}
      {...command}
      title={title}
      send={title}
      isWaiting={isUploading(hook.packet)}
      faults={isTried ? faults : []}
      note={<DraftLine draft={props.draft} onDiscard={props.onDiscard} />}
      onSend={send}
    >
      <p>{formWords.minutes.lead(event)}</p>
      <p class="soft small">{filingWords.limits}</p>
      <ul class="files">
        {files.map(file => (
          <FileLine
            key={file.key}
            file={file}
            paper={formWords.minutes.paper}
            onRemove={() => hook.detach(MINUTES, file.key)}
            onRetry={() => hook.retry(file.key)}
          />
        ))}
      </ul>
      <div class="row">
        <PickFiles
          paper={formWords.minutes.paper}
          onPick={picked => hook.add({ code: MINUTES, label: title, isRestricted: true }, picked)}
        />
        {behalf && (
          <Tick
            label={formWords.packet.onPaper}
            value={onPaper}
            onValue={isThere => hook.setOnPaper(MINUTES, isThere)}
          />
        )}
      </div>
    </FormFrame>
  );
}
