import { Offline } from './api/problem.ts';

/** What the web app is told at run time: where the API and the sign-in are. */
export type Config = {
  readonly apiBase: string;
  readonly idpUrl: string;
  readonly clientId: string;
  readonly region: string;
};

/** Tells the configuration, once it is there. Throws Offline while it cannot be had; asked again, it tries again. */
export type ConfigSource = () => Promise<Config>;

/** The configuration in `/config.json`, asked for at once and kept; the sign-in page does not wait for it. */
export function configSource(fetch: typeof globalThis.fetch): ConfigSource {
  let known: Promise<Config> | undefined;
  const read = async (): Promise<Config> => {
    try {
      const response = await fetch('/config.json', { cache: 'no-cache' });
      if (response.ok) return (await response.json()) as Config;
      throw new Error(`config.json: ${response.status}`);
    } catch (cause) {
      known = undefined;
      throw new Offline('no configuration', { cause });
    }
  };
  const source = () => {
    known ??= read();
    return known;
  };
  source().catch(() => undefined);
  return source;
}
