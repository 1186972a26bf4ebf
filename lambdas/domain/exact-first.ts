import { fold } from './fold.ts';

/**
 * The rows found for `typed`, those first whose name has it with the very diacritics that were typed. Typed without
 * any, all of them are as good.
 */
export function exactFirst<T extends { readonly name: string }>(rows: readonly T[], typed: string): T[] {
  const wanted = spelled(typed);
  if (wanted === fold(typed)) return [...rows];
  const isExact = (row: T) => spelled(row.name).includes(wanted);
  return [...rows.filter(isExact), ...rows.filter(row => !isExact(row))];
}

/** Text as it is written, whatever its Unicode form, case and spacing. */
function spelled(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}
