import { deflateRawSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { unzip, type ZipEntry, zipStored } from '../../lambdas/adapters/bounded-zip.ts';
import { readWorkbook } from '../../lambdas/adapters/workbook.ts';
import { WORKBOOK_LIMITS } from '../../lambdas/app/import/workbook-limits.ts';

const LIMITS = { bytes: 50_000_000, entries: 100 };

async function workbook(): Promise<Buffer> {
  const day = { value: new Date('2023-03-15T00:00:00Z'), type: Date, format: 'dd/mm/yyyy' };
  return writeXlsxFile([
    { sheet: 'Danh sách', data: [['Tên', 'Ngày'], null, ['CĐCS ', day, 21, true]].map(row => row ?? []) },
  ]).toBuffer();
}

/** The workbook with the XML of its sheet replaced. */
async function withSheet(change: (xml: string) => string): Promise<Buffer> {
  const entries = unzip(await workbook(), LIMITS, () => true);
  const changed = entries.map(({ path, bytes }): ZipEntry => {
    return path.includes('worksheets/sheet')
      ? { path, bytes: Buffer.from(change(bytes.toString())) }
      : { path, bytes };
  });
  return zipStored(changed);
}

/** An archive of one deflated file that claims to be small. */
function bomb(size: number): Buffer {
  const packed = deflateRawSync(Buffer.alloc(size));
  const archive = zipStored([{ path: 'xl/workbook.xml', bytes: packed }]);
  const central = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
  archive.writeUInt16LE(8, central + 10);
  archive.writeUInt16LE(8, 8);
  return archive;
}

describe('readWorkbook', () => {
  it('gives the cells of every sheet at their row numbers, dates as days in UTC', async () => {
    expect(await readWorkbook(await workbook())).toEqual({
      sheets: [
        {
          name: 'Danh sách',
          rows: [
            ['Tên', 'Ngày', null, null],
            [null, null, null, null],
            ['CĐCS ', new Date('2023-03-15T00:00:00Z'), 21, true],
          ],
        },
      ],
    });
  });

  it.each([
    ['nothing', Buffer.alloc(0), 'not-a-workbook'],
    ['text', Buffer.from('Mã CĐCS;Tên CĐCS'), 'not-a-workbook'],
    ['an old or locked workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'not-a-workbook'],
    [
      'an archive of something else',
      zipStored([{ path: 'a.xml', bytes: Buffer.from('<a/>') }]),
      'not-a-workbook',
    ],
    ['more than 10 MB', Buffer.alloc(WORKBOOK_LIMITS.bytes + 1), 'file-too-large'],
    ['a small file that unpacks to a huge one', bomb(WORKBOOK_LIMITS.unpackedBytes + 1), 'file-too-large'],
  ])('refuses %s with one fault', async (_, bytes, code) => {
    const { fault, sheets } = await readWorkbook(bytes);
    expect([fault?.code, sheets]).toEqual([code, undefined]);
    expect(fault?.message).toMatch(/\.$/);
  });

  it.each([
    [
      'a row far below',
      (xml: string) =>
        xml.replace('</sheetData>', '<row r="900000"><c r="A900000"><v>1</v></c></row></sheetData>'),
    ],
    [
      'a cell far below in a row without a number',
      (xml: string) => xml.replace('</sheetData>', '<row><c r="A900000"><v>1</v></c></row></sheetData>'),
    ],
    [
      'a cell far to the right',
      (xml: string) => xml.replace('</sheetData>', '<row r="9"><c r="XFD9"><v>1</v></c></row></sheetData>'),
    ],
    [
      'too many rows',
      (xml: string) => xml.replace('</sheetData>', `${'<row></row>'.repeat(25_001)}</sheetData>`),
    ],
  ])('refuses %s before it is laid out in memory', async (_, change) => {
    expect((await readWorkbook(await withSheet(change))).fault?.code).toBe('too-many-rows');
  });

  it('lets empty formatted cells be, however far to the right', async () => {
    const wide = await withSheet(xml =>
      xml.replace('</sheetData>', '<row r="9"><c r="XFD9" s="0"/></row></sheetData>'),
    );
    expect((await readWorkbook(wide)).sheets?.[0]?.rows[0]).toHaveLength(4);
  });

  it('never throws, whatever was done to the bytes', async () => {
    const good = await workbook();
    const hurt = fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(hurt, fc.nat(good.length), async (changes, length) => {
        const bytes = Buffer.from(good.subarray(0, length % 3 === 0 ? length : good.length));
        for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte;
        const { fault, sheets } = await readWorkbook(bytes);
        expect((fault === undefined) !== (sheets === undefined)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
