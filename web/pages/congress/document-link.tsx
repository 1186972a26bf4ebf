import { useState } from 'preact/hooks';
import type { CongressView } from '../../../lambdas/api/contracts.ts';
import { useApp } from '../../app-context.ts';
import { failureText } from '../../design/failure.tsx';
import { formatSize } from '../../words/format.ts';
import { congress as words } from '../../words/vi-congress.ts';

/** A file by its name; opening it asks for a link that is good for some minutes. */
export function DocumentLink({
  view,
  id,
}: {
  view: Pick<CongressView, 'term' | 'union' | 'documents'>;
  id: string;
}) {
  const { client } = useApp();
  const [failure, setFailure] = useState<string>();
  const [isOpening, setOpening] = useState(false);
  const document = view.documents.find(it => it.id === id);
  if (!document) return null;
  const open = async () => {
    setOpening(true);
    setFailure(undefined);
    try {
      const { url } = await client.call('download', {
        params: { id },
        query: { term: view.term, union: view.union },
      });
      // The bucket sends it as an attachment, so the page stays where it is.
      location.assign(url);
    } catch (error) {
      setFailure(failureText(error));
    }
    setOpening(false);
  };
  return (
    <span class="document">
      <button type="button" class="plain" disabled={isOpening} onClick={() => void open()}>
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
