import type { CongressLine, TermView } from '../../../lambdas/api/contracts.ts';
import { ballotFaults } from '../../../lambdas/domain/ballots.ts';
import { beyondNeeds } from '../../../lambdas/domain/day-beyond.ts';
import type { Day } from '../../../lambdas/domain/days.ts';
import type { CongressCommand } from '../../api/routes.ts';
import { ballotSentence } from '../../words/vi-ballots.ts';
import { gridWords as words } from '../../words/vi-grid.ts';
import { countOfText, dayOfText, TICKED, textOf } from './cell-text.ts';
import { type Cells, COLUMN_IDS, type ColumnId, editableColumns, kindOf } from './grid-columns.ts';

/** What the cells of a union are judged by before anything is sent. */
export type RowRules = {
  readonly today: Day;
  readonly finishBy: Day | undefined;
  readonly quorum: TermView['quorum'];
  readonly committeeFrom: number;
};

type Submit = Extract<CongressCommand, { type: 'submit' }>;
type Source = NonNullable<Submit['onBehalf']>['source'];
type Held = NonNullable<Submit['held']>;

/** One thing that a row asks for; one command each, in this order. */
export type Step =
  | {
      readonly kind: 'date';
      readonly command: CongressCommand;
      readonly day: Day;
      /** The day is beyond the last one, and asked for only. */
      readonly isAsked?: true;
    }
  | { readonly kind: 'before'; readonly source: Source }
  | { readonly kind: 'held'; readonly command: CongressCommand; readonly day: Day }
  | { readonly kind: 'confirm' };

/** What was typed of a union, understood: what it asks for, what is wrong, and what is still missing. */
export type RowReading = {
  readonly steps: readonly Step[];
  readonly faults: Readonly<Partial<Record<ColumnId, string>>>;
  readonly missing: readonly ColumnId[];
  readonly needsConsent: boolean;
  /** The day beyond which the day of the row is asked for only; undefined where it is not. */
  readonly asksBeyond: Day | undefined;
};

/** Reads what was typed of `line`; nothing is asked for while anything is wrong or missing. */
export function readRow(line: CongressLine, cells: Cells, rules: RowRules): RowReading {
  const row = new Row(line, cells, rules);
  const steps = [...row.date(), ...row.before(), ...row.held()];
  row.noteStale();
  const { faults, missing, needsConsent, asksBeyond } = row;
  const isReady = missing.length === 0 && Object.keys(faults).length === 0;
  return { steps: isReady ? steps : [], faults, missing, needsConsent, asksBeyond };
}

/** True if the row is to be sent, or would be if it were right. */
export function isTyped({ steps, faults, missing }: RowReading): boolean {
  return steps.length > 0 || missing.length > 0 || Object.keys(faults).length > 0;
}

class Row {
  readonly faults: Partial<Record<ColumnId, string>> = {};
  readonly missing: ColumnId[] = [];
  needsConsent = false;
  asksBeyond: Day | undefined;
  readonly #line: CongressLine;
  readonly #cells: Cells;
  readonly #rules: RowRules;
  readonly #editable: ReadonlySet<ColumnId>;

  constructor(line: CongressLine, cells: Cells, rules: RowRules) {
    this.#line = line;
    this.#cells = cells;
    this.#rules = rules;
    this.#editable = editableColumns(line);
  }

  *date(): Generator<Step> {
    const { today, finishBy } = this.#rules;
    if (!this.#isWritten('date')) return;
    const day = this.#day('date');
    if (!day || day === this.#line.date) return;
    if (day < today) this.faults.date = words.refused.datePast;
    const needs = beyondNeeds(day, finishBy, this.#line.actions ?? []);
    this.needsConsent = needs === 'consent';
    this.asksBeyond = needs === 'request' ? finishBy : undefined;
    if (needs !== 'consent') {
      const command = { type: 'register-date', date: day } as const;
      yield { kind: 'date', day, command, ...(needs && { isAsked: true }) };
    } else {
      const on = this.#needed('consentOn') && this.#pastDay('consentOn');
      const documentNo = this.#needed('consentNo') && this.#text('consentNo');
      if (on && documentNo)
        yield {
          kind: 'date',
          day,
          command: { type: 'register-date', date: day, consent: { documentNo, on } },
        };
    }
  }

  *before(): Generator<Step> {
    if (!this.#isWritten('before')) return;
    const source = this.#choice('before') as Source | undefined;
    if (this.#text('onPaper') !== TICKED) this.faults.onPaper = words.refused.onPaper;
    if (source) yield { kind: 'before', source };
  }

  *held(): Generator<Step> {
    const isConfirmed = this.#editable.has('confirm') && this.#text('confirm') === TICKED;
    const isReport = this.#editable.has('heldOn');
    const isBegun = (['heldOn', 'summoned', 'present'] as const).some(column => this.#isWritten(column));
    if (isReport && (isBegun || isConfirmed)) yield* this.#report();
    if (isConfirmed) yield { kind: 'confirm' };
  }

  *#report(): Generator<Step> {
    const on = this.#needed('heldOn') && this.#pastDay('heldOn');
    const summoned = this.#needed('summoned') ? this.#count('summoned') : undefined;
    const present = this.#needed('present') ? this.#count('present') : undefined;
    const form = this.#choice('form') as Held['form'] | undefined;
    const presidentBy = this.#choice('presidentBy') as Held['presidentBy'] | undefined;
    const source = this.#choice('source') as Source | undefined;
    if (summoned === undefined || present === undefined) return;
    const attendance = { summoned, present };
    const [fault] = ballotFaults(attendance, [], this.#rules.quorum);
    if (fault) this.faults.present = ballotSentence(fault, attendance, [], this.#rules.quorum);
    if (!on || !form || !presidentBy || !source) return;
    const held: Held = { on, form, summoned, present, presidentBy, minutes: 'follow' };
    const command = { type: 'submit', stages: ['held'], held, onBehalf: { source } } as const;
    yield { kind: 'held', day: on, command: { ...command, stages: ['held'] } };
  }

  /** The union went on meanwhile: what was typed before stays, and can only be taken away. */
  noteStale(): void {
    for (const column of COLUMN_IDS) {
      if (this.#cells[column] && !this.#editable.has(column)) this.faults[column] = words.refused.stale;
    }
  }

  #isWritten(column: ColumnId): boolean {
    return this.#editable.has(column) && (this.#cells[column] ?? '').trim() !== '';
  }

  #text(column: ColumnId): string {
    return textOf(this.#cells, this.#line, column, this.#rules.committeeFrom).trim();
  }

  /** True if the cell says anything; noted as missing otherwise. */
  #needed(column: ColumnId): boolean {
    if (this.#isWritten(column)) return true;
    this.missing.push(column);
    return false;
  }

  #day(column: ColumnId): Day | undefined {
    const day = dayOfText(this.#text(column), this.#rules.today);
    if (!day) this.faults[column] = words.refused.notDay;
    return day;
  }

  #pastDay(column: ColumnId): Day | undefined {
    const day = this.#day(column);
    if (day && day > this.#rules.today) this.faults[column] = words.refused.future;
    return day;
  }

  #count(column: ColumnId): number | undefined {
    const count = countOfText(this.#text(column));
    if (count === undefined || (column === 'summoned' && count === 0))
      this.faults[column] = words.refused.notCount;
    return count;
  }

  #choice(column: ColumnId): string | undefined {
    const code = this.#text(column);
    if (code in (kindOf(column) as object)) return code;
    this.faults[column] = words.refused.notChoice;
    return undefined;
  }
}
