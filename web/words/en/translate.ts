import { instantWords } from '../format.ts';
import { screens as viScreens } from '../vi-screens.ts';
import type { English } from './english.ts';
import { screens } from './screens.ts';

/**
 * Puts English in the place of every Vietnamese word of the catalogue, before anything of it is read. The catalogue is
 * one, written in Vietnamese and typed by it; who reads Vietnamese never loads a second language.
 */
export function translate(): void {
  document.documentElement.lang = 'en';
  replace(instantWords, { at: (time, day) => `${time} on ${day}` });
  replace(viScreens, screens);
}

/** Overwrites the values of `words` by those of the same shape in `english`. */
export function replace<T extends object>(words: T, english: English<T>): void {
  for (const key of Object.keys(english) as (keyof T)[]) {
    const value = (english as T)[key];
    const standing = words[key];
    if (isDictionary(value) && isDictionary(standing)) replace<object>(standing, value);
    else words[key] = value;
  }
}

function isDictionary(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
