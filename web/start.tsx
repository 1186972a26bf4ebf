import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useState } from 'preact/hooks';
import { Client } from './api/client.ts';
import { ApiError, Offline } from './api/problem.ts';
import { AppContext, type AppParts } from './app-context.ts';
import { loadConfig } from './config.ts';
import { Notice } from './design/notice.tsx';
import { Cognito } from './sign-in/cognito.ts';
import { Doors } from './sign-in/doors.tsx';
import { Session } from './sign-in/session.ts';
import { vi } from './words/vi.ts';

const MINUTE_MS = 60_000;

function mayRetry(failures: number, error: Error): boolean {
  return failures < 2 && (error instanceof Offline || (error instanceof ApiError && error.isPassing));
}

const queries = new QueryClient({
  defaultOptions: {
    queries: { staleTime: MINUTE_MS / 4, gcTime: 30 * MINUTE_MS, retry: mayRetry, networkMode: 'always' },
    mutations: { networkMode: 'always' },
  },
});

async function startParts(): Promise<AppParts> {
  const config = await loadConfig();
  const request = globalThis.fetch.bind(globalThis);
  const cognito = new Cognito({ url: config.idpUrl, clientId: config.clientId, fetch: request });
  const session = new Session(cognito, sessionStorage, () => performance.now());
  const newKey = () => crypto.randomUUID();
  const client = new Client({ apiBase: config.apiBase, tokens: session, fetch: request, newKey });
  await session.start();
  return { client, session, config };
}

/** Reads the configuration, goes on with an earlier sign-in if there is one, and opens the doors. */
export function Start() {
  const [parts, setParts] = useState<AppParts>();
  const [failed, setFailed] = useState(false);
  const start = () => {
    setFailed(false);
    startParts().then(setParts, () => setFailed(true));
  };
  useEffect(start, []);
  if (failed) {
    return (
      <main class="main">
        <Notice tone="late" title={vi.app.stillOffline} role="alert">
          <div>
            <button type="button" class="button" onClick={start}>
              {vi.app.retry}
            </button>
          </div>
        </Notice>
      </main>
    );
  }
  if (!parts) return <p class="main loading">{vi.app.loading}</p>;
  return (
    <AppContext.Provider value={parts}>
      <QueryClientProvider client={queries}>
        <Doors />
      </QueryClientProvider>
    </AppContext.Provider>
  );
}
