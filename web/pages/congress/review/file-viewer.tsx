import { useEffect, useRef, useState } from 'preact/hooks';
import type { CongressView } from '../../../../lambdas/api/contracts.ts';
import { forEvent } from '../../../words/event-kind.ts';
import { formatSize } from '../../../words/format.ts';
import { review as words } from '../../../words/vi-review.ts';
import { shownAs } from '../file-shown.ts';
import { filedFiles } from './filed-files.ts';
import './review.css';
import { ShownFile } from './shown-file.tsx';
import type { KeptFiles } from './use-file.ts';
import { Download, FIRST_LOOK, LookTools } from './viewer-tools.tsx';

/** A file of the congress in the page, with the way to the one before and after it, and to a reason about it. */
export function FileViewer(props: {
  view: CongressView;
  id: string;
  event: string;
  onShow: (id: string) => void;
  onClose: () => void;
  /** Begins a reason that is about the file; absent where the asker cannot return it. */
  onAsk: ((id: string) => void) | undefined;
}) {
  const { view, id, event, onShow, onClose, onAsk } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const [kept] = useState<KeptFiles>(() => new Map());
  const [look, setLook] = useState(FIRST_LOOK);
  useEffect(() => {
    if (!id) return;
    setLook(FIRST_LOOK);
    heading.current?.focus();
  }, [id]);
  const document = view.documents.find(it => it.id === id);
  if (!document) return null;
  const files = filedFiles(view);
  const at = files.findIndex(file => file.id === id);
  const before = files[at - 1];
  const after = files[at + 1];
  const turn = (key: KeyboardEvent) => {
    if (key.altKey || key.ctrlKey || key.metaKey) return;
    const next = key.key === 'ArrowRight' ? after : key.key === 'ArrowLeft' ? before : undefined;
    if (next) onShow(next.id);
    if (key.key === 'Escape') onClose();
  };
  const papers = files[at]?.papers.map(label => forEvent(label, event)) ?? [];
  return (
    <section class="card viewer" aria-labelledby="viewer-title" onKeyDown={turn}>
      <div class="viewer-head">
        <h2 id="viewer-title" ref={heading} tabIndex={-1} class="file-name">
          {document.fileName}
        </h2>
        <button type="button" class="button" onClick={onClose}>
          {words.viewer.close}
        </button>
        <p class="soft small viewer-about" role="status">
          {words.viewer.about(at + 1, files.length, formatSize(document.size), papers)}
        </p>
      </div>
      <div class="row viewer-tools">
        <button type="button" class="button" disabled={!before} onClick={() => before && onShow(before.id)}>
          {words.viewer.before}
        </button>
        <button type="button" class="button" disabled={!after} onClick={() => after && onShow(after.id)}>
          {words.viewer.after}
        </button>
        {shownAs(document) && <LookTools look={look} onLook={setLook} />}
        <Download view={view} id={id} />
        {onAsk && files[at]?.isJudged && (
          <button type="button" class="button ask" onClick={() => onAsk(id)}>
            {words.viewer.ask}
          </button>
        )}
      </div>
      {shownAs(document) ? (
        <ShownFile key={id} view={view} document={document} kept={kept} look={look} />
      ) : (
        <p>{words.viewer.other}</p>
      )}
    </section>
  );
}
