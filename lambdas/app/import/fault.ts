/** Where in a workbook something was seen. Row 1 is the sheet's first row; row 0 means the sheet as a whole. */
export type Place = {
  readonly sheet: string;
  readonly row: number;
  readonly column?: { readonly header: string; readonly letter: string };
};

/** What can be wrong with a workbook so that a row, a sheet or the whole file cannot be taken in. */
export const FAULT_CODES = [
  'not-a-workbook',
  'file-too-large',
  'too-many-rows',
  'sheet-missing',
  'sheet-empty',
  'header-missing',
  'column-missing',
  'column-twice',
  'required',
  'needs-value',
  'too-long',
  'bad-code',
  'not-a-number',
  'not-a-day',
  'after-today',
  'unknown-value',
  'not-yes-or-no',
  'bad-phone',
  'bad-email',
  'duplicate-code',
  'duplicate-name',
  'duplicate-software-code',
  'unknown-parent',
  'own-parent',
  'women-over-members',
  'minorities-over-members',
  'closed-yet-due',
  'exempt-yet-held',
  'exempt-yet-filed',
  'exempt-yet-pilot',
  'state-contradicts-day',
  'form-only-for-conference',
  'nobody-summoned',
  'present-over-summoned',
  'no-quorum',
  'elected-over-seats',
  'part-over-elected',
  'part-over-delegates',
  'days-out-of-order',
  'held-yet-postponed',
  'not-held',
  'row-unreadable',
] as const;

/** The kind of a fault. */
export type FaultCode = (typeof FAULT_CODES)[number];

/** Something that keeps a row, a sheet or the file out, with a Vietnamese sentence: what is wrong, what is expected. */
export type Fault = Place & { readonly code: FaultCode; readonly message: string; readonly value?: string };

/** What was put right, left out or looks odd without keeping anything out. */
export type NoteCode =
  | 'text-repaired'
  | 'number-repaired'
  | 'day-repaired'
  | 'phone-repaired'
  | 'column-ignored'
  | 'row-ignored'
  | 'held-before-approval'
  | 'summoned-over-members';

/** Something worth knowing about a workbook that keeps nothing out, in a Vietnamese sentence. */
export type Note = Place & { readonly code: NoteCode; readonly message: string; readonly value?: string };

/** Keeps the first entries up to a limit and counts the rest, so that rubbish cannot fill the memory. */
export class BoundedList<T> {
  readonly kept: T[] = [];
  #beyond = 0;
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** How many entries came after the list was full. */
  get beyond(): number {
    return this.#beyond;
  }

  add(entry: T): void {
    if (this.kept.length < this.#limit) this.kept.push(entry);
    else this.#beyond += 1;
  }
}

/** In the order in which one reads a workbook: sheets as given, then rows, then columns. */
export function inReadingOrder<T extends Place>(places: readonly T[], sheets: readonly string[]): T[] {
  return [...places].sort(
    (a, b) =>
      sheets.indexOf(a.sheet) - sheets.indexOf(b.sheet) ||
      a.row - b.row ||
      (a.column?.letter.length ?? 0) - (b.column?.letter.length ?? 0) ||
      (a.column?.letter ?? '').localeCompare(b.column?.letter ?? '', 'en'),
  );
}
