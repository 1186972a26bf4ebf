import { del, get, set } from 'idb-keyval';
import { deviceStore } from '../../device/device-store.ts';
import type { Cells, ColumnId } from './grid-columns.ts';
import type { Step } from './read-row.ts';

/** The idempotency key of a command that may have been done, with the command it stands for. */
export type KeptKey = { readonly key: string; readonly body: string };

/** What was typed of one union and not settled yet. */
export type RowDraft = {
  readonly cells: Cells;
  readonly keys: Readonly<Partial<Record<Step['kind'], KeptKey>>>;
};

/** What was typed and not settled, by union. */
export type Drafts = Readonly<Record<string, RowDraft>>;

/** A union of which nothing was typed. */
export const NO_DRAFT: RowDraft = { cells: {}, keys: {} };

/** The cells that a step is made of: they are settled with it. */
const CELLS_OF: Record<Step['kind'], readonly ColumnId[]> = {
  date: ['date', 'consentNo', 'consentOn'],
  before: ['before', 'onPaper'],
  held: ['heldOn', 'summoned', 'present', 'form', 'presidentBy', 'source'],
  confirm: ['confirm'],
};

/** The drafts with one cell written; undefined takes what was typed away. */
export function written(drafts: Drafts, union: string, column: ColumnId, text: string | undefined): Drafts {
  const draft = drafts[union] ?? NO_DRAFT;
  const { [column]: _, ...others } = draft.cells;
  const cells: Cells = text === undefined ? others : { ...others, [column]: text };
  return withDraft(drafts, union, { ...draft, cells });
}

/** The drafts after a step was done: its cells and its key are needed no more. */
export function settled(drafts: Drafts, union: string, step: Step['kind']): Drafts {
  const draft = drafts[union] ?? NO_DRAFT;
  const done = new Set<string>(CELLS_OF[step]);
  const cells = Object.fromEntries(Object.entries(draft.cells).filter(([column]) => !done.has(column)));
  const { [step]: _, ...keys } = draft.keys;
  return withDraft(drafts, union, { cells, keys });
}

/** The drafts with the key of a step kept, or forgotten. */
export function withKey(
  drafts: Drafts,
  union: string,
  step: Step['kind'],
  kept: KeptKey | undefined,
): Drafts {
  const draft = drafts[union] ?? NO_DRAFT;
  const { [step]: _, ...others } = draft.keys;
  return withDraft(drafts, union, { ...draft, keys: kept ? { ...others, [step]: kept } : others });
}

function withDraft(drafts: Drafts, union: string, draft: RowDraft): Drafts {
  const { [union]: _, ...others } = drafts;
  const isEmpty = Object.keys(draft.cells).length === 0 && Object.keys(draft.keys).length === 0;
  return isEmpty ? others : { ...others, [union]: draft };
}

const store = deviceStore('grid', 'rows');

/** What `owner` had typed in a grid of this device; nothing where the browser keeps nothing. */
export async function keptDrafts(owner: string): Promise<Drafts> {
  return ((await get<Drafts>(owner, store).catch(() => undefined)) ?? {}) as Drafts;
}

/** Keeps what `owner` has typed. */
export async function keepDrafts(owner: string, drafts: Drafts): Promise<void> {
  const isEmpty = Object.keys(drafts).length === 0;
  await (isEmpty ? del(owner, store) : set(owner, drafts, store)).catch(() => undefined);
}
