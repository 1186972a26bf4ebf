import { seenText } from '../../domain/seen-text.ts';

/** `text` for comparing: as people see it, in lower case; diacritics stay, since Nậm Cha is not Nậm Chà. */
export function foldText(text: string): string {
  return seenText(text).toLowerCase();
}
