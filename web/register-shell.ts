/** Milliseconds after which the first page is taken to stand even on a poor network. */
const AFTER_MS = 10_000;

/** Lets the browser keep the shell of the app, once that no longer competes with the first page. */
export function registerShell(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const register = () => void navigator.serviceWorker.register('/sw.js').catch(() => undefined);
  setTimeout(() => (self.requestIdleCallback ?? self.setTimeout)(register), AFTER_MS);
}
