import type { Shown } from '../../../lambdas/domain/shown.ts';

/** What a list tells of each union beside its name. */
export type Column =
  | 'upper'
  | 'members'
  | 'state'
  | 'obligation'
  | 'turn'
  | 'due'
  | 'date'
  | 'heldOn'
  | 'recognisedOn'
  | 'postponedTo';

const WORK: readonly Column[] = ['state', 'turn', 'due', 'date'];
const HELD: readonly Column[] = ['members', 'heldOn', 'state', 'due'];
const OBLIGATION: readonly Column[] = ['members', 'obligation'];

const COLUMNS: Partial<Record<Shown, readonly Column[]>> = {
  held: HELD,
  pilots: HELD,
  'upper-pilots': HELD,
  conference: ['members', 'state', 'date', 'heldOn'],
  managed: ['members', 'state', 'date', 'heldOn'],
  obliged: ['members', 'state', 'date', 'heldOn'],
  exempt: OBLIGATION,
  'exempt-new': OBLIGATION,
  'exempt-unable': OBLIGATION,
  recognised: ['members', 'heldOn', 'recognisedOn'],
  registered: ['date', 'state', 'turn', 'due'],
  postponed: ['postponedTo', 'state', 'turn', 'due'],
  'at.recognition': ['heldOn', 'state', 'turn', 'due'],
  appointed: ['members', 'state'],
};

/** The columns of a list: those that matter for what it shows, and the upper-level union where there are several. */
export function columnsOf(shown: Shown | undefined, hasUppers: boolean): readonly Column[] {
  const columns = (shown && COLUMNS[shown]) ?? WORK;
  return hasUppers ? ['upper', ...columns] : columns;
}
