import type { CongressLine } from '../../../lambdas/api/contracts.ts';
import type { Day } from '../../../lambdas/domain/days.ts';
import { MarkedWord } from '../../design/standing-label.tsx';
import { StandingOf } from '../../design/standing-of.tsx';
import { inboxWords } from '../../words/vi-inbox.ts';

/** Where what waits on a line stands: the congress, or the answer to a day that the union asks for. */
export function LineState({ line, today }: { line: CongressLine; today: Day }) {
  if (line.asks) return <MarkedWord mark="sent" word={inboxWords.answer} />;
  return <StandingOf line={line} today={today} />;
}
