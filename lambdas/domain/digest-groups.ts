import type { Event } from './events.ts';
import type { RungDesk } from './rungs.ts';

/** The headings of a digest, most pressing first. */
export const DIGEST_GROUPS = ['overdue', 'escalated', 'due', 'returned', 'asked', 'submitted'] as const;

/** A heading of a digest. */
export type DigestGroup = (typeof DIGEST_GROUPS)[number];

/** What of a line says under which heading it stands: a reminder, or what the other side did. */
export type GroupedLine =
  | { readonly kind: 'reminder'; readonly to: RungDesk; readonly days: number }
  | { readonly kind: 'news'; readonly type: Event['type'] };

/** Under which heading a line stands. */
export function digestGroup(line: GroupedLine): DigestGroup {
  if (line.kind === 'news') {
    if (line.type === 'date-requested') return 'asked';
    return line.type === 'submitted' ? 'submitted' : 'returned';
  }
  if (line.to !== 'holder') return 'escalated';
  return line.days > 0 ? 'overdue' : 'due';
}
