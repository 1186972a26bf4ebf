// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
const INVISIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u200b-\u200f\u2060\ufeff]/g;

/** `text` as we keep it: NFC, no invisible characters, trimmed, inner spaces collapsed to one. */
export function cleanText(text: string): string {
  return text.normalize('NFC').replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
}

/** `text` for comparing: clean and in lower case; diacritics stay, since Nậm Cha is not Nậm Chà. */
export function foldText(text: string): string {
  return cleanText(text).toLowerCase();
}
