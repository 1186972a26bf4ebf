import { ApiError, Offline, SignedOut, UploadRefused } from '../../api/problem.ts';

/** What the queue works with. */
export type UploadQueueParts = {
  /** Sends one file through to its end. */
  readonly send: (key: string) => Promise<void>;
  /** The file waits, and goes on by itself. */
  readonly onStalled: (key: string, error: unknown) => void;
  /** The file did not go, and waits to be told to. */
  readonly onFailed: (key: string, error: unknown) => void;
  /** Waits until it is worth trying again, the longer the more often it was tried. */
  readonly pause: (tries: number) => Promise<void>;
};

/** How often a server that is busy or out of order is asked again before a person is. */
const MOST_TRIES = 4;

/**
 * Sends files one after another. Without a network, or while nobody is signed in, they keep their places and go on
 * by themselves; what is through is not sent again.
 */
export class UploadQueue {
  readonly #parts: UploadQueueParts;
  #keys: string[] = [];
  #isWorking = false;

  constructor(parts: UploadQueueParts) {
    this.#parts = parts;
  }

  /** Puts a file at the end, unless it stands in the queue already. */
  add(key: string): void {
    if (!this.#keys.includes(key)) this.#keys.push(key);
    if (!this.#isWorking) void this.#work();
  }

  /** Takes a file out; one that is being sent is not begun again. */
  remove(key: string): void {
    this.#keys = this.#keys.filter(it => it !== key);
  }

  async #work(): Promise<void> {
    this.#isWorking = true;
    let tries = 0;
    for (let key = this.#keys[0]; key !== undefined; key = this.#keys[0]) {
      const error = await this.#parts.send(key).then(
        () => undefined,
        (caught: unknown) => caught ?? new Error('failed'),
      );
      tries += 1;
      if (error && this.#keys.includes(key) && goesOn(error, tries)) {
        this.#parts.onStalled(key, error);
        await this.#parts.pause(tries);
        continue;
      }
      if (error && this.#keys.includes(key)) this.#parts.onFailed(key, error);
      this.remove(key);
      tries = 0;
    }
    this.#isWorking = false;
  }
}

function goesOn(error: unknown, tries: number): boolean {
  if (error instanceof Offline || error instanceof SignedOut) return true;
  if (tries >= MOST_TRIES) return false;
  if (error instanceof ApiError) return error.isPassing;
  // A signature that ran out while the network was down: the next try asks for another.
  return error instanceof UploadRefused && (error.status === 403 || error.status >= 500);
}
