import { useEffect, useRef } from 'preact/hooks';

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
    createImageBitmap(blob).then(
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
