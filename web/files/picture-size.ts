/** How wide and high a picture is, in pixels. */
export type PictureSize = { readonly width: number; readonly height: number };

/**
 * Most pixels of a picture that is unpacked: no phone's camera makes many more, and a small file can say that it is
 * a hundred times as large, which would take the page down with it.
 */
const MOST_PICTURE_PIXELS = 120_000_000;

const PNG = 0x89504e47;
const JPEG = 0xffd8;

/** True if the PNG or JPEG `file` says that it is too large to be unpacked; what cannot be read is left to others. */
export async function isTooLargeToUnpack(file: Blob): Promise<boolean> {
  const size = pictureSize(new DataView(await file.arrayBuffer()));
  return size !== undefined && size.width * size.height > MOST_PICTURE_PIXELS;
}

/** The size that a PNG or JPEG says it has; undefined for anything else. */
export function pictureSize(bytes: DataView): PictureSize | undefined {
  if (bytes.byteLength >= 24 && bytes.getUint32(0) === PNG)
    return { width: bytes.getUint32(16), height: bytes.getUint32(20) };
  return bytes.byteLength >= 4 && bytes.getUint16(0) === JPEG ? frameSize(bytes) : undefined;
}

/** The size in the frame header of a JPEG, which stands behind any number of other segments. */
function frameSize(bytes: DataView): PictureSize | undefined {
  for (let at = 2; at + 9 <= bytes.byteLength; ) {
    if (bytes.getUint8(at) !== 0xff) return undefined;
    const marker = bytes.getUint8(at + 1);
    if (isFrame(marker)) return { height: bytes.getUint16(at + 5), width: bytes.getUint16(at + 7) };
    // Any number of fill bytes may stand before a marker.
    at += marker === 0xff ? 1 : 2 + bytes.getUint16(at + 2);
  }
  return undefined;
}

/** SOF0 to SOF15, without the tables that share their range. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}
