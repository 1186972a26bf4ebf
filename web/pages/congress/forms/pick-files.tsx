import { useRef, useState } from 'preact/hooks';
import { DOCUMENT_ENDINGS } from '../../../../lambdas/domain/document-files.ts';
import { filingWords } from '../../../words/vi-filing.ts';
import { formWords } from '../../../words/vi-forms.ts';

/** What file inputs offer to pick. */
const ACCEPTED = Object.values(DOCUMENT_ENDINGS)
  .flat()
  .map(ending => `.${ending}`)
  .join(',');

type Props = { paper: string; onPick: (files: File[]) => void };

/** Buttons that open the picker of files and, on a device that is touched, the camera itself. */
export function PickFiles({ paper, onPick }: Props) {
  const [isTouched] = useState(() => matchMedia('(any-pointer: coarse)').matches);
  const { packet } = formWords;
  return (
    <>
      <PickButton word={packet.add} label={packet.addFor(paper)} accept={ACCEPTED} multiple onPick={onPick} />
      {isTouched && (
        <PickButton
          word={filingWords.camera}
          label={filingWords.cameraFor(paper)}
          accept="image/jpeg"
          capture="environment"
          onPick={onPick}
        />
      )}
    </>
  );
}

function PickButton(props: {
  word: string;
  label: string;
  accept: string;
  multiple?: boolean;
  capture?: 'environment';
  onPick: (files: File[]) => void;
}) {
  const { word, label, onPick, ...rest } = props;
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        {...rest}
        ref={input}
        type="file"
        class="visually-hidden"
        tabIndex={-1}
        aria-label={label}
        onChange={event => {
          onPick([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
      <button type="button" class="button" aria-label={label} onClick={() => input.current?.click()}>
        {word}
      </button>
    </>
  );
}
