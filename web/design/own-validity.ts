import { vi } from '../words/vi.ts';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

function sentence({ validity }: Control): string | undefined {
  if (validity.valueMissing) return vi.validity.missing;
  if (validity.badInput || validity.rangeUnderflow || validity.stepMismatch) return vi.validity.count;
  return validity.tooShort ? vi.validity.tooShort : undefined;
}

/** Spread over a form, lets the browser's own checks speak Vietnamese, whatever the browser's language. */
export const ownValidity = {
  onInvalidCapture: (event: Event) => {
    const control = event.target as Control;
    const words = sentence(control);
    if (words) control.setCustomValidity(words);
  },
  onInputCapture: (event: Event) => (event.target as Control).setCustomValidity(''),
};
