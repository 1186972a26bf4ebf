import type { Side } from '../../../lambdas/domain/stages.ts';
import type { Mark } from '../../words/standing.ts';

const MARKS: Record<Side, Mark> = {
  waiting: 'empty',
  open: 'half',
  submitted: 'sent',
  recommended: 'signed',
  returned: 'back',
  approved: 'done',
};

/** The shape and colour of a side. */
export function sideMark(side: Side): Mark {
  return MARKS[side];
}
