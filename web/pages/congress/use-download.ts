import type { CongressView } from '../../../lambdas/api/contracts.ts';
import { useSending } from '../../api/use-sending.ts';
import { useApp } from '../../app-context.ts';
import { failureText } from '../../design/failure.tsx';
import { downloadFile } from './download-file.ts';

/** How one file of a congress is downloaded: whether its link is on the way, and why it did not come. */
export function useDownload(view: Pick<CongressView, 'term' | 'union'>, id: string) {
  const { client } = useApp();
  const { once, isSending, error } = useSending();
  return {
    download: () => void once(() => downloadFile(client, view, id)),
    isOpening: isSending,
    failure: error === undefined ? undefined : failureText(error),
  };
}
