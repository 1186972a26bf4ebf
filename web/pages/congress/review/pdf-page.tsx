import { type PDFDocumentProxy, type PDFPageProxy, TextLayer } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useEffect, useRef, useState } from 'preact/hooks';
import { review as words } from '../../../words/vi-review.ts';

/** Most pixels of a drawn page: beyond, phones give up. */
const MOST_PIXELS = 12_000_000;

/** How near a page must come before it is drawn. */
const NEAR = '100%';

/** Height of a page over its width until the page itself tells. */
const UPRIGHT = Math.SQRT2;

/** One page of a PDF: drawn, with its text over it to be read aloud, searched and copied. */
export function PdfPage(props: { pdf: PDFDocumentProxy; number: number; width: number; rotation: number }) {
  const { pdf, number, width, rotation } = props;
  const place = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(false);
  const [shape, setShape] = useState(UPRIGHT);
  useEffect(() => {
    if (!place.current) return;
    const observer = new IntersectionObserver(
      entries => setNear(entries.some(entry => entry.isIntersecting)),
      { root: place.current.closest('.viewer-place'), rootMargin: NEAR },
    );
    observer.observe(place.current);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    if (!isNear || !place.current) return;
    const drawing = new AbortController();
    draw(pdf, number, { place: place.current, width, rotation, signal: drawing.signal }).then(
      setShape,
      error => {
        if (!drawing.signal.aborted) throw error;
      },
    );
    return () => drawing.abort();
  }, [pdf, number, width, rotation, isNear]);
  return (
    <section
      class="pdf-page"
      aria-label={words.viewer.page(number, pdf.numPages)}
      style={{ width: `${width}px`, height: `${Math.round(width * shape)}px` }}
    >
      <div ref={place} class="pdf-drawn" />
    </section>
  );
}

type Drawing = { place: HTMLElement; width: number; rotation: number; signal: AbortSignal };

/** Draws the page over what stood there before; returns its height over its width. */
async function draw(pdf: PDFDocumentProxy, number: number, drawing: Drawing): Promise<number> {
  const { place, width, rotation, signal } = drawing;
  const page = await pdf.getPage(number);
  signal.throwIfAborted();
  const turned = { rotation: (page.rotate + rotation) % 360 };
  const scale = width / page.getViewport({ scale: 1, ...turned }).width;
  const viewport = page.getViewport({ scale, ...turned });
  const canvas = await drawn(page, viewport, signal);
  const text = document.createElement('div');
  text.className = 'textLayer';
  text.style.setProperty('--total-scale-factor', String(scale));
  await new TextLayer({ textContentSource: page.streamTextContent(), container: text, viewport }).render();
  signal.throwIfAborted();
  place.replaceChildren(canvas, text);
  return viewport.height / viewport.width;
}

async function drawn(
  page: PDFPageProxy,
  viewport: ReturnType<PDFPageProxy['getViewport']>,
  signal: AbortSignal,
) {
  const canvas = document.createElement('canvas');
  const wanted = Math.min(devicePixelRatio || 1, 3);
  const ratio = Math.min(wanted, Math.sqrt(MOST_PIXELS / (viewport.width * viewport.height)));
  canvas.width = Math.floor(viewport.width * ratio);
  canvas.height = Math.floor(viewport.height * ratio);
  // The text over it says the same.
  canvas.setAttribute('aria-hidden', 'true');
  const task = page.render({ canvas, viewport, transform: [ratio, 0, 0, ratio, 0, 0] });
  signal.addEventListener('abort', () => task.cancel());
  await task.promise;
  return canvas;
}
