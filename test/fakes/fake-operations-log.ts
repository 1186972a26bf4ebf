import type { LogEntry, OperationsLog, Run } from '../../lambdas/app/operations/operations-log.ts';

/** What was repaired and what ran, in memory. */
export class FakeOperationsLog implements OperationsLog {
  readonly #runs = new Map<string, Run>();
  readonly #added = new Map<string, { entry: LogEntry; asked?: string }>();

  async noteRun(run: Run): Promise<void> {
    this.#runs.set(run.name, run);
  }

  async runs(): Promise<Run[]> {
    return [...this.#runs.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  async add(entry: LogEntry, asked?: string): Promise<void> {
    if (!this.#added.has(entry.id))
      this.#added.set(entry.id, { entry, ...(asked !== undefined && { asked }) });
  }

  async earlier(id: string) {
    return this.#added.get(id);
  }

  async entries(limit: number): Promise<LogEntry[]> {
    const place = ({ at, id }: LogEntry) => `${at}#${id}`;
    return [...this.#added.values()]
      .map(({ entry }) => entry)
      .sort((a, b) => (place(a) < place(b) ? 1 : -1))
      .slice(0, limit);
  }
}
