/** The whole numbers in a text, each once; a minus may be typed as a dash. */
export function daysIn(text: string): number[] {
  const found = text.replaceAll(/[–−]/g, '-').match(/[-+]?\d+/g) ?? [];
  return [...new Set(found.map(Number))].sort((a, b) => a - b);
}
