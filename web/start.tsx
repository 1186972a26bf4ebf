import { useCallback, useEffect, useState } from 'preact/hooks';
import { Client } from './api/client.ts';
import { AppContext, type AppParts } from './app-context.ts';
import { configSource } from './config.ts';
import { DeadEnd } from './design/dead-end.tsx';
import { Cognito } from './sign-in/cognito.ts';
import { Doors } from './sign-in/doors.tsx';
import { Session } from './sign-in/session.ts';
import { vi } from './words/vi.ts';

function makeParts(): AppParts {
  const request = globalThis.fetch.bind(globalThis);
  const config = configSource(request);
  const cognito = new Cognito({ config, fetch: request });
  const session = new Session(cognito, sessionStorage, () => performance.now());
  const newKey = () => crypto.randomUUID();
  return { client: new Client({ config, tokens: session, fetch: request, newKey }), session, cognito };
}

/** Goes on with an earlier sign-in if there is one, and opens the doors; nobody else waits for the network here. */
export function Start() {
  const [parts] = useState(makeParts);
  const [failed, setFailed] = useState(false);
  const start = useCallback(() => {
    setFailed(false);
    parts.session.start().catch(() => setFailed(true));
  }, [parts]);
  useEffect(start, [start]);
  if (failed) {
    return (
      <main class="main">
        <DeadEnd {...vi.ends.offline}>
          <button type="button" class="button main-action" onClick={start}>
            {vi.app.retry}
          </button>
        </DeadEnd>
      </main>
    );
  }
  return (
    <AppContext.Provider value={parts}>
      <Doors />
    </AppContext.Provider>
  );
}
