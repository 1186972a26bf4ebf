import type { OutlookView, ProgressView } from '../../../lambdas/api/contracts.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { type WeeklyFigures, weeklyOf } from './weekly.ts';

/** The outlook of the very days that the page shows. */
export type OutlookAnswer = {
  readonly outlook: OutlookView | undefined;
  readonly error: Error | undefined;
  readonly retry: () => void;
  readonly weekly: WeeklyFigures;
};

/** Asks for the outlook; what is shown meanwhile never waits for it. */
export function useOutlook(
  term: string,
  dates: { asOf?: string; knownAt?: string },
  progress: Pick<ProgressView, 'asOf' | 'knownAt'> | undefined,
): OutlookAnswer {
  const { data, error, refetch } = useAnswer('outlook', { params: { term }, query: dates });
  // Figures of two pairs of days never stand on one page.
  const isSame = data?.asOf === progress?.asOf && data?.knownAt === progress?.knownAt;
  const outlook = isSame ? data : undefined;
  const weekly = outlook ? weeklyOf(outlook) : error ? 'none' : 'loading';
  return { outlook, error: error ?? undefined, retry: () => void refetch(), weekly };
}
