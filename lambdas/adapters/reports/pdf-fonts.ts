import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);

const face = (name: string) => resolve(`@expo-google-fonts/tinos/${name}.ttf`);

/**
 * Files of Tinos, which has the widths of Times New Roman and all Vietnamese letters, in four faces. They are found
 * as a package is: a bundle carries them in a `node_modules` of its own.
 */
export const PDF_FONTS = {
  Tinos: {
    normal: face('400Regular/Tinos_400Regular'),
    bold: face('700Bold/Tinos_700Bold'),
    italics: face('400Regular_Italic/Tinos_400Regular_Italic'),
    bolditalics: face('700Bold_Italic/Tinos_700Bold_Italic'),
  },
} as const;
