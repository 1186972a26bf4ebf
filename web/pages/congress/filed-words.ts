import type { CongressView } from '../../../lambdas/api/contracts.ts';
import type { Stage } from '../../../lambdas/domain/stages.ts';
import { filingOf } from '../../words/filing.ts';
import { vi } from '../../words/vi.ts';

/** What `stages` filed together are called: the packet of a small union, each stage of a large one. */
export function filedWords(
  { bundled }: Pick<CongressView, 'bundled'>,
  stages: readonly Stage[],
  event: string,
): string[] {
  const names = stages.map(stage =>
    bundled ? vi.codes.filings[filingOf(stage)](event) : vi.codes.stages[stage](event),
  );
  return [...new Set(names)];
}
