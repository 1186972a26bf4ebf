import { useEffect, useReducer, useRef, useState } from 'preact/hooks';
import type { CongressView } from '../../../lambdas/api/contracts.ts';
import { ApiError } from '../../api/problem.ts';
import { type AppParts, useApp } from '../../app-context.ts';
import { failureText } from '../../design/failure.tsx';
import { FileFault } from '../../files/file-fault.ts';
import { groupPicked } from '../../files/group-picked.ts';
import { prepareFile } from '../../files/prepare-file.ts';
import type { PreparedFile } from '../../files/prepared-file.ts';
import { filingWords } from '../../words/vi-filing.ts';
import type { Draft } from './drafts/draft.ts';
import type { StoredFile } from './drafts/draft-store.ts';
import { attach, detach, type Packet, type PacketChange, packetReducer, restoredPacket } from './packet.ts';
import { pauseUntilOnline } from './pause-until-online.ts';
import { type UploadStep, uploadFile } from './upload-file.ts';
import { UploadQueue } from './upload-queue.ts';

/** The papers of a form with the files that are being uploaded for them. */
export type PacketHook = {
  readonly packet: Packet;
  /** Uploads files picked at once for one paper. */
  readonly add: (paper: PaperToCover, files: readonly File[]) => void;
  readonly retry: (key: string) => void;
  readonly attach: (code: string, key: string) => void;
  readonly detach: (code: string, key: string) => void;
  readonly setOnPaper: (code: string, onPaper: boolean) => void;
};

/** The paper that files are picked for. */
export type PaperToCover = { readonly code: string; readonly label: string; readonly isRestricted: boolean };

type Picked = StoredFile & { readonly step: UploadStep };

/**
 * Keeps the papers of a form and its draft; files go up one after another, as soon as they are picked, and those that
 * an earlier visit left unsent go on.
 */
export function usePacket(
  view: Pick<CongressView, 'term' | 'union'>,
  initial: Packet,
  draft: Draft,
): PacketHook {
  const app = useApp();
  const [packet, dispatch] = useReducer(packetReducer, undefined, () => {
    const { found } = draft;
    return found ? restoredPacket(found.draft.packet, new Set(found.files.keys())) : initial;
  });
  const [uploads] = useState(() => new Uploads(app, view, draft));
  const live = useRef(packet);
  live.current = packet;
  useEffect(() => {
    uploads.dispatch = dispatch;
    for (const file of live.current.files) if (file.state === 'waiting') uploads.queue.add(file.key);
    return () => uploads.leave();
  }, [uploads]);

  const add = ({ code, label, isRestricted }: PaperToCover, files: readonly File[]) => {
    for (const parts of groupPicked(files)) {
      const key = crypto.randomUUID();
      const [first] = parts;
      const photos = parts.length > 1 ? parts.length : undefined;
      const name = photos || !first ? label : first.name;
      const size = parts.reduce((sum, part) => sum + part.size, 0);
      dispatch({ type: 'picked', key, name, size, code, ...(photos && { photos }) });
      uploads.add(key, { parts, name, isRestricted });
    }
  };
  const take = (code: string, key: string) => {
    dispatch(detach(code, key));
    const others = Object.entries(live.current.covers).filter(([other]) => other !== code);
    if (!others.some(([, keys]) => keys.includes(key))) uploads.remove(key);
  };
  return {
    packet,
    add,
    retry: key => uploads.retry(key),
    attach: (code, key) => dispatch(attach(code, key)),
    detach: take,
    setOnPaper: (code, onPaper) => dispatch({ type: 'on-paper', code, onPaper }),
  };
}

/** The files of one form on their way to the bucket. */
class Uploads {
  readonly #app: AppParts;
  readonly #place: Pick<CongressView, 'term' | 'union'>;
  readonly #draft: Draft;
  readonly #picked: Map<string, Picked>;
  readonly #wakers = new Set<() => void>();
  dispatch: (change: PacketChange) => void = () => undefined;
  readonly queue = new UploadQueue({
    send: key => this.#send(key),
    onStalled: key => this.dispatch({ type: 'moved', key, state: 'stalled', share: 0 }),
    onFailed: (key, error) => this.dispatch({ type: 'failed', key, ...whyNot(error) }),
    pause: tries => pauseUntilOnline(tries, wake => this.#onWake(wake)),
  });

  constructor(app: AppParts, { term, union }: Pick<CongressView, 'term' | 'union'>, draft: Draft) {
    this.#app = app;
    this.#place = { term, union };
    this.#draft = draft;
    this.#picked = new Map(
      [...(draft.found?.files ?? [])].map(([key, file]) => [key, { ...file, step: {} }]),
    );
  }

  add(key: string, file: StoredFile): void {
    this.#picked.set(key, { ...file, step: {} });
    this.#draft.keepFile(key, file);
    this.queue.add(key);
  }

  retry(key: string): void {
    this.dispatch({ type: 'moved', key, state: 'waiting', share: 0 });
    this.queue.add(key);
    for (const wake of this.#wakers) wake();
  }

  remove(key: string): void {
    this.queue.remove(key);
    this.#picked.delete(key);
    this.#draft.forgetFile(key);
  }

  /** The form is closed: what is not through stays in the draft, and goes on when it is opened again. */
  leave(): void {
    for (const key of this.#picked.keys()) this.queue.remove(key);
    for (const wake of this.#wakers) wake();
  }

  async #send(key: string): Promise<void> {
    const picked = this.#picked.get(key);
    if (!picked) return;
    const { file, type } = await this.#prepared(key, picked);
    const { isRestricted, step } = picked;
    const upload = { ...this.#place, file, type, isRestricted, key, step };
    const id = await uploadFile(this.#app.client, upload, (state, share) =>
      this.dispatch({ type: 'moved', key, state, share }),
    );
    this.dispatch({ type: 'ready', key, id });
  }

  async #prepared(key: string, { step: _, ...file }: Picked): Promise<PreparedFile> {
    if (file.prepared) return file.prepared;
    this.dispatch({ type: 'moved', key, state: 'shrinking', share: 0 });
    const prepared = await prepareFile(file.parts, file.name);
    const picked = this.#picked.get(key);
    if (picked) this.#picked.set(key, { ...picked, prepared });
    // What was picked is not needed any more: a photo is several times as large as what is sent.
    if (picked) this.#draft.keepFile(key, { ...file, parts: [], prepared });
    this.dispatch({ type: 'prepared', key, name: prepared.file.name, size: prepared.file.size });
    return prepared;
  }

  /** Wakes on a retry, and when somebody signs in again. */
  #onWake(wake: () => void): () => void {
    this.#wakers.add(wake);
    const { session } = this.#app;
    const stop = session.subscribe(() => session.state.kind === 'in' && wake());
    return () => {
      this.#wakers.delete(wake);
      stop();
    };
  }
}

function whyNot(error: unknown): { why: string; isFinal?: boolean } {
  if (error instanceof FileFault) return { why: filingWords.faults[error.code], isFinal: true };
  const isFinal = error instanceof ApiError && [413, 415].includes(error.problem.status);
  return { why: failureText(error), ...(isFinal && { isFinal }) };
}
