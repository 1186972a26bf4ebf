import { PDFDocument } from '@cantoo/pdf-lib';
import { photoJpeg } from './photo-jpeg.ts';
import { placeOnPage } from './place-on-page.ts';

/** One readable PDF of `photos`, a page each in their order. Fetched only when there are several photos. */
export async function photosPdf(photos: readonly Blob[], title: string): Promise<Uint8Array<ArrayBuffer>> {
  const pdf = await PDFDocument.create();
  pdf.setTitle(title);
  // One after another: five pictures of a phone's camera at once are more than a cheap phone's memory.
  for (const photo of photos) {
    const { blob, ...size } = await photoJpeg(photo);
    const picture = await pdf.embedJpg(await blob.arrayBuffer());
    const { page, at } = placeOnPage(size);
    pdf.addPage([...page]).drawImage(picture, at);
  }
  return Uint8Array.from(await pdf.save());
}
