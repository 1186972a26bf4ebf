import { keepText, keptText } from '../device/kept-text.ts';

/** The languages of the interface: Vietnamese, and English as a second one. */
export type Language = 'vi' | 'en';

const KEPT = 'language';

/** The language that was chosen on this device. */
export function chosenLanguage(): Language {
  return keptText(KEPT) === 'en' ? 'en' : 'vi';
}

/** Chooses the language of this device; the page loads again, since words are read when it does. */
export function chooseLanguage(language: Language): void {
  keepText(KEPT, language);
  location.reload();
}
