import { useState } from 'preact/hooks';
import type { TermView } from '../../../lambdas/api/contracts.ts';
import type { Term } from '../../../lambdas/domain/term.ts';
import { PickFile } from '../../design/pick-file.tsx';
import { saveFile } from '../../device/save-file.ts';
import { newTerm } from '../../words/vi-new-term.ts';
import { readTerm } from './read-term.ts';
import { settingsOf } from './term-draft.ts';

const w = newTerm.file;

/** The settings as a file: to take home, and to bring back changed. */
export function TermFile({ term, onTerm }: { term: TermView; onTerm: (term: Term) => void }) {
  const download = () => {
    const text = JSON.stringify(settingsOf(term), undefined, 2);
    saveFile(new Blob([text], { type: 'application/json' }), w.name(term.id));
  };
  return (
    <section class="card stack" aria-labelledby="term-file">
      <h2 id="term-file">{w.title}</h2>
      <p class="soft">{w.lead}</p>
      <div>
        <button type="button" class="button" onClick={download}>
          {w.download}
        </button>
      </div>
      <TermFilePicker
        label={w.upload}
        onTerm={onTerm}
        isWanted={({ id }) => (id === term.id ? undefined : w.other(id))}
      />
    </section>
  );
}

/** Reads the settings of a term from a file; `isWanted` says why they are not. What they say is checked by the API. */
export function TermFilePicker(props: {
  label: string;
  onTerm: (term: Term) => void;
  isWanted?: (term: Term) => string | undefined;
  isMain?: boolean;
}) {
  const [fault, setFault] = useState<string>();
  const read = async (file: File) => {
    const term = readTerm(await file.text());
    const why = term ? props.isWanted?.(term) : w.unreadable;
    setFault(why);
    if (term && !why) props.onTerm(term);
  };
  return (
    <div>
      <PickFile
        word={props.label}
        accept=".json,application/json"
        fault={fault}
        isMain={props.isMain === true}
        onFile={file => void read(file)}
      />
    </div>
  );
}
