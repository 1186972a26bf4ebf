import { useContext, useState } from 'preact/hooks';
import type { CongressView } from '../../../lambdas/api/contracts.ts';
import { useApp } from '../../app-context.ts';
import { failureText } from '../../design/failure.tsx';
import { formatSize } from '../../words/format.ts';
import { congress as words } from '../../words/vi-congress.ts';
import { downloadFile } from './download-file.ts';
import { FileShownContext, mayOpen, shownAs } from './file-shown.ts';

/** A file by its name: opens in the page where it can be shown there, and is downloaded otherwise. */
export function DocumentLink({
  view,
  id,
}: {
  view: Pick<CongressView, 'term' | 'union' | 'documents' | 'actions'>;
  id: string;
}) {
  const { client } = useApp();
  const shown = useContext(FileShownContext);
  const [failure, setFailure] = useState<string>();
  const [isOpening, setOpening] = useState(false);
  const document = view.documents.find(it => it.id === id);
  if (!document) return null;
  if (!mayOpen(document, view)) return <span class="document soft small">{words.paper.restricted}</span>;
  const download = async () => {
    setOpening(true);
    setFailure(undefined);
    try {
      await downloadFile(client, view, id);
    } catch (error) {
      setFailure(failureText(error));
    }
    setOpening(false);
  };
  const open = () => (shown && shownAs(document) ? shown.show(id) : void download());
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
