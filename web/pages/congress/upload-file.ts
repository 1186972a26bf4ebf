import type { Upload } from '../../../lambdas/api/contracts.ts';
import type { Client } from '../../api/client.ts';
import { postForm } from '../../api/post-form.ts';
import { UploadRefused } from '../../api/problem.ts';
import type { PreparedFile } from '../../files/prepared-file.ts';
import type { FileState } from './packet.ts';

/** How far one file is, kept between tries: what is done is not done again. */
export type UploadStep = { upload?: Upload; isThrough?: boolean };

/** One prepared file; `key` is its own, so that a repeat prepares the same upload and not another. */
export type FileToUpload = PreparedFile & {
  readonly term: string;
  readonly union: string;
  readonly isRestricted: boolean;
  readonly key: string;
  readonly step: UploadStep;
};

/** Asks for the upload, posts and checks one file; returns its identifier. Throws what the client and the post throw. */
export async function uploadFile(
  client: Client,
  { term, union, file, type, isRestricted, key, step }: FileToUpload,
  onMove: (state: FileState, share: number) => void,
): Promise<string> {
  onMove('sending', 0);
  const { name: fileName, size } = file;
  const body = { term, union, fileName, contentType: type, size, isRestricted };
  step.upload ??= await client.call('upload', { body }, { key });
  const { upload } = step;
  if (!step.isThrough) {
    try {
      await postForm(upload, file, share => onMove('sending', share));
    } catch (error) {
      // The signature has run out or is not taken: the next try asks for another.
      if (error instanceof UploadRefused) delete step.upload;
      throw error;
    }
    step.isThrough = true;
  }
  onMove('checking', 1);
  const checked = await client.call('checkUpload', { params: { id: upload.id }, body: { term, union } });
  return checked.id;
}
