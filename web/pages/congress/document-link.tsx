import { useContext } from 'preact/hooks';
import type { CongressView } from '../../../lambdas/api/contracts.ts';
import { formatSize } from '../../words/format.ts';
import { congress as words } from '../../words/vi-congress.ts';
import { FileShownContext, mayOpen, shownAs } from './file-shown.ts';
import { useDownload } from './use-download.ts';

/** A file by its name: opens in the page where it can be shown there, and is downloaded otherwise. */
export function DocumentLink({
  view,
  id,
}: {
  view: Pick<CongressView, 'term' | 'union' | 'documents' | 'actions'>;
  id: string;
}) {
  const shown = useContext(FileShownContext);
  const { download, isOpening, failure } = useDownload(view, id);
  const document = view.documents.find(it => it.id === id);
  if (!document) return null;
  if (!mayOpen(document, view)) return <span class="document soft small">{words.paper.restricted}</span>;
  const open = () => (shown && shownAs(document) ? shown.show(id) : download());
  return (
    <span class="document">
      <button
        type="button"
        class="plain"
        disabled={isOpening}
        aria-current={shown?.id === id ? 'true' : undefined}
        data-file={id}
        onClick={open}
      >
        {document.fileName}
      </button>
      <span class="soft small">{document.isChecked ? formatSize(document.size) : words.paper.unchecked}</span>
      {failure && (
        <span class="late-text small" role="alert">
          {failure}
        </span>
      )}
    </span>
  );
}
