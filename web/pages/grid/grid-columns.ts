import type { CongressLine } from '../../../lambdas/api/contracts.ts';
import { isDue } from '../../words/standing.ts';
import { vi } from '../../words/vi.ts';
import { EVENTS } from '../../words/vi-tasks.ts';

/** The columns that are typed, in their order. Those of the consent show only where it is needed. */
export const COLUMN_IDS = [
  'date',
  'consentNo',
  'consentOn',
  'heldOn',
  'summoned',
  'present',
  'form',
  'presidentBy',
  'source',
  'confirm',
  'before',
  'onPaper',
] as const;

/** A column that is typed. */
export type ColumnId = (typeof COLUMN_IDS)[number];

/** The columns that always show. */
export const SHOWN_COLUMNS = COLUMN_IDS.filter(id => id !== 'consentNo' && id !== 'consentOn');

/** What was typed of one union, by column, as it was typed. */
export type Cells = Readonly<Partial<Record<ColumnId, string>>>;

/** What a cell takes: a day, a count, a line of text, a tick, or one of a few words by their code. */
export type CellKind = 'day' | 'count' | 'text' | 'tick' | Readonly<Record<string, string>>;

const { forms, presidentBy, learntBy } = vi.codes;
const { telephone, chat, paper, 'e-mail': mail } = learntBy;

const KINDS: Record<ColumnId, CellKind> = {
  date: 'day',
  consentNo: 'text',
  consentOn: 'day',
  heldOn: 'day',
  summoned: 'count',
  present: 'count',
  form: forms,
  presidentBy: {
    congress: presidentBy.congress(EVENTS.congress),
    committee: presidentBy.committee(EVENTS.congress),
    'not-yet': presidentBy['not-yet'](EVENTS.congress),
  },
  source: { telephone, chat, paper, 'e-mail': mail },
  confirm: 'tick',
  before: { paper, chat, 'e-mail': mail, telephone },
  onPaper: 'tick',
};

/** What a cell of `column` takes. */
export function kindOf(column: ColumnId): CellKind {
  return KINDS[column];
}

/** The columns that may be typed for a union as it stands, by whoever reads the line. */
export function editableColumns(line: CongressLine): ReadonlySet<ColumnId> {
  const columns = new Set<ColumnId>();
  const { current, side } = line;
  if (!isDue(line) || line.outcome || !current || !side) return columns;
  const isWithUpper = side === 'submitted' || side === 'recommended';
  const add = (...ids: ColumnId[]) => {
    for (const id of ids) columns.add(id);
  };
  if (!line.heldOn && !(current === 'held' && isWithUpper)) add('date', 'consentNo', 'consentOn');
  if (current === 'held') {
    if (!isWithUpper) add('heldOn', 'summoned', 'present', 'form', 'presidentBy', 'source');
    if (line.actions?.includes('approve')) add('confirm');
  } else if (current !== 'recognition' && !isWithUpper) add('before', 'onPaper');
  return columns;
}
