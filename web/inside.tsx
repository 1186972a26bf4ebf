import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useState } from 'preact/hooks';
import { ApiError, Offline } from './api/problem.ts';
import { Frame } from './frame.tsx';

const MINUTE_MS = 60_000;

function mayRetry(failures: number, error: Error): boolean {
  return failures < 2 && (error instanceof Offline || (error instanceof ApiError && error.isPassing));
}

function newQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: MINUTE_MS / 4, gcTime: 30 * MINUTE_MS, retry: mayRetry, networkMode: 'always' },
      mutations: { networkMode: 'always' },
    },
  });
}

/** Everything behind the doors, for one person: what they were shown is nothing for the next. */
export function Inside({ isIn }: { isIn: boolean }) {
  const [queries] = useState(newQueries);
  useEffect(() => {
    if (isIn) void queries.invalidateQueries();
  }, [isIn, queries]);
  return (
    <QueryClientProvider client={queries}>
      <Frame />
    </QueryClientProvider>
  );
}
