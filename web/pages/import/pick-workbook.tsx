import { useId, useState } from 'preact/hooks';
import type { ImportForm } from '../../../lambdas/api/contracts.ts';
import { PickFile } from '../../design/pick-file.tsx';
import { saveFile } from '../../device/save-file.ts';
import { vi } from '../../words/vi.ts';
import { importing as words } from '../../words/vi-import.ts';

/** Where a workbook is chosen or dropped, with what is taken said before. */
export function PickWorkbook({ form, onPick }: { form: ImportForm; onPick: (file: File) => void }) {
  const id = useId();
  const [isOver, setOver] = useState(false);
  return (
    <section class="card stack">
      <p id={`${id}-limits`}>{words.limits(form.maxBytes, form.maxRows)}</p>
      <p class="soft">{words.safe}</p>
      {/* Dropping is one more way for a mouse; the input is there for everybody. */}
      <fieldset
        class={`drop ${isOver ? 'drop-over' : ''}`}
        onDragOver={event => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={event => {
          event.preventDefault();
          setOver(false);
          const file = event.dataTransfer?.files[0];
          if (file) onPick(file);
        }}
      >
        <PickFile
          word={words.pick}
          accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          isMain
          describedBy={`${id}-limits`}
          onFile={onPick}
        />
        <span class="soft">{words.drop}</span>
      </fieldset>
      <div>
        <FileButton
          word={words.form.get}
          make={async () => (await import('./workbook-files.ts')).emptyForm(form)}
          name={words.form.name}
        />
      </div>
    </section>
  );
}

/** Makes a file in the browser when asked, and hands it to the downloads. */
export function FileButton(props: { word: string; name: string; make: () => Promise<Blob> }) {
  const [state, setState] = useState<'idle' | 'making' | 'failed'>('idle');
  const make = async () => {
    if (state === 'making') return;
    setState('making');
    try {
      saveFile(await props.make(), props.name);
      setState('idle');
    } catch {
      setState('failed');
    }
  };
  return (
    <>
      <button type="button" class="button" disabled={state === 'making'} onClick={() => void make()}>
        {state === 'making' ? words.faults.marking : props.word}
      </button>
      {state === 'failed' && (
        <p role="alert" class="field-fault">
          {navigator.onLine ? words.faults.markFailed : vi.app.offline}
        </p>
      )}
    </>
  );
}
