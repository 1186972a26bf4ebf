import type { Upload } from '../../lambdas/api/contracts.ts';
import { Offline } from './problem.ts';

/** The bucket did not take the file; `status` tells why. */
export class UploadRefused extends Error {
  override readonly name = 'UploadRefused';
  readonly status: number;

  constructor(status: number) {
    super(`status ${status}`);
    this.status = status;
  }
}

/**
 * Posts `file` to the bucket with the fields that were signed for it. `onProgress` takes the share that is through,
 * 0 to 1. Throws UploadRefused or Offline.
 */
export function postForm(upload: Upload, file: Blob, onProgress: (share: number) => void): Promise<void> {
  const form = new FormData();
  for (const [name, value] of Object.entries(upload.fields)) form.append(name, value);
  form.append('file', file);
  return new Promise((resolve, reject) => {
    // fetch tells nothing of how much of a body is through.
    const request = new XMLHttpRequest();
    request.open('POST', upload.url);
    request.upload.onprogress = event => event.lengthComputable && onProgress(event.loaded / event.total);
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) resolve();
      else reject(new UploadRefused(request.status));
    };
    request.onerror = () => reject(new Offline('the upload broke off'));
    request.ontimeout = () => reject(new Offline('the upload took too long'));
    request.send(form);
  });
}
