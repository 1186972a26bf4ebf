import { getDocument, type PDFDocumentLoadingTask, PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Where the parts that the reader fetches by name lie: fonts that a file does not bring, and decoders of scans. */
const PARTS = new URL('/pdf/', location.href).href;

let worker: PDFWorker | undefined;

/** Begins to read a PDF; `destroy` of what it returns ends that and frees the memory. */
export function openPdf(data: ArrayBuffer): PDFDocumentLoadingTask {
  worker ??= PDFWorker.create({
    port: new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module' }),
  });
  return getDocument({
    data,
    worker,
    standardFontDataUrl: PARTS,
    wasmUrl: PARTS,
    useWorkerFetch: true,
    // A phone has none of them, and would show nothing where a file does not bring its fonts.
    useSystemFonts: false,
    // The content security policy allows no compiled code; the decoders are there as scripts too.
    useWasm: false,
    enableXfa: false,
  });
}
