import { FileFault } from './file-fault.ts';
import { isTooLargeToUnpack } from './picture-size.ts';

/** A photo that is sent: at most 2,000 pixels a side is still readable on paper. */
const LONGEST_SIDE = 2000;

/** Tried one after another until the photo is small enough. */
const QUALITIES = [0.82, 0.7, 0.58];

const SMALL_ENOUGH_BYTES = 900_000;

/** A photo as a JPEG, the right way up. */
export type PhotoJpeg = { readonly blob: Blob; readonly width: number; readonly height: number };

/** `photo` shrunk to what is readable on paper. Throws FileFault where this browser cannot read it. */
export async function photoJpeg(photo: Blob): Promise<PhotoJpeg> {
  if (await isTooLargeToUnpack(photo)) throw new FileFault('unreadable-photo');
  try {
    const picture = await createImageBitmap(photo, { imageOrientation: 'from-image' });
    const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    const pen = canvas.getContext('2d');
    if (!pen) throw new Error('no canvas');
    // What is transparent would turn black.
    pen.fillStyle = 'white';
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    return { blob: await smallEnough(canvas), width: canvas.width, height: canvas.height };
  } catch (cause) {
    throw new FileFault('unreadable-photo', { cause });
  }
}

async function smallEnough(canvas: HTMLCanvasElement): Promise<Blob> {
  let blob: Blob | null = null;
  for (const quality of QUALITIES) {
    blob = await new Promise<Blob | null>(done => canvas.toBlob(done, 'image/jpeg', quality));
    if (blob && blob.size <= SMALL_ENOUGH_BYTES) break;
  }
  if (!blob) throw new Error('no picture');
  return blob;
}
