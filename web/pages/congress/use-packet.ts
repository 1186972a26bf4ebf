import { useCallback, useReducer, useRef } from 'preact/hooks';
import type { CongressView } from '../../../lambdas/api/contracts.ts';
import { contentTypeOf } from '../../api/content-type-of.ts';
import { useApp } from '../../app-context.ts';
import { failureText } from '../../design/failure.tsx';
import { formWords } from '../../words/vi-forms.ts';
import { attach, detach, type Packet, packetReducer } from './packet.ts';
import { type UploadStep, uploadFile } from './upload-file.ts';

/** The papers of a form with the files that are being uploaded for them. */
export type PacketHook = {
  readonly packet: Packet;
  /** Uploads picked files for the paper `code`. */
  readonly add: (code: string, files: Iterable<File>, isRestricted: boolean) => void;
  readonly retry: (key: string) => void;
  readonly attach: (code: string, key: string) => void;
  readonly detach: (code: string, key: string) => void;
  readonly setOnPaper: (code: string, onPaper: boolean) => void;
};

type Picked = { file: File; isRestricted: boolean; step: UploadStep };

/** Keeps the papers of a form; files go up one after another, as soon as they are picked. */
export function usePacket(view: Pick<CongressView, 'term' | 'union'>, initial: Packet): PacketHook {
  const { client } = useApp();
  const [packet, dispatch] = useReducer(packetReducer, initial);
  const picked = useRef(new Map<string, Picked>());
  const queue = useRef(Promise.resolve());
  const { term, union } = view;

  const start = useCallback(
    (key: string) => {
      const one = picked.current.get(key);
      if (!one) return;
      dispatch({ type: 'moved', key, state: 'waiting', share: 0 });
      const run = async () => {
        try {
          const id = await uploadFile(client, { term, union, ...one, intent: key }, (state, share) =>
            dispatch({ type: 'moved', key, state, share }),
          );
          dispatch({ type: 'ready', key, id });
        } catch (error) {
          dispatch({ type: 'failed', key, why: failureText(error) });
        }
      };
      queue.current = queue.current.then(run);
    },
    [client, term, union],
  );

  const add = (code: string, files: Iterable<File>, isRestricted: boolean) => {
    for (const file of files) {
      const key = crypto.randomUUID();
      dispatch({ type: 'picked', key, name: file.name, size: file.size, code });
      if (!contentTypeOf(file)) {
        dispatch({ type: 'failed', key, why: formWords.upload.wrongType, isFinal: true });
        continue;
      }
      picked.current.set(key, { file, isRestricted, step: {} });
      start(key);
    }
  };

  return {
    packet,
    add,
    retry: start,
    attach: (code, key) => dispatch(attach(code, key)),
    detach: (code, key) => dispatch(detach(code, key)),
    setOnPaper: (code, onPaper) => dispatch({ type: 'on-paper', code, onPaper }),
  };
}
