/** What the web app is told at run time: where the API and the sign-in are. */
export type Config = {
  readonly apiBase: string;
  readonly idpUrl: string;
  readonly clientId: string;
  readonly region: string;
};

/** Reads `/config.json`. Throws if it cannot be had. */
export async function loadConfig(): Promise<Config> {
  const response = await fetch('/config.json', { cache: 'no-cache' });
  if (!response.ok) throw new Error(`config.json: ${response.status}`);
  return response.json();
}
