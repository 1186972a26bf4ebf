/**
 * What a sentence of a report may be filled with, by the name that stands in braces. Every number among them comes
 * with the list of the unions it counts; what is no number (names, days, wording) comes from the term and the register.
 */
export const REPORT_PLACEHOLDERS = [
  'term',
  'asOf',
  'finishBy',
  'event',
  'held',
  'whole',
  'percent',
  'percentOfObliged',
  'obliged',
  'toHold',
  'perWeek',
  'perDay',
  'reported',
  'recognised',
  'overdue',
  'registered',
  'dossiersApproved',
  'pilots',
  'pilotsAttended',
  'pilotUppers',
  'conferences',
  'slowUppers',
  'withoutMinutes',
  'changes',
  'adjustments',
  'uppersApproved',
  'uppers',
  'uppersHeld',
] as const;

/** What a sentence of a report may be filled with. */
export type ReportPlaceholder = (typeof REPORT_PLACEHOLDERS)[number];

/** When a sentence is printed: only if what it speaks of is the case. */
export const REPORT_CONDITIONS = [
  'pilots-attended',
  'pilots-only-held',
  'none-held',
  'some-held',
  'some-recognised',
  'some-reported',
  'some-overdue',
  'some-slow',
  'some-left',
  'unions-changed',
  'adjusted',
  'upper-level',
] as const;

/** When a sentence is printed. */
export type ReportCondition = (typeof REPORT_CONDITIONS)[number];

/** Something in braces. */
export const BRACED = /\{([^{}]*)\}/gu;
const CITED = /\[\[[^[\]]*\]\]/gu;

/** True if every brace belongs to a placeholder that is known. */
export function namesOnlyKnown(text: string): boolean {
  const known: readonly string[] = REPORT_PLACEHOLDERS;
  const rest = text.replace(BRACED, (braced, name: string) => (known.includes(name) ? '' : braced));
  return !/[{}]/u.test(rest);
}

/**
 * True if no number stands in the text itself: it would have no source. The numbers of documents are cited in double
 * brackets, as in [[Chỉ thị số 13-CT/TW]].
 */
export function hasNoBareNumber(text: string): boolean {
  return !/\d/u.test(text.replace(CITED, ''));
}
