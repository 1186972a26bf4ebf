/**
 * What a draft of a paper may be filled with, by the name that stands in braces in its outline: the union, the one
 * above it, the term, its members, the registered day; and of the report the day, attendance, forms and ballots.
 */
export const PLACEHOLDERS = [
  'union',
  'upper',
  'term',
  'members',
  'day',
  'heldDay',
  'form',
  'summoned',
  'present',
  'presidentBy',
  'ballots',
] as const;

/** What a draft of a paper may be filled with. */
export type Placeholder = (typeof PLACEHOLDERS)[number];

/** Who signs a paper. */
export const PAPER_SIGNERS = ['committee', 'presidium', 'election-committee', 'secretary', 'chair'] as const;

/** Who signs a paper. */
export type PaperSigner = (typeof PAPER_SIGNERS)[number];

const BRACED = /\{([^{}]*)\}/gu;

/** True if every brace in `text` belongs to a placeholder that is known. */
export function hasOnlyPlaceholders(text: string): boolean {
  const known: readonly string[] = PLACEHOLDERS;
  const rest = text.replace(BRACED, (braced, name: string) => (known.includes(name) ? '' : braced));
  return !/[{}]/u.test(rest);
}

/** `text` with its placeholders filled in. */
export function fillIn(text: string, values: Readonly<Record<Placeholder, string>>): string {
  return text.replace(BRACED, (braced, name: string) => values[name as Placeholder] ?? braced);
}
