import type { ThrottleRules } from './http-api-definition.ts';

/** A token bucket: `rate` requests a second, at most `burst` at once. */
export class Throttle {
  readonly #rules: ThrottleRules;
  readonly #now: () => number;
  #tokens: number;
  #filledAt: number;

  /** `now` gives milliseconds of a clock that never goes back. */
  constructor(rules: ThrottleRules, now: () => number = () => performance.now()) {
    this.#rules = rules;
    this.#now = now;
    this.#tokens = rules.burst;
    this.#filledAt = now();
  }

  /** Takes one request's place; false if there is none. */
  take(): boolean {
    const now = this.#now();
    const filled = this.#tokens + ((now - this.#filledAt) / 1000) * this.#rules.rate;
    this.#tokens = Math.min(this.#rules.burst, filled);
    this.#filledAt = now;
    if (this.#tokens < 1) return false;
    this.#tokens -= 1;
    return true;
  }
}
