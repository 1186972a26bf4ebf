import { codes } from './vi-codes.ts';
import { screens } from './vi-screens.ts';

/** Every word on the screen that all pages share; a page's own words stand in the file of the catalogue it loads. */
export const vi = { ...screens, codes };
