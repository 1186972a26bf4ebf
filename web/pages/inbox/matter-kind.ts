import type { CongressLine } from '../../../lambdas/api/contracts.ts';

/** What a line is about, as the office sorts its work: papers before the event, its report, the recognition. */
export type MatterKind = 'before' | 'held' | 'recognition';

/** The kind of matter that waits on a line. */
export function matterKindOf({ current, asks }: Pick<CongressLine, 'current' | 'asks'>): MatterKind {
  if (asks) return 'before';
  return current === 'held' || current === 'recognition' ? current : 'before';
}
