import { crc32, inflateRawSync } from 'node:zlib';

/** A file inside an archive. */
export type ZipEntry = { readonly path: string; readonly bytes: Buffer };

/** The archive cannot be read: it is damaged, encrypted, or of a kind that nobody sends by mistake. */
export class BadZip extends Error {
  override readonly name = 'BadZip';
}

/** The archive unpacks to more than the limit, or holds too many files. */
export class ZipTooLarge extends Error {
  override readonly name = 'ZipTooLarge';
}

/** How much may come out of an archive: bytes in all, and files. */
export type ZipLimits = { readonly bytes: number; readonly entries: number };

const END = { signature: 0x06054b50, size: 22, commentMax: 0xffff };
const CENTRAL = { signature: 0x02014b50, size: 46 };
const LOCAL = { signature: 0x04034b50, size: 30 };
const STORED = 0;
const DEFLATED = 8;

/**
 * The files of a ZIP archive whose path passes `wanted`. The limits bind on what really comes out, not on what the
 * archive claims. Throws `BadZip` or `ZipTooLarge`.
 */
export function unzip(bytes: Uint8Array, limits: ZipLimits, wanted: (path: string) => boolean): ZipEntry[] {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(archive);
  const count = archive.readUInt16LE(end + 10);
  if (count > limits.entries) throw new ZipTooLarge(`${count} files`);
  const entries: ZipEntry[] = [];
  let left = limits.bytes;
  for (let at = archive.readUInt32LE(end + 16), index = 0; index < count; index += 1) {
    const head = section(archive, at, CENTRAL.size, CENTRAL.signature);
    const nameLength = head.readUInt16LE(28);
    const path = slice(archive, at + CENTRAL.size, nameLength).toString('utf8');
    at += CENTRAL.size + nameLength + head.readUInt16LE(30) + head.readUInt16LE(32);
    if (!wanted(path)) continue;
    const content = unpack(archive, head, left);
    left -= content.length;
    entries.push({ path, bytes: content });
  }
  return entries;
}

/** A ZIP archive of `entries`, uncompressed and undated. */
export function zipStored(entries: readonly ZipEntry[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { path, bytes } of entries) {
    const name = Buffer.from(path, 'utf8');
    const local = Buffer.alloc(LOCAL.size);
    local.writeUInt32LE(LOCAL.signature, 0);
    writeFacts(local, 4, bytes, name);
    const central = Buffer.alloc(CENTRAL.size);
    central.writeUInt32LE(CENTRAL.signature, 0);
    central.writeUInt16LE(20, 4);
    writeFacts(central, 6, bytes, name);
    central.writeUInt32LE(offset, 42);
    locals.push(local, name, bytes);
    directory.push(central, name);
    offset += LOCAL.size + name.length + bytes.length;
  }
  const end = Buffer.alloc(END.size);
  end.writeUInt32LE(END.signature, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(
    directory.reduce((sum, part) => sum + part.length, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...directory, end]);
}

/** The part that local and central headers share: version, UTF-8 flag, method, 1/1/1980, CRC, sizes, name length. */
function writeFacts(header: Buffer, at: number, bytes: Buffer, name: Buffer): void {
  header.writeUInt16LE(20, at);
  header.writeUInt16LE(0x0800, at + 2);
  header.writeUInt16LE(STORED, at + 4);
  header.writeUInt16LE(0x21, at + 8);
  header.writeUInt32LE(crc32(bytes), at + 10);
  header.writeUInt32LE(bytes.length, at + 14);
  header.writeUInt32LE(bytes.length, at + 18);
  header.writeUInt16LE(name.length, at + 22);
}

function findEnd(archive: Buffer): number {
  const first = Math.max(0, archive.length - END.size - END.commentMax);
  for (let at = archive.length - END.size; at >= first; at -= 1) {
    if (archive.readUInt32LE(at) === END.signature) return at;
  }
  throw new BadZip('no end record');
}

function unpack(archive: Buffer, head: Buffer, left: number): Buffer {
  const flags = head.readUInt16LE(8);
  const method = head.readUInt16LE(10);
  if ((flags & 1) === 1) throw new BadZip('encrypted');
  const offset = head.readUInt32LE(42);
  const local = section(archive, offset, LOCAL.size, LOCAL.signature);
  const start = offset + LOCAL.size + local.readUInt16LE(26) + local.readUInt16LE(28);
  const packed = slice(archive, start, head.readUInt32LE(20));
  if (method === STORED) {
    if (packed.length > left) throw new ZipTooLarge('stored files');
    return packed;
  }
  if (method !== DEFLATED) throw new BadZip(`method ${method}`);
  try {
    // zlib takes no maximum of zero.
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, left) });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
      throw new ZipTooLarge('deflated files', { cause });
    throw new BadZip('damaged file', { cause });
  }
}

function section(archive: Buffer, at: number, size: number, signature: number): Buffer {
  const header = slice(archive, at, size);
  if (header.readUInt32LE(0) !== signature) throw new BadZip('damaged directory');
  return header;
}

function slice(archive: Buffer, at: number, length: number): Buffer {
  if (at + length > archive.length) throw new BadZip('cut short');
  return archive.subarray(at, at + length);
}
