const LINE_ENDS = /[\t\n\v\f\r]+/g;

/**
 * Control characters, halves of letters, and marks that nobody sees, those that turn the direction of reading too; not
 * what joins several pictures to one.
 */
const UNSEEN =
  /(?!(?<=\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)\u200d)[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu;

/** `text` as people see it: NFC, nothing unseen, trimmed, inner spaces and ends of lines one space. */
export function seenText(text: string): string {
  return text.replace(LINE_ENDS, ' ').replace(UNSEEN, '').normalize('NFC').replace(/\s+/g, ' ').trim();
}
