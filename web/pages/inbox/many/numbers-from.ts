/**
 * `count` document numbers that follow each other, such as 46/QĐ-LĐLĐ, 47/QĐ-LĐLĐ; leading zeros stay. A start
 * without a number at its beginning gives the same text for all.
 */
export function numbersFrom(start: string, count: number): string[] {
  const [, digits = '', rest = ''] = /^\s*(\d{0,9})(.*)$/.exec(start) ?? [];
  return Array.from({ length: count }, (_, index) =>
    digits === ''
      ? start.trim()
      : `${String(Number(digits) + index).padStart(digits.length, '0')}${rest.trimEnd()}`,
  );
}
