const LONGEST_PAUSE_MS = 60_000;

/** Waits a growing while, or until the browser says that the network is back or `subscribe` that something changed. */
export function pauseUntilOnline(tries: number, subscribe: (wake: () => void) => () => void): Promise<void> {
  return new Promise(resolve => {
    const go = () => {
      clearTimeout(timer);
      removeEventListener('online', go);
      stop();
      resolve();
    };
    const timer = setTimeout(go, Math.min(LONGEST_PAUSE_MS, 1000 * 2 ** tries));
    addEventListener('online', go);
    const stop = subscribe(go);
  });
}
