import type { Day } from '../../domain/days.ts';
import type { ReportLayout } from '../../domain/report-layout.ts';

/** The list of unions that a number was counted from: what the list shows, of whom, and for which two dates. */
export type FigureSource = {
  /** The name of the list, such as `held`. */
  readonly shown: string;
  /** The upper-level union of whose unions it is; all of them where nothing is said. */
  readonly parent?: string;
  /** The level of the unions, where it is not the grassroots. */
  readonly level?: 'upper';
  readonly asOf: Day;
  readonly knownAt: Day;
};

/** Text of one look; a number of the record carries where it comes from. */
export type Run = {
  readonly text: string;
  readonly figure?: FigureSource;
  readonly isBold?: true;
  readonly isItalic?: true;
};

/** A heading: 1 for "I.", 2 for "1.", 3 for "1.1.". */
export type Heading = { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string };

/** A paragraph of running text. */
export type Paragraph = { readonly kind: 'paragraph'; readonly runs: readonly Run[] };

/** A cell: over so many columns and rows, one unless said. */
export type HeaderCell = { readonly text: string; readonly columns?: number; readonly rows?: number };

/** A column of a printed table; its share of the width is `width` of the sum of all widths. */
export type PrintedColumn = { readonly width: number; readonly align: 'left' | 'center' | 'right' };

/** A table that is printed; its header is repeated on every page. */
export type PrintedTable = {
  readonly kind: 'table';
  readonly columns: readonly PrintedColumn[];
  /** Rows of the header; a cell that spans rows is left out of the rows below it, as in HTML. */
  readonly header: readonly (readonly HeaderCell[])[];
  /** As many cells as columns in each. */
  readonly rows: readonly (readonly Run[])[];
  readonly total?: readonly Run[];
};

/** A part of the content, one under the other. */
export type Block = Heading | Paragraph | PrintedTable;

/** An annex: begins on a page of its own, lying where its table is wide. */
export type Annex = {
  /** Such as "Phụ lục 1". */
  readonly label: string;
  readonly title: string;
  /** What the figures are as of, in words. */
  readonly note?: string;
  readonly isLandscape?: true;
  readonly blocks: readonly Block[];
};

/** A report in the form of an official document. Everything in it is data; what is fixed stands in `words/form.ts`. */
export type ReportDocument = {
  readonly layout: ReportLayout;
  readonly head: {
    /** The body above the one that issues it. */
    readonly upperBody?: string;
    /** The body that issues it. */
    readonly body: string;
    /** Number and symbol, such as `659/BC-LĐLĐ`; without a number, room for it is left. */
    readonly number?: string;
    /** What follows the number, such as `BC-LĐLĐ`, where there is no number yet. */
    readonly symbol?: string;
    /** Name of the place where it is issued. */
    readonly place: string;
    /** The day of issue; without it, room is left for the day. */
    readonly day?: Day;
  };
  /** The kind of document in capitals, such as `BÁO CÁO`. */
  readonly title: string;
  /** What it is about. */
  readonly subject: string;
  readonly blocks: readonly Block[];
  readonly signature: {
    /** Lines in capitals, such as `TM. BAN THƯỜNG VỤ`, `KT. CHỦ TỊCH`, `PHÓ CHỦ TỊCH`. */
    readonly lines: readonly string[];
    readonly name?: string;
  };
  /** Who receives it, without dashes and marks. */
  readonly recipients: readonly string[];
  readonly annexes: readonly Annex[];
  /** Address of the page that lists the unions behind a number, which links to it; nothing where it is not known. */
  readonly addressOf?: (figure: FigureSource) => string | undefined;
};

/** Value of a cell of a workbook: a day as `YYYY-MM-DD` in a column of days. Null stays empty. */
export type SheetValue = string | number | null;

/** A column of a sheet. */
export type SheetColumn = {
  /** In characters. */
  readonly width: number;
  readonly format: 'text' | 'count' | 'decimal' | 'day' | 'ratio';
  /** What stands in the row of totals: the sum of the column as a formula, or a text. A ratio needs none. */
  readonly total?: 'sum' | { readonly text: string };
  /** Of a `ratio`: sum of the columns `of` divided by that of `to`, by place from 0; a formula in every row. */
  readonly ratio?: { readonly of: readonly number[]; readonly to: readonly number[] };
};

/** A sheet of a workbook: a title, notes, a header, rows, and a row of totals that are formulas. */
export type WorkbookSheet = {
  /** Of the tab: at most 31 characters. */
  readonly name: string;
  readonly title: string;
  readonly notes: readonly string[];
  readonly header: readonly (readonly HeaderCell[])[];
  readonly columns: readonly SheetColumn[];
  /** As many values as columns in each; those of a `ratio` are passed over. */
  readonly rows: readonly (readonly SheetValue[])[];
  readonly hasTotals: boolean;
  /** Columns at the left that stay in sight; none unless said. */
  readonly stickyColumns?: number;
};

/** A workbook, as data. */
export type Workbook = { readonly title: string; readonly sheets: readonly WorkbookSheet[] };

/** Makes a file of a report. */
export type DocumentRenderer = (document: ReportDocument) => Promise<Uint8Array>;

/** Makes a file of a workbook. */
export type WorkbookRenderer = (workbook: Workbook) => Promise<Uint8Array>;
