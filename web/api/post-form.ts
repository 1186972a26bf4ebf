import type { Upload } from '../../lambdas/api/contracts.ts';
import { Offline, UploadRefused } from './problem.ts';

/** A connection on which nothing moved for this long is taken for lost. */
const STALLED_MS = 60_000;

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
    let stalled = setTimeout(() => request.abort(), STALLED_MS);
    request.upload.onprogress = event => {
      clearTimeout(stalled);
      stalled = setTimeout(() => request.abort(), STALLED_MS);
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    };
    request.onloadend = () => clearTimeout(stalled);
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) resolve();
      else reject(new UploadRefused(request.status));
    };
    request.onerror = () => reject(new Offline('the upload broke off'));
    request.onabort = () => reject(new Offline('the upload stood still'));
    request.send(form);
  });
}
