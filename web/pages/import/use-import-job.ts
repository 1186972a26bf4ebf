import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'preact/hooks';
import type { ImportJob, ImportView } from '../../../lambdas/api/contracts.ts';
import { ApiError } from '../../api/problem.ts';
import { useApp } from '../../app-context.ts';

const LOOK_AGAIN_MS = 1000;

/** An import's job as it stands; a lost connection does not end it, it is looked at again. */
export type ImportState = Pick<ImportView, 'id' | 'state' | 'failure' | 'startedAt'> & ImportJob;

/** Follows the job of an import until it is over. `onGone` is told where there is no such job for this person. */
export function useImportJob(id: string | undefined, onGone: () => void): ImportState | undefined {
  const { client } = useApp();
  const job = useQuery({
    queryKey: ['job', id],
    queryFn: () => client.call('job', { params: { id: id ?? '' } }),
    enabled: id !== undefined,
    refetchInterval: ({ state }) => (state.data && state.data.state !== 'running' ? false : LOOK_AGAIN_MS),
  });
  const { data, error } = job;
  const isGone = error instanceof ApiError && error.problem.status === 404;
  useEffect(() => {
    if (isGone) onGone();
  }, [isGone]);
  if (id === undefined || !data || data.kind !== 'import') return undefined;
  return {
    ...data.import,
    id: data.id,
    state: data.state,
    startedAt: data.startedAt,
    ...(data.failure && { failure: data.failure }),
  };
}
