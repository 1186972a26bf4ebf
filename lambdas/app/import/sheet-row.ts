import type { Day } from '../../domain/days.ts';
import type { Cell, Columns, RowValues } from './column.ts';
import type { BoundedList, Fault, FaultCode, Note, NoteCode, Place } from './fault.ts';
import type { Header } from './find-header.ts';
import { readCell, textOf } from './read-cell.ts';

/** Where faults and notes of a reading go. */
export type Findings = { readonly faults: BoundedList<Fault>; readonly notes: BoundedList<Note> };

const VALUE_SHOWN = 80;

/** One row of a sheet as it is read: its values so far, and what was found wrong with it. */
export class SheetRow<C extends Columns> {
  readonly row: number;
  readonly values: RowValues<C> = {};
  readonly #sheet: string;
  readonly #header: Header<C>;
  readonly #columns: C;
  readonly #cells: readonly Cell[];
  readonly #findings: Findings;
  readonly #faulty = new Set<keyof C>();

  constructor(
    sheet: string,
    index: number,
    cells: readonly Cell[],
    header: Header<C>,
    columns: C,
    findings: Findings,
  ) {
    this.row = index + 1;
    this.#sheet = sheet;
    this.#cells = cells;
    this.#header = header;
    this.#columns = columns;
    this.#findings = findings;
  }

  /** True if nothing was found wrong with the row so far. */
  get isSound(): boolean {
    return this.#faulty.size === 0;
  }

  /** True if the cell holds something, readable or not. */
  isFilled(key: keyof C): boolean {
    return this.values[key] !== undefined || this.#faulty.has(key);
  }

  /** Reads every cell of the row; what is unreadable or missing becomes a fault. */
  readCells(today: Day): void {
    for (const [key, column] of Object.entries(this.#columns)) {
      const reading = readCell(this.#cellOf(key), column, today);
      if (reading.is === 'fault') this.addFault(key, reading.code, reading.message);
      else if (reading.is === 'blank') {
        if (column.required) this.addFault(key, 'required', `Ô “${column.header}” bắt buộc phải có.`);
      } else {
        Object.assign(this.values, { [key]: reading.value });
        if (reading.repaired) this.addNote(key, reading.repaired.code, reading.repaired.message);
      }
    }
  }

  /** Records a fault in a cell. A cell that is faulty already keeps its first fault only. */
  addFault(key: keyof C & string, code: FaultCode, message: string): void {
    if (this.#faulty.has(key)) return;
    this.#faulty.add(key);
    this.#findings.faults.add({ ...this.#place(key), code, message, ...this.#shown(key) });
  }

  /** Records a remark about a cell. */
  addNote(key: keyof C & string, code: NoteCode, message: string): void {
    this.#findings.notes.add({ ...this.#place(key), code, message, ...this.#shown(key) });
  }

  #cellOf(key: string): Cell {
    const index = this.#header.at[key]?.index;
    return index === undefined ? undefined : this.#cells[index];
  }

  #shown(key: string): { value?: string } {
    const text = textOf(this.#cellOf(key)).slice(0, VALUE_SHOWN);
    return text === '' ? {} : { value: text };
  }

  #place(key: string): Place {
    const at = this.#header.at[key];
    const place = { sheet: this.#sheet, row: this.row };
    return at ? { ...place, column: { header: at.header, letter: at.letter } } : place;
  }
}
