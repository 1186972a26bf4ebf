/** Longest wait for a condition (milliseconds): only a broken run ever needs it. */
const LIMIT_MS = 60_000;

/** Looks again and again until `look` gives something true, and gives that. Throws, naming `what`, after a minute. */
export async function until<T>(
  what: string,
  look: () => Promise<T | undefined | false>,
  limitMs: number = LIMIT_MS,
): Promise<T> {
  const end = performance.now() + limitMs;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (performance.now() > end) throw new Error(`still waiting for ${what}`);
    await new Promise(resolve => setTimeout(resolve, 10));
  }
}
