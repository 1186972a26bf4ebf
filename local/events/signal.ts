/** Wakes whoever waits for something to do, without losing a call that comes between looking and waiting. */
export class Signal {
  #count = 0;
  #waiting: (() => void)[] = [];

  /** Take this before looking for work, and hand it to `after`. */
  get count(): number {
    return this.#count;
  }

  raise(): void {
    this.#count += 1;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const wake of waiting) wake();
  }

  /** Resolves as soon as the signal has been raised since `count` was taken. */
  async after(count: number): Promise<void> {
    if (this.#count === count) await new Promise<void>(resolve => this.#waiting.push(resolve));
  }
}
