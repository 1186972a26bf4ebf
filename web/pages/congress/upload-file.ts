import type { Upload } from '../../../lambdas/api/contracts.ts';
import type { Client } from '../../api/client.ts';
import { contentTypeOf } from '../../api/content-type-of.ts';
import { postForm, UploadRefused } from '../../api/post-form.ts';
import { shrinkPhoto } from '../../api/shrink-photo.ts';
import type { FileState } from './packet.ts';

/** How far one file is, kept between tries: what is done is not done again. */
export type UploadStep = { small?: File; upload?: Upload; isThrough?: boolean };

/** One picked file; `intent` names it, so that a repeat prepares the same upload and not another. */
export type FileToUpload = {
  readonly term: string;
  readonly union: string;
  readonly file: File;
  readonly isRestricted: boolean;
  readonly intent: string;
  readonly step: UploadStep;
};

/** Shrinks, prepares, posts and checks one file; returns its identifier. Throws what the client and the post throw. */
export async function uploadFile(
  client: Client,
  { term, union, file, isRestricted, intent, step }: FileToUpload,
  onMove: (state: FileState, share: number) => void,
): Promise<string> {
  onMove('shrinking', 0);
  step.small ??= await shrinkPhoto(file);
  const { small } = step;
  onMove('sending', 0);
  step.upload ??= await client.call(
    'upload',
    {
      body: {
        term,
        union,
        fileName: small.name,
        contentType: contentTypeOf(small) ?? 'application/pdf',
        size: small.size,
        isRestricted,
      },
    },
    `upload ${intent}`,
  );
  const { upload } = step;
  if (!step.isThrough) {
    try {
      await postForm(upload, small, share => onMove('sending', share));
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
