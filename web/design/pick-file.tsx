import { useId } from 'preact/hooks';

/** A button that opens the browser's choice of a file. The same file, changed meanwhile, can be picked again. */
export function PickFile(props: {
  word: string;
  accept: string;
  onFile: (file: File) => void;
  isMain?: boolean;
  describedBy?: string;
  fault?: string | undefined;
}) {
  const id = useId();
  const described = [props.describedBy, props.fault && `${id}-fault`].filter(Boolean).join(' ');
  return (
    <>
      <label class={`button pick ${props.isMain ? 'main-action' : ''}`}>
        {props.word}
        <input
          class="visually-hidden"
          type="file"
          accept={props.accept}
          aria-describedby={described || undefined}
          onChange={event => {
            const file = event.currentTarget.files?.[0];
            if (file) props.onFile(file);
            event.currentTarget.value = '';
          }}
        />
      </label>
      {props.fault && (
        <p class="fault" id={`${id}-fault`} role="alert">
          {props.fault}
        </p>
      )}
    </>
  );
}
