import { expect, test } from 'vitest';
import { isTooLargeToUnpack, pictureSize } from '../../../web/files/picture-size.ts';

const view = (bytes: readonly number[]) => new DataView(Uint8Array.from(bytes).buffer);
const four = (number: number) => [24, 16, 8, 0].map(shift => (number >>> shift) & 255);
const png = (width: number, height: number) => [
  ...[0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52],
  ...four(width),
  ...four(height),
];
/** A JPEG of a camera: what it knows of the photo, tables, a fill byte, then the frame. */
const jpeg = (width: number, height: number, frame = 0xc0) => [
  ...[0xff, 0xd8, 0xff, 0xe1, 0, 6, 1, 2, 3, 4, 0xff, 0xc4, 0, 3, 9, 0xff, 0xff, frame, 0, 17, 8],
  ...four(height).slice(2),
  ...four(width).slice(2),
  ...[3, 1, 1],
];

test.each([
  ['a PNG', png(4000, 3000), { width: 4000, height: 3000 }],
  ['a JPEG', jpeg(4000, 3000), { width: 4000, height: 3000 }],
  ['a progressive JPEG', jpeg(30, 65_535, 0xc2), { width: 30, height: 65_535 }],
  ['a JPEG that breaks off', jpeg(40, 30).slice(0, 12), undefined],
  ['a JPEG of rubbish', [0xff, 0xd8, ...Array.from({ length: 40 }, () => 7)], undefined],
  ['a JPEG that goes on for ever', [0xff, 0xd8, ...Array.from({ length: 40 }, () => 0xff)], undefined],
  ['a PDF', [...'%PDF-1.7 and more of it, long enough'].map(letter => letter.charCodeAt(0)), undefined],
  ['nothing', [], undefined],
])('the size of %s is read without unpacking it', (_, bytes, size) => {
  expect(pictureSize(view(bytes))).toEqual(size);
});

test.each([
  ['the photo of a good camera', png(12_000, 9000), false],
  ['a bomb', png(100_000, 100_000), true],
  ['a bomb that is a JPEG', jpeg(65_535, 65_535), true],
  ['what is no picture', [1, 2, 3], false],
])('%s: too large to unpack is %s', async (_, bytes, isTooLarge) => {
  expect(await isTooLargeToUnpack(new Blob([Uint8Array.from(bytes)]))).toBe(isTooLarge);
});
