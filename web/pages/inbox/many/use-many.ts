import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'preact/hooks';
import type { CongressLine, JobView, Problem } from '../../../../lambdas/api/contracts.ts';
import { ApiError } from '../../../api/problem.ts';
import { useSending } from '../../../api/use-sending.ts';
import { useApp } from '../../../app-context.ts';
import { useSub } from '../../../sign-in/use-session.ts';
import { type PendingMany, PendingStore } from './pending-many.ts';

/** How often a running job is looked at (milliseconds). */
const LOOK_EVERY_MS = 600;

/** What came of a ruling on many: how many were done, and the lines that were not, each with why. */
export type ManyResult = {
  readonly pending: PendingMany;
  readonly total: number;
  readonly failed: readonly { readonly line: CongressLine; readonly problem: Problem }[];
};

/** A ruling on many, from sending it to its result, across reloads and lost connections. */
export function useMany(onResult: (result: ManyResult) => void) {
  const { client } = useApp();
  const queries = useQueryClient();
  const sub = useSub();
  const [store] = useState(() => new PendingStore(sub));
  const [pending, setPending] = useState(() => store.get());
  const { once, ...sending } = useSending();
  const [result, setResult] = useState<ManyResult>();
  const keep = (next: PendingMany | undefined) => {
    store.put(next);
    setPending(next);
  };

  /** Sends it; true once it is with the API. What was not answered may have arrived, and keeps its key. */
  const send = async (ask: Omit<PendingMany, 'key' | 'job'>): Promise<boolean> => {
    const isSent = await once(async () => {
      const isSame = pending && JSON.stringify(pending.body) === JSON.stringify(ask.body);
      const next = isSame ? pending : { ...ask, key: crypto.randomUUID() };
      setResult(undefined);
      store.put(next);
      try {
        const own = { key: next.key };
        const job = await client.call('startRulings', { params: { term: next.term }, body: next.body }, own);
        keep({ ...next, job: job.id });
        return true;
      } catch (caught) {
        if (caught instanceof ApiError && !caught.isPassing) keep(undefined);
        else setPending(next);
        throw caught;
      }
    });
    return isSent ?? false;
  };

  const id = pending?.job ?? '';
  const job = useQuery<JobView>({
    queryKey: ['job', id],
    enabled: id !== '',
    queryFn: () => client.call('job', { params: { id } }),
    refetchInterval: ({ state: { data } }) => (data && data.state !== 'running' ? false : LOOK_EVERY_MS),
  });
  const isGone = job.error instanceof ApiError && job.error.problem.status === 404;
  const over = job.data?.kind === 'rulings' && job.data.state !== 'running' ? job.data : undefined;
  useEffect(() => {
    if (isGone) keep(undefined);
    if (!pending || !over) return;
    const lines = new Map(pending.lines.map(line => [line.union, line]));
    const failed = over.rulings.results.flatMap(({ union, problem }) => {
      const line = lines.get(union);
      return problem && line ? [{ line, problem }] : [];
    });
    const told = { pending, total: over.rulings.total, failed };
    keep(undefined);
    setResult(told);
    void queries.invalidateQueries();
    onResult(told);
  }, [over, isGone]);

  return {
    ...sending,
    send,
    pending,
    /** Unions tried so far of the job that runs. */
    progress: job.data?.kind === 'rulings' && pending?.job ? job.data.rulings : undefined,
    isOffline: job.isError && !isGone,
    result,
    forget: () => {
      sending.clearError();
      keep(undefined);
    },
    close: () => setResult(undefined),
  };
}

/** A ruling on many, as the page works with it. */
export type Many = ReturnType<typeof useMany>;
