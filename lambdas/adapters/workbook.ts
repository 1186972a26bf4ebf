import readXlsxFile from 'read-excel-file/universal';
import type { Cell, Sheet } from '../app/import/column.ts';
import type { Fault, FaultCode } from '../app/import/fault.ts';
import { WORKBOOK_LIMITS } from '../app/import/workbook-limits.ts';
import { BadZip, unzip, type ZipEntry, ZipTooLarge, zipStored } from './bounded-zip.ts';

/** The cells of every sheet of a file, or the one fault for which it cannot be read. */
export type WorkbookCells =
  | { readonly sheets: readonly Sheet[]; readonly fault?: never }
  | { readonly fault: Fault; readonly sheets?: never };

/** Reads an .xlsx file into cells. Whatever the bytes are, the answer is sheets or one fault; nothing is thrown. */
export async function readWorkbook(bytes: Uint8Array): Promise<WorkbookCells> {
  if (bytes.length > WORKBOOK_LIMITS.bytes) return refused('file-too-large', 'Tệp lớn hơn 10 MB.');
  if (isOldFormat(bytes)) {
    return refused(
      'not-a-workbook',
      'Tệp là Excel đời cũ (.xls) hoặc có đặt mật khẩu; hãy lưu lại dạng .xlsx, không mật khẩu.',
    );
  }
  try {
    const limits = { bytes: WORKBOOK_LIMITS.unpackedBytes, entries: WORKBOOK_LIMITS.entries };
    const entries = unzip(bytes, limits, path => path.endsWith('.xml') || path.endsWith('.rels'));
    const excess = entries.map(excessOf).find(found => found !== undefined);
    if (excess) return refused('too-many-rows', excess);
    return { sheets: await cellsOf(entries) };
  } catch (error) {
    if (error instanceof ZipTooLarge)
      return refused('file-too-large', 'Nội dung tệp sau khi giải nén quá lớn.');
    if (error instanceof BadZip)
      return refused('not-a-workbook', 'Tệp không phải bảng tính Excel (.xlsx), hoặc đã hỏng.');
    return refused('not-a-workbook', 'Tệp .xlsx bị hỏng; hãy mở bằng Excel, lưu lại rồi nộp lại.');
  }
}

/** The reader gets a fresh archive of what was unpacked under limits: it must not unpack by other rules than we did. */
async function cellsOf(entries: readonly ZipEntry[]): Promise<Sheet[]> {
  const clean = zipStored(entries);
  const sheets = await readXlsxFile(new Uint8Array(clean).buffer, { trim: false });
  // The package's types say `typeof Date` where they mean Date.
  return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data as unknown as Cell[][] }));
}

const ROW = /<(?:\w+:)?row\b([^<>]*)>/g;
const CELL = /<(?:\w+:)?c\s([^<>]*)>/g;
const ADDRESS = /\br\s*=\s*["']([A-Z]*)(\d*)["']/;

/** Why a sheet is too large to be laid out in memory: a reader fills every gap up to its last row and column. */
function excessOf({ bytes }: ZipEntry): string | undefined {
  const xml = bytes.toString('latin1');
  let rows = 0;
  for (const [, attributes = ''] of xml.matchAll(ROW)) {
    rows = Math.max(rows + 1, Number(ADDRESS.exec(attributes)?.[2] ?? 0));
    if (rows > WORKBOOK_LIMITS.rows) return tooManyRows(rows);
  }
  for (const [, attributes = ''] of xml.matchAll(CELL)) {
    const [, column = '', row] = ADDRESS.exec(attributes) ?? [];
    if (Number(row) > WORKBOOK_LIMITS.rows) return tooManyRows(Number(row));
    // An empty cell that is only formatted takes no room.
    if (attributes.endsWith('/') || columnNumber(column) <= WORKBOOK_LIMITS.columns) continue;
    return `Có ô dữ liệu ở cột ${column.slice(0, 10)}; chỉ nhận tối đa ${WORKBOOK_LIMITS.columns} cột.`;
  }
  return undefined;
}

function tooManyRows(row: number): string {
  return `Có dòng số ${row}; chỉ nhận tối đa 25.000 dòng. Hãy xóa các dòng trống có định dạng ở cuối trang tính.`;
}

function columnNumber(letters: string): number {
  if (letters.length > 3) return Number.POSITIVE_INFINITY;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** Files of Excel 97–2003, and encrypted ones of later versions, share this container. */
function isOldFormat(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0].every((byte, index) => bytes[index] === byte);
}

function refused(code: FaultCode, message: string): WorkbookCells {
  return { fault: { sheet: '', row: 0, code, message } };
}
