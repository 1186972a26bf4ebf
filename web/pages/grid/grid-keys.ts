/** The keys that move, and by how many rows and cells. */
const STEPS: Readonly<Record<string, readonly [rows: number, cells: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

export type Control = HTMLInputElement | HTMLSelectElement;

/** The cells of a grid in its table: found by where they stand, moved among by the keys of a spreadsheet. */
export class GridKeys {
  readonly #table: HTMLElement;
  /** True once something was typed into the cell that has the focus: arrows then move within its text. */
  #isEditing = false;
  /** The other corner of the block that is chosen, from the cell that has the focus. */
  #corner: Control | undefined;

  constructor(table: HTMLElement) {
    this.#table = table;
  }

  /** Another cell has the focus: what stands in it is replaced by typing. */
  onFocus(target: EventTarget | null): void {
    const control = controlIn(target);
    if (!control) return;
    this.#isEditing = false;
    if (isText(control)) control.select();
  }

  onInput(): void {
    this.#isEditing = true;
    this.#choose(undefined);
  }

  onKeyDown(event: KeyboardEvent): void {
    const control = controlIn(event.target);
    if (!control || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'F2') this.#edit(control);
    else if (event.key === 'Enter') this.#leave(event, control, event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') this.#isEditing = false;
    else if (event.key in STEPS) this.#arrow(event, control);
  }

  /** The rows of the chosen block, or of the one cell; each a list of the controls that stand in it by column. */
  block(from: Control): (Control | undefined)[][] {
    const [top = 0, bottom = 0] = order(this.#rowOf(from), this.#rowOf(this.#corner ?? from));
    const columns = this.#columns();
    const [left = 0, right = 0] = order(
      columns.indexOf(columnOf(from)),
      columns.indexOf(columnOf(this.#corner ?? from)),
    );
    const chosen = columns.slice(left, right + 1);
    return this.#rows()
      .slice(top, bottom + 1)
      .map(row => chosen.map(column => controlAt(row, column)));
  }

  /** The controls from `from` to the right and down, where a pasted block of that size falls. */
  target(from: Control, height: number, width: number): (Control | undefined)[][] {
    const columns = this.#columns();
    const left = columns.indexOf(columnOf(from));
    const chosen = columns.slice(left, left + width);
    const top = this.#rowOf(from);
    return this.#rows()
      .slice(top, top + height)
      .map(row => chosen.map(column => controlAt(row, column)));
  }

  #arrow(event: KeyboardEvent, control: Control): void {
    const [rows = 0, cells = 0] = STEPS[event.key] ?? [];
    if (this.#isEditing && cells !== 0) return;
    event.preventDefault();
    const from = event.shiftKey ? (this.#corner ?? control) : control;
    const next = rows === 0 ? this.#beside(from, cells) : this.#below(from, rows);
    if (!next) return;
    if (event.shiftKey) this.#choose(next, control);
    else {
      this.#choose(undefined);
      next.focus();
    }
  }

  #leave(event: KeyboardEvent, control: Control, rows: number): void {
    event.preventDefault();
    this.#choose(undefined);
    this.#below(control, rows)?.focus();
  }

  #edit(control: Control): void {
    this.#isEditing = true;
    if (isText(control)) control.setSelectionRange(control.value.length, control.value.length);
  }

  #choose(corner: Control | undefined, from?: Control): void {
    this.#corner = corner;
    for (const cell of this.#table.querySelectorAll('[data-chosen]')) cell.removeAttribute('data-chosen');
    if (!corner || !from) return;
    for (const control of this.block(from).flat()) control?.closest('td')?.setAttribute('data-chosen', '');
  }

  #beside(control: Control, step: number): Control | undefined {
    const all = [...(control.closest('tr')?.querySelectorAll<Control>('[data-column]') ?? [])];
    return all[all.indexOf(control) + step];
  }

  #below(control: Control, step: number): Control | undefined {
    const rows = this.#rows();
    for (let at = this.#rowOf(control) + step; at >= 0 && at < rows.length; at += step) {
      const found = controlAt(rows[at], columnOf(control));
      if (found) return found;
    }
    return undefined;
  }

  #rows(): HTMLElement[] {
    return [...this.#table.querySelectorAll<HTMLElement>('tr[data-union]')];
  }

  #rowOf(control: Control): number {
    const union = control.closest<HTMLElement>('tr')?.dataset.of ?? control.closest('tr')?.dataset.union;
    return this.#rows().findIndex(row => row.dataset.union === union);
  }

  #columns(): string[] {
    return [...this.#table.querySelectorAll<HTMLElement>('th[data-head]')].map(it => it.dataset.head ?? '');
  }
}

/** The control of a cell that an event happened in. */
export function controlIn(target: EventTarget | null): Control | undefined {
  return (target as Element | null)?.closest<Control>('[data-column]') ?? undefined;
}

/** The column that a control stands in. */
export function columnOf(control: Control): string {
  return control.dataset.column ?? '';
}

function controlAt(row: HTMLElement | undefined, column: string): Control | undefined {
  return row?.querySelector<Control>(`[data-column="${column}"]:not(:disabled)`) ?? undefined;
}

function isText(control: Control): control is HTMLInputElement {
  return control.tagName === 'INPUT' && control.type === 'text';
}

function order(a: number, b: number): [number, number] {
  return a < b ? [a, b] : [b, a];
}
