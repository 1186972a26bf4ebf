import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Client } from './api/client.ts';
import type { Cognito } from './sign-in/cognito.ts';
import type { Session } from './sign-in/session.ts';

/** What every page may use. */
export type AppParts = {
  readonly client: Client;
  readonly session: Session;
  readonly cognito: Cognito;
};

/** Carries what every page may use. */
export const AppContext = createContext<AppParts | undefined>(undefined);

/** What every page may use. Throws outside the app. */
export function useApp(): AppParts {
  const parts = useContext(AppContext);
  if (!parts) throw new Error('outside the app');
  return parts;
}
