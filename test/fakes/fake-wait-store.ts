import { type Wait, type WaitStore, waitOrder } from '../../lambdas/app/workflow/wait-store.ts';

/** The machines' tokens in memory: an older wait never replaces a newer one. */
export class FakeWaitStore implements WaitStore {
  readonly #waits = new Map<string, Wait>();

  async put(wait: Wait): Promise<void> {
    const standing = this.#waits.get(`${wait.term}#${wait.union}`);
    if (standing && waitOrder(standing) > waitOrder(wait)) return;
    this.#waits.set(`${wait.term}#${wait.union}`, wait);
  }

  async get(term: string, union: string): Promise<Wait | undefined> {
    return this.#waits.get(`${term}#${union}`);
  }
}
