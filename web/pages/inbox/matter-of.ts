import type { CongressLine } from '../../../lambdas/api/contracts.ts';
import { eventKindOf } from '../../words/event-kind.ts';
import { filingOf } from '../../words/filing.ts';
import { vi } from '../../words/vi.ts';
import { EVENTS } from '../../words/vi-tasks.ts';

/** What a line is about: a packet of a small union, a stage of a large one, or the report of an event. */
export function matterOf(line: Pick<CongressLine, 'obligation' | 'bundled' | 'current'>): string {
  const event = EVENTS[eventKindOf(line.obligation)];
  if (!line.current) return '';
  const isPacket = line.bundled && line.current !== 'held' && line.current !== 'recognition';
  return isPacket ? vi.codes.filings[filingOf(line.current)](event) : vi.codes.stages[line.current](event);
}
