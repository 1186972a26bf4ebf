import { chooseLanguage, chosenLanguage } from '../words/language.ts';
import { vi } from '../words/vi.ts';

/** The way to the other language of the interface, in that language. */
export function LanguageSwitch() {
  const other = chosenLanguage() === 'vi' ? 'en' : 'vi';
  return (
    <button type="button" class="plain no-print" lang={other} onClick={() => chooseLanguage(other)}>
      {vi.app.otherLanguage}
    </button>
  );
}
