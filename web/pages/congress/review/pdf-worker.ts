// The reader's worker as a file of our own origin: no other may be loaded.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
