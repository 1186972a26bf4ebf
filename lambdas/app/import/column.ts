/** Vietnamese label → code, of a column that takes one of a few values. */
export type ChoiceTable = Readonly<Record<string, string>>;

/**
 * What a cell of a column holds: free text, a code (upper-cased), a whole number of people, a local day, a local day
 * that has come (`past-day`), a yes or no, a telephone number, an e-mail address, or one label of a table.
 */
export type CellForm =
  | 'text'
  | 'code'
  | 'count'
  | 'day'
  | 'past-day'
  | 'tick'
  | 'phone'
  | 'email'
  | ChoiceTable;

/** One column of a sheet: found by its header (or one of `also`); `required` means in every row. */
export type Column = {
  readonly header: string;
  readonly is: CellForm;
  readonly required?: true;
  readonly also?: readonly string[];
  /** Width on paper and screen, in characters. */
  readonly width?: number;
};

/** The columns of one sheet by our name for them. */
export type Columns = Readonly<Record<string, Column>>;

type ValueOf<F> = F extends 'count'
  ? number
  : F extends 'tick'
    ? boolean
    : F extends string
      ? string
      : F extends Readonly<Record<string, infer Code>>
        ? Code
        : never;

/** The readable values of one row: blank and faulty cells are absent. Days are `YYYY-MM-DD`. */
export type RowValues<C extends Columns> = { -readonly [K in keyof C]?: ValueOf<C[K]['is']> };

/** A cell as a spreadsheet reader gives it; a Date is midnight UTC of the day meant. */
export type Cell = string | number | boolean | Date | null | undefined;

/** A sheet: its name and its rows from the first, blank ones included, so that index + 1 is the row number. */
export type Sheet = { readonly name: string; readonly rows: readonly (readonly Cell[])[] };

/** The letters over a column, from its index counted from zero (0 → A, 26 → AA). */
export function columnLetter(index: number): string {
  const rest = index % 26;
  const letter = String.fromCharCode(65 + rest);
  return index < 26 ? letter : columnLetter((index - rest) / 26 - 1) + letter;
}
