import type { screens as viScreens } from '../vi-screens.ts';
import type { English } from './english.ts';

/** Words of the frame and of the pages that list, in English. */
export const screens: English<typeof viScreens> = {
  app: { otherLanguage: 'Tiếng Việt', signOut: 'Sign out', loading: 'Loading…' },
};
