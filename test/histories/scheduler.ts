import { Crash, type PortCall, type Step } from '../fakes/step.ts';

/** How a held call goes on: as it is, dying before it happens, or dying just after it has. */
export type Fate = 'go' | 'crash-before' | 'crash-after';

type Held = { readonly call: PortCall; readonly release: (fate: Fate) => void };

/**
 * Runs many activities one port call at a time: every call is held before it happens until the test lets it go, so
 * that the test, and not the event loop, decides who is next. Nothing in it depends on time.
 */
export class Scheduler {
  readonly #held: Held[] = [];
  #slow: Held | undefined;
  /** Activities that were made to die. */
  crashes = 0;

  /** Calls that wait to be let go. */
  get waiting(): number {
    return this.#held.length;
  }

  /** A step for one activity. */
  step(): Step {
    let doomed = false;
    return call => {
      if (call.when === 'after') {
        if (!doomed) return undefined;
        throw new Crash(call);
      }
      return new Promise<void>((resolve, reject) => {
        const release = (fate: Fate) => {
          doomed = fate === 'crash-after';
          if (fate !== 'go') this.crashes += 1;
          if (fate === 'crash-before') reject(new Crash(call));
          else resolve();
        };
        this.#held.push({ call, release });
      });
    };
  }

  /** The call at `index` (counted round) is slow from now on: `releaseAnother` passes it over. */
  starve(index: number): void {
    this.#slow = this.#held[index % this.#held.length];
  }

  /** Lets any call but the slow one go: that at `index` (counted round) of the others. False if there is none. */
  async releaseAnother(index: number, fate: Fate = 'go'): Promise<boolean> {
    const others = this.#held.filter(held => held !== this.#slow);
    const chosen = others[index % others.length];
    if (!chosen) return false;
    await this.release(this.#held.indexOf(chosen), fate);
    return true;
  }

  /** Lets the call at `index` (counted round) go, and waits until its activity is held again or has ended. */
  async release(index: number, fate: Fate = 'go'): Promise<void> {
    const [held] = this.#held.splice(index % this.#held.length, 1);
    held?.release(fate);
    await settled();
  }
}

/** Every activity has come to its next port call or to its end: only microtasks lie between. */
export function settled(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve));
}
