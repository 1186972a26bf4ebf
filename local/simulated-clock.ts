import { Clock } from './clock.ts';
import { instantOf, localDay } from './events/local-time.ts';
import type { HostStore } from './host-store.ts';
import { StartError } from './start-error.ts';

/** When a simulated day begins: people come to work, and the day still lies before them. */
const MORNING = 'T08:00:00';

/** The clock of a data folder: its offset outlives the process, and every move is on disk before it is made. */
export class SimulatedClock {
  readonly clock: Clock;
  readonly #store: HostStore;
  readonly #zone: string;

  private constructor(store: HostStore, zone: string, offset: number) {
    this.clock = new Clock(offset);
    this.#store = store;
    this.#zone = zone;
  }

  /**
   * Opens the clock of `store`. `today` (`YYYY-MM-DD` in `zone`) moves it to that day's morning, unless it is that day
   * already; throws `StartError` if that would be back.
   */
  static async open(store: HostStore, zone: string, today: string | undefined): Promise<SimulatedClock> {
    const kept = await store.get<number>('clock/offset');
    const opened = new SimulatedClock(store, zone, kept ?? 0);
    if (kept === undefined) {
      const offset = today === undefined ? 0 : instantOf(`${today}${MORNING}`, zone) - Date.now();
      await store.put('clock/offset', offset);
      return new SimulatedClock(store, zone, offset);
    }
    const now = opened.day();
    if (today !== undefined && today < now)
      throw new StartError(
        'CLOCK_BACK',
        `the data folder is at ${now} already, and its clock cannot go back to ${today}`,
      );
    if (today !== undefined && today > now) await opened.moveTo(opened.morningOf(today));
    return opened;
  }

  /** Today in the zone, as `YYYY-MM-DD`. */
  day(): string {
    return localDay(this.clock.now(), this.#zone);
  }

  /** The instant at which `day` (`YYYY-MM-DD`) begins for the people of the sample. */
  morningOf(day: string): number {
    return instantOf(`${day}${MORNING}`, this.#zone);
  }

  /** Moves the clock forward. Throws `RangeError` if `instant` has passed. */
  async moveTo(instant: number): Promise<void> {
    if (!(instant >= this.clock.now())) throw new RangeError('the clock cannot be moved back');
    await this.#store.put('clock/offset', instant - Date.now());
    this.clock.moveTo(Math.max(instant, this.clock.now()));
  }
}
