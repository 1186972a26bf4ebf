import { isRecorded } from './requests.ts';
import type { World } from './world.ts';

/** What a run of histories went through: proof that they are not all the same trifle. */
export class HistoriesSeen {
  readonly #counts = new Map<string, number>();

  /** Counts what happened in a history that has ended. */
  async add(world: World, moves: number): Promise<void> {
    this.#count('histories');
    this.#count('moves', moves);
    this.#count('crashes', world.scheduler.crashes);
    this.#count('machines', world.machine.executions.size);
    for (const asked of world.asked) {
      this.#count('commands');
      this.#count('deliveries', asked.deliveries.length);
      if (asked.deliveries.some(isRecorded)) this.#count('recorded commands');
    }
    const { office, unions } = world.cast;
    for (const union of unions) {
      const changes = await world.record.changes(office.term.id, union.id, 10_000);
      for (const event of changes.flatMap(change => change.events)) {
        if (event.type === 'machine-called') this.#count(`machine called: ${event.reason}`);
        else this.#count(`event ${event.type}`);
      }
    }
  }

  /** One line a thing, most often first. */
  toString(): string {
    const sorted = [...this.#counts].sort(([, a], [, b]) => b - a);
    return sorted.map(([what, count]) => `${count} ${what}`).join(', ');
  }

  #count(what: string, times = 1): void {
    this.#counts.set(what, (this.#counts.get(what) ?? 0) + times);
  }
}
