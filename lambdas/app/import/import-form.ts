import type { Asker } from '../queries/ask.ts';
import type { OfficerReader, RegisterReader } from '../queries/readers.ts';
import { registrarOf } from '../registrar-of.ts';
import type { CellForm, Columns } from './column.ts';
import { FAULT_HEADER, SHEETS, UNION_COLUMNS, UPPER_COLUMNS } from './workbook-format.ts';
import { WORKBOOK_LIMITS } from './workbook-limits.ts';

/** What a workbook to import looks like: its sheets with their columns, and how large it may be. */
export type ImportForm = {
  readonly maxBytes: number;
  readonly maxRows: number;
  /** Header of the column in which faults are marked; the import does not read it. */
  readonly faultHeader: string;
  readonly sheets: readonly { readonly name: string; readonly columns: readonly FormColumn[] }[];
};

/** One column of the empty form. `choices` are the labels that its cells may hold. */
export type FormColumn = {
  readonly header: string;
  readonly isRequired: boolean;
  readonly width: number;
  readonly is: Extract<CellForm, string> | 'choice';
  readonly choices?: readonly string[];
};

const WIDTH = 12;

/** The empty form, for those who may import one. Throws Forbidden for everybody else. */
export async function importForm(readers: OfficerReader & RegisterReader, asker: Asker): Promise<ImportForm> {
  await registrarOf(readers, asker);
  return {
    maxBytes: WORKBOOK_LIMITS.bytes,
    maxRows: WORKBOOK_LIMITS.rows,
    faultHeader: FAULT_HEADER,
    sheets: [
      { name: SHEETS.uppers, columns: columnsOf(UPPER_COLUMNS) },
      { name: SHEETS.unions, columns: columnsOf(UNION_COLUMNS) },
    ],
  };
}

function columnsOf(columns: Columns): FormColumn[] {
  return Object.values(columns).map(({ header, is, required, width = WIDTH }) => ({
    header,
    isRequired: required ?? false,
    width,
    ...(typeof is === 'string' ? { is } : { is: 'choice', choices: Object.keys(is) }),
  }));
}
