const face = (name: string) => `@expo-google-fonts/tinos/${name}.ttf`;

/** Files of packages that the function of reports opens: the letters of its PDFs, with their licence. */
export const REPORT_FONTS: readonly string[] = [
  face('400Regular/Tinos_400Regular'),
  face('400Regular_Italic/Tinos_400Regular_Italic'),
  face('700Bold/Tinos_700Bold'),
  face('700Bold_Italic/Tinos_700Bold_Italic'),
  '@expo-google-fonts/tinos/LICENSE_FONT',
];
