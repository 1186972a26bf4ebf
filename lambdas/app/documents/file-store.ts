import type { Upload } from './upload.ts';

/** Seconds for which a signed upload or download is good. */
export const LINK_SECONDS = 300;

/** A stored object: its bytes and the version they are. */
export type StoredFile = { readonly bytes: Uint8Array; readonly versionId: string };

/** Where files lie. Browsers reach it by signed requests that fix key, type and size. */
export type FileStore = {
  signUpload(ask: { id: string; key: string; contentType: string; maxBytes: number }): Promise<Upload>;
  /** A link that is good for some minutes, to exactly one version. */
  signDownload(ask: {
    key: string;
    versionId: string;
    fileName: string;
    contentType: string;
  }): Promise<string>;
  /** One version under `key`, the newest unless said; undefined if nothing was uploaded. */
  read(key: string, versionId?: string): Promise<StoredFile | undefined>;
};
