import { useRef } from 'preact/hooks';
import { ACCEPTED } from '../../../api/content-type-of.ts';
import { formWords } from '../../../words/vi-forms.ts';

/** A button that opens the picker of files; on a phone that offers the camera too. */
export function PickFiles({ label, onPick }: { label: string; onPick: (files: File[]) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        class="visually-hidden"
        tabIndex={-1}
        aria-label={label}
        multiple
        accept={ACCEPTED}
        onChange={event => {
          onPick([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
      <button type="button" class="button" aria-label={label} onClick={() => input.current?.click()}>
        {formWords.packet.add}
      </button>
    </>
  );
}
