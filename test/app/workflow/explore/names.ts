import type { Task, World } from './world.ts';

/** Short names: equal values have equal names, whatever path led to them. */
export class Names {
  readonly #objects = new WeakMap<object, string>();
  readonly #texts = new Map<string, string>();

  ofWorld({ now, congress, wait, executions, tasks, plan, mishaps }: World): string {
    const parts = [
      now,
      this.#of(congress),
      wait ? this.#of(wait) : '',
      executions
        .map(execution => this.#of(execution))
        .sort()
        .join(),
      tasks
        .map(task => this.ofTask(task))
        .sort()
        .join(),
      plan.length,
      Object.values(mishaps).join(),
    ];
    return parts.join(';');
  }

  ofTask(task: Task): string {
    const known = this.#objects.get(task);
    if (known) return known;
    const { program, input, now, outcomes, for: forVisit } = task;
    const parts = outcomes.map(outcome => ('error' in outcome ? '!' : this.#of(outcome.value)));
    const name = `${program} ${this.#of(input)} ${now} ${forVisit ?? ''} ${parts.join(' ')}`;
    this.#objects.set(task, name);
    return name;
  }

  #of(value: unknown): string {
    if (typeof value !== 'object' || value === null) return String(value);
    const known = this.#objects.get(value);
    if (known) return known;
    const text = JSON.stringify(value);
    const name = this.#texts.get(text) ?? this.#texts.size.toString(36);
    this.#texts.set(text, name);
    this.#objects.set(value, name);
    return name;
  }
}
