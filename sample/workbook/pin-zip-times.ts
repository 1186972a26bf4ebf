const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;

/** 15/3/2023 00:00 as MS-DOS writes it. */
const DATE = ((2023 - 1980) << 9) | (3 << 5) | 15;

/** `archive` with the same time of change on each of its files, so that the same content gives the same bytes. */
export function pinZipTimes(archive: Buffer): Buffer {
  const pinned = Buffer.from(archive);
  const end = pinned.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || pinned.readUInt32LE(end) !== END) throw new Error('not a ZIP archive');
  const count = pinned.readUInt16LE(end + 10);
  for (let at = pinned.readUInt32LE(end + 16), index = 0; index < count; index += 1) {
    const local = pinned.readUInt32LE(at + 42);
    if (pinned.readUInt32LE(at) !== CENTRAL || pinned.readUInt32LE(local) !== LOCAL)
      throw new Error('damaged archive');
    stamp(pinned, at + 12);
    stamp(pinned, local + 10);
    at += 46 + pinned.readUInt16LE(at + 28) + pinned.readUInt16LE(at + 30) + pinned.readUInt16LE(at + 32);
  }
  return pinned;
}

function stamp(archive: Buffer, at: number): void {
  archive.writeUInt16LE(0, at);
  archive.writeUInt16LE(DATE, at + 2);
}
