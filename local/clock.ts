/** Longest delay a Node timer can hold; a longer one would fire at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

type Alarm = { instant: number; ring: () => void; timer?: NodeJS.Timeout };

/**
 * The one clock of the embedded run. It runs at normal speed, shifted by an offset in milliseconds, so that
 * "today" can be 15 March 2023. Alarms are kept as instants (UTC, milliseconds) and armed again when the
 * clock is moved: an alarm that a move has passed rings at once.
 */
export class Clock {
  #offset: number;
  readonly #alarms = new Set<Alarm>();
  readonly #listeners = new Set<(offset: number) => void>();

  constructor(offset = 0) {
    this.#offset = offset;
  }

  get offset(): number {
    return this.#offset;
  }

  /** The simulated instant, in milliseconds since 1970 (UTC). */
  now(): number {
    return Date.now() + this.#offset;
  }

  /** Moves the clock forward to `instant`. Moving it back is refused: records would precede their causes. */
  moveTo(instant: number): void {
    if (instant < this.now()) throw new RangeError('the clock cannot be moved back');
    this.#offset += instant - this.now();
    for (const listener of this.#listeners) listener(this.#offset);
    for (const alarm of this.#alarms) this.#arm(alarm);
  }

  /** Calls `listener` with the new offset after every move. Returns how to stop that. */
  onMove(listener: (offset: number) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Rings once, when the simulated time is `instant` or later. Returns how to cancel it. */
  at(instant: number, ring: () => void): () => void {
    const alarm: Alarm = { instant, ring };
    this.#alarms.add(alarm);
    this.#arm(alarm);
    return () => this.#cancel(alarm);
  }

  /** Cancels every alarm, so that the process can end. */
  close(): void {
    for (const alarm of this.#alarms) this.#cancel(alarm);
    this.#listeners.clear();
  }

  #arm(alarm: Alarm): void {
    clearTimeout(alarm.timer);
    const wait = Math.max(0, alarm.instant - this.now());
    alarm.timer = setTimeout(
      () => {
        if (alarm.instant > this.now()) return this.#arm(alarm);
        this.#alarms.delete(alarm);
        alarm.ring();
      },
      Math.min(wait, LONGEST_TIMER_MS),
    );
  }

  #cancel(alarm: Alarm): void {
    clearTimeout(alarm.timer);
    this.#alarms.delete(alarm);
  }
}
