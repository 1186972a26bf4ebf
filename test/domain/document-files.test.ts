import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  DOCUMENT_TYPES,
  documentTypeOf,
  safeFileName,
  typeOfName,
} from '../../lambdas/domain/document-files.ts';

const PDF = 'application/pdf';

describe('the name of a file', () => {
  test.each([
    ['Kế hoạch đại hội.pdf', 'Kế hoạch đại hội.pdf'],
    ['Kế hoạch'.normalize('NFD').concat('.PDF'), 'Kế hoạch.PDF'],
    ['../../x.pdf', 'x.pdf'],
    ['C:\\Users\\an\\Bien ban.pdf', 'Bien ban.pdf'],
    ['..', 'tep.pdf'],
    ['.pdf', 'tep.pdf'],
    ['   ', 'tep.pdf'],
    ['.htaccess', 'htaccess.pdf'],
    ['a\r\nSet-Cookie: x=1.pdf', 'a Set-Cookie- x=1.pdf'],
    ['a\u0000b\u0007.pdf', 'ab.pdf'],
    ['ke hoach \u202Efdp.exe', 'ke hoach fdp.exe.pdf'],
    ['a\u200b\u2066b\u2069.pdf', 'ab.pdf'],
    ['bản "chính".pdf', 'bản -chính-.pdf'],
    ["bản 'sao'; filename=x.html", "bản 'sao'; filename=x.html.pdf"],
    ['<img src=x onerror=alert(1)>.pdf', '-img src=x onerror=alert(1)-.pdf'],
    ['trang.html', 'trang.html.pdf'],
    ['không đuôi', 'không đuôi.pdf'],
    ['a. .pdf', 'a.pdf'],
    [`${'đ'.repeat(300)}.pdf`, `${'đ'.repeat(120)}.pdf`],
  ])('%j is kept as %j', (name, kept) => {
    expect(safeFileName(name, PDF)).toBe(kept);
  });

  test('has the ending of what was checked', () => {
    expect(safeFileName('anh.jpeg', 'image/jpeg')).toBe('anh.jpeg');
    expect(safeFileName('anh.png', 'image/jpeg')).toBe('anh.png.jpg');
  });

  test('whatever it was, is short, harmless, and stays as it is when it is made harmless again', () => {
    const names = fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.string({ maxLength: 60 }));
    fc.assert(
      fc.property(names, fc.constantFrom(...DOCUMENT_TYPES), (name, type) => {
        const kept = safeFileName(name, type);
        expect(kept).not.toMatch(/[\p{Cc}\p{Cf}\u{2028}\u{2029}\\/<>:"|?*]/u);
        expect(kept).not.toMatch(/^[. ]/);
        expect([...kept].length).toBeLessThanOrEqual(126);
        expect(kept).toBe(kept.normalize('NFC'));
        expect(typeOfName(kept)).toBe(type);
        expect(safeFileName(kept, type)).toBe(kept);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the kind of a document', () => {
  test('is that of the bytes, if it is one that is taken', () => {
    const none = new Uint8Array();
    expect(documentTypeOf(PDF, none)).toBe(PDF);
    for (const mime of ['application/zip', 'application/xml', 'text/html', 'image/svg+xml', undefined]) {
      expect(documentTypeOf(mime, none)).toBeUndefined();
    }
  });

  test('is Word’s old one only where there is a Word document in the frame', () => {
    const word = Uint8Array.from(Buffer.from('..WWordDocument..', 'utf16le'));
    expect(documentTypeOf('application/x-cfb', word)).toBe('application/msword');
    const mail = Uint8Array.from(Buffer.from('__nameid_version1.0', 'utf16le'));
    expect(documentTypeOf('application/x-cfb', mail)).toBeUndefined();
  });
});
