import type { CongressLine, CongressView } from '../../lambdas/api/contracts.ts';
import type { Day } from '../../lambdas/domain/days.ts';

/** Where a congress stands, as one word says it in a list. */
export type StandingCode =
  | 'not-started'
  | 'open'
  | 'submitted'
  | 'resubmitted'
  | 'recommended'
  | 'returned'
  | 'scheduled'
  | 'result-overdue'
  | 'held-reported'
  | 'held'
  | 'recognition-submitted'
  | 'recognised'
  | 'appointed'
  | 'merged'
  | 'dissolved'
  | 'upgraded'
  | 'exempted'
  | 'not-due'
  | 'not-recorded';

/** What of a congress its standing is told by. */
export type Stands = Pick<
  CongressLine,
  'obligation' | 'outcome' | 'current' | 'side' | 'round' | 'date' | 'recognisedOn'
>;

/** True if the union owes a congress or conference in the term. */
export function isDue({ obligation }: Pick<CongressLine, 'obligation'>): boolean {
  return obligation === 'congress' || obligation === 'conference' || obligation === 'undecided';
}

/** True while minutes that follow come before what is filed for the recognition. */
export function awaitsMinutes({ current, held }: Pick<CongressView, 'current' | 'held'>): boolean {
  return current === 'recognition' && held?.minutes === 'follow';
}

/** Where `line` stands on `today`. */
export function standingOf(line: Stands, today: Day): StandingCode {
  const { outcome, current, side, round, date } = line;
  if (
    outcome === 'merged' ||
    outcome === 'dissolved' ||
    outcome === 'upgraded' ||
    outcome === 'exempted' ||
    outcome === 'appointed'
  )
    return outcome;
  if (!isDue(line)) return 'not-due';
  if (line.recognisedOn) return 'recognised';
  // Of a day before the software only what has a day of its own was recorded.
  if (!current || !side) return current === 'recognition' ? 'held' : 'not-recorded';
  if (side === 'returned' || side === 'recommended') return side;
  const isSubmitted = side === 'submitted';
  if (isSubmitted && round > 1) return 'resubmitted';
  if (current === 'held') {
    if (isSubmitted) return 'held-reported';
    return date && date < today ? 'result-overdue' : 'scheduled';
  }
  if (current === 'recognition') return isSubmitted ? 'recognition-submitted' : 'held';
  if (isSubmitted) return 'submitted';
  return current === 'plan' && round === 0 ? 'not-started' : 'open';
}

/** How a standing is drawn beside its word: a shape and a colour, neither of which says anything alone. */
export type Mark = 'empty' | 'half' | 'sent' | 'signed' | 'back' | 'done' | 'late' | 'off';

const MARKS: Record<StandingCode, Mark> = {
  'not-started': 'empty',
  open: 'half',
  submitted: 'sent',
  resubmitted: 'sent',
  recommended: 'signed',
  returned: 'back',
  scheduled: 'half',
  'result-overdue': 'late',
  'held-reported': 'sent',
  held: 'done',
  'recognition-submitted': 'sent',
  recognised: 'done',
  appointed: 'off',
  merged: 'off',
  dissolved: 'off',
  upgraded: 'off',
  exempted: 'off',
  'not-due': 'off',
  'not-recorded': 'off',
};

/** The shape and colour of a standing. */
export function markOf(standing: StandingCode): Mark {
  return MARKS[standing];
}
