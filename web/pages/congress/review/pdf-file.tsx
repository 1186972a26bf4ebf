import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useEffect, useRef, useState } from 'preact/hooks';
import { openPdf } from './open-pdf.ts';
import { pageNumbers } from './page-numbers.ts';
import { PdfPage } from './pdf-page.tsx';

/** The pages of a PDF, one below the other, each drawn when it comes near. */
export function PdfFile(props: { blob: Blob; zoom: number; rotation: number; onUnreadable: () => void }) {
  const { blob, zoom, rotation, onUnreadable } = props;
  const place = useRef<HTMLDivElement>(null);
  const [pdf, setPdf] = useState<PDFDocumentProxy>();
  const [width, setWidth] = useState(0);
  useEffect(() => {
    let end = () => {};
    let isCurrent = true;
    const open = async () => {
      const data = await blob.arrayBuffer();
      if (!isCurrent) return;
      const task = openPdf(data);
      end = () => void task.destroy();
      const opened = await task.promise;
      if (!pageNumbers(opened.numPages)) throw new Error('too many pages');
      if (isCurrent) setPdf(opened);
    };
    open().catch(() => isCurrent && onUnreadable());
    return () => {
      isCurrent = false;
      end();
    };
  }, [blob, onUnreadable]);
  useEffect(() => {
    if (!place.current) return;
    const observer = new ResizeObserver(([entry]) => entry && setWidth(Math.floor(entry.contentRect.width)));
    observer.observe(place.current);
    return () => observer.disconnect();
  }, []);
  const numbers = pageNumbers(pdf?.numPages ?? 0) ?? [];
  return (
    <div ref={place} class="pdf-pages" aria-busy={!pdf}>
      {pdf &&
        width > 0 &&
        numbers.map(number => (
          <PdfPage key={number} pdf={pdf} number={number} width={width * zoom} rotation={rotation} />
        ))}
    </div>
  );
}
