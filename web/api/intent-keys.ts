/**
 * Idempotency keys by intended action. The same intention keeps its key until the API has answered for good, so
 * that a retry after a lost connection or a double click is recognised as the same request.
 */
export class IntentKeys {
  readonly #keys = new Map<string, string>();
  readonly #newKey: () => string;

  constructor(newKey: () => string) {
    this.#newKey = newKey;
  }

  /** The key of `intent`, made when first asked for. */
  keyOf(intent: string): string {
    const known = this.#keys.get(intent);
    if (known) return known;
    const key = this.#newKey();
    this.#keys.set(intent, key);
    return key;
  }

  /** Forgets the key: the action is done or refused, and doing it again would be another action. */
  settle(intent: string): void {
    this.#keys.delete(intent);
  }
}
