import { useEffect, useRef } from 'preact/hooks';
import { isTooLargeToUnpack } from '../../../files/picture-size.ts';

/** Most pixels of a drawn picture: beyond, phones draw nothing. */
const MOST_DRAWN_PIXELS = 16_000_000;

/** An image as wide as its place times `zoom`, turned by quarters. */
export function ImageFile(props: {
  blob: Blob;
  name: string;
  zoom: number;
  /** Degrees clockwise: 0, 90, 180 or 270. */
  rotation: number;
  onUnreadable: () => void;
}) {
  const { blob, name, zoom, rotation, onUnreadable } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let isCurrent = true;
    unpacked(blob).then(
      image => {
        if (isCurrent && canvas.current) draw(canvas.current, image, rotation);
        image.close();
      },
      () => isCurrent && onUnreadable(),
    );
    return () => {
      isCurrent = false;
    };
  }, [blob, rotation, onUnreadable]);
  return (
    <canvas
      ref={canvas}
      class="shown-image"
      role="img"
      aria-label={name}
      style={{ width: `${zoom * 100}%` }}
    />
  );
}

/** The picture, no larger than can be drawn. Throws for one that is too large even to be unpacked. */
async function unpacked(blob: Blob): Promise<ImageBitmap> {
  if (await isTooLargeToUnpack(blob)) throw new Error('too large');
  const image = await createImageBitmap(blob);
  const scale = Math.sqrt(MOST_DRAWN_PIXELS / (image.width * image.height));
  if (scale >= 1) return image;
  const resizeWidth = Math.floor(image.width * scale);
  const resizeHeight = Math.floor(image.height * scale);
  const smaller = createImageBitmap(image, { resizeWidth, resizeHeight, resizeQuality: 'high' });
  return smaller.finally(() => image.close());
}

function draw(canvas: HTMLCanvasElement, image: ImageBitmap, rotation: number): void {
  const isSideways = rotation % 180 !== 0;
  canvas.width = isSideways ? image.height : image.width;
  canvas.height = isSideways ? image.width : image.height;
  const context = canvas.getContext('2d');
  if (!context) return;
  context.translate(canvas.width / 2, canvas.height / 2);
  context.rotate((rotation * Math.PI) / 180);
  context.drawImage(image, -image.width / 2, -image.height / 2);
}
