import { vi } from '../../../words/vi.ts';
import { filingWords } from '../../../words/vi-filing.ts';
import { formWords } from '../../../words/vi-forms.ts';
import type { PacketFile } from '../packet.ts';

/** One file of a paper: its name, how far it is, and what can be done about it. */
export function FileLine(props: {
  file: PacketFile;
  paper: string;
  onRemove: () => void;
  onRetry: () => void;
}) {
  const { file } = props;
  const isMoving = file.state !== 'ready' && file.state !== 'failed';
  return (
    <li class="file">
      <span class="file-name">{file.name}</span>
      <span class={file.state === 'failed' ? 'late-text small' : 'soft small'}>
        {file.state === 'ready' ? formWords.upload.size(file.size) : formWords.upload.states[file.state]}
      </span>
      {file.photos && <span class="soft small file-photos">{filingWords.merged(file.photos)}</span>}
      {isMoving && <progress max={1} value={file.share} aria-label={formWords.upload.progress(file.name)} />}
      {file.why && (
        <span class="late-text small" role="alert">
          {file.why}
        </span>
      )}
      <span class="row">
        {file.state === 'failed' && !file.isFinal && (
          <button type="button" class="plain" onClick={props.onRetry}>
            {vi.app.retry}
          </button>
        )}
        <button
          type="button"
          class="plain"
          aria-label={formWords.packet.remove(file.name, props.paper)}
          onClick={props.onRemove}
        >
          {formWords.packet.take}
        </button>
      </span>
    </li>
  );
}
