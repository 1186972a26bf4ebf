import type { Page } from 'playwright-core';

/** A photo of a page as a phone takes it, drawn by the browser: `text` over and over, and noise that does not compress. */
export async function aPhoto(page: Page, text: string, size: { width: number; height: number }) {
  const base64 = await page.evaluate<string>(`(async () => {
    const canvas = document.createElement('canvas');
    Object.assign(canvas, ${JSON.stringify(size)});
    const pen = canvas.getContext('2d');
    pen.fillStyle = '#eeeae0';
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.fillStyle = '#222';
    pen.font = '40px serif';
    for (let y = 80; y < canvas.height; y += 60) pen.fillText(${JSON.stringify(text)} + ' ' + y, 80, y);
    for (let n = 0; n < 40000; n++) {
      pen.fillStyle = 'rgba(0, 0, 0, ' + Math.random() * 0.3 + ')';
      pen.fillRect(Math.random() * canvas.width, Math.random() * canvas.height, 3, 3);
    }
    const blob = await new Promise(done => canvas.toBlob(done, 'image/jpeg', 0.95));
    const reader = new FileReader();
    return new Promise(done => {
      reader.onload = () => done(reader.result.split(',')[1]);
      reader.readAsDataURL(blob);
    });
  })()`);
  return { name: `${text}.jpg`, mimeType: 'image/jpeg', buffer: Buffer.from(base64, 'base64') };
}
