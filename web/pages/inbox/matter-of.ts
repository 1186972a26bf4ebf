import type { CongressLine } from '../../../lambdas/api/contracts.ts';
import { eventKindOf } from '../../words/event-kind.ts';
import { filingOf } from '../../words/filing.ts';
import { vi } from '../../words/vi.ts';
import { inboxWords } from '../../words/vi-inbox.ts';
import { EVENTS } from '../../words/vi-tasks.ts';

/** What a line is about: a packet of a small union, a stage of a large one, the report of an event, or its day. */
export function matterOf(line: Pick<CongressLine, 'obligation' | 'bundled' | 'current' | 'asks'>): string {
  const event = EVENTS[eventKindOf(line.obligation)];
  if (line.asks) return inboxWords.asks(event, line.asks);
  if (!line.current) return '';
  const isPacket = line.bundled && line.current !== 'held' && line.current !== 'recognition';
  return isPacket ? vi.codes.filings[filingOf(line.current)](event) : vi.codes.stages[line.current](event);
}
