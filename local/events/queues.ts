import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock.ts';
import type { HostStore } from '../host-store.ts';
import type { QueueDefinition } from './queue-definition.ts';

/** A message on a queue. Instants are milliseconds since 1970, simulated time. */
export type QueueMessage = {
  id: string;
  /** Position in the queue; grows with every message sent. */
  order: string;
  body: string;
  attributes: Record<string, string>;
  sentAt: number;
  visibleAt: number;
  receives: number;
};

type Queue = { definition: QueueDefinition; messages: Map<string, QueueMessage>; listeners: Set<() => void> };

/** The stack's queues, kept on disk. For the host's own producers and consumers: there is no wire protocol. */
export class Queues {
  readonly #queues = new Map<string, Queue>();
  readonly #store: HostStore;
  readonly #clock: Clock;
  #last = 0;

  private constructor(store: HostStore, clock: Clock) {
    this.#store = store;
    this.#clock = clock;
  }

  static async open(definitions: QueueDefinition[], store: HostStore, clock: Clock): Promise<Queues> {
    const queues = new Queues(store, clock);
    for (const definition of definitions) {
      const messages = new Map<string, QueueMessage>();
      for (const message of await store.list<QueueMessage>(`queue/${definition.name}/`)) {
        messages.set(message.id, message);
        queues.#last = Math.max(queues.#last, Number(message.order));
      }
      queues.#queues.set(definition.arn, { definition, messages, listeners: new Set() });
    }
    return queues;
  }

  /** Whether the stack has the queue (by ARN or name). */
  has(arn: string): boolean {
    return (
      this.#queues.has(arn) || [...this.#queues.values()].some(({ definition }) => definition.name === arn)
    );
  }

  async send(arn: string, body: string, attributes: Record<string, string> = {}): Promise<void> {
    const queue = this.#find(arn);
    const now = this.#clock.now();
    this.#last += 1;
    const order = String(this.#last).padStart(16, '0');
    const visibleAt = now + queue.definition.delay * 1000;
    const message = { id: randomUUID(), order, body, attributes, sentAt: now, visibleAt, receives: 0 };
    await this.#store.put(keyOf(queue, message), message);
    queue.messages.set(message.id, message);
    for (const listener of queue.listeners) listener();
  }

  /** Takes up to `count` visible messages; they come back after `visibility` seconds, or the queue's, unless deleted. */
  async receive(arn: string, count: number, visibility?: number): Promise<QueueMessage[]> {
    const queue = this.#find(arn);
    await this.#sweep(queue);
    const now = this.#clock.now();
    const taken = [...queue.messages.values()].filter(message => message.visibleAt <= now).slice(0, count);
    for (const message of taken) {
      message.receives += 1;
      message.visibleAt = now + (visibility ?? queue.definition.visibility) * 1000;
      await this.#store.put(keyOf(queue, message), message);
    }
    return taken;
  }

  async delete(arn: string, id: string): Promise<void> {
    const queue = this.#find(arn);
    const message = queue.messages.get(id);
    if (message === undefined) return;
    queue.messages.delete(id);
    await this.#store.delete(keyOf(queue, message));
  }

  /** Everything on the queue (by ARN, name or logical id), oldest first, without taking it. */
  peek(arn: string): QueueMessage[] {
    return [...this.#find(arn).messages.values()];
  }

  /** Messages that could be received now. */
  visible(arn: string): number {
    const now = this.#clock.now();
    return this.peek(arn).filter(message => message.visibleAt <= now).length;
  }

  /** When the next message can be received; undefined if there is none. */
  nextVisible(arn: string): number | undefined {
    const times = this.peek(arn).map(message => message.visibleAt);
    return times.length > 0 ? Math.min(...times) : undefined;
  }

  /** Messages on each queue, by its logical id. */
  depths(): Record<string, number> {
    return Object.fromEntries([...this.#queues.values()].map(q => [q.definition.id, q.messages.size]));
  }

  onMessage(arn: string, listener: () => void): () => void {
    const { listeners } = this.#find(arn);
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  /** Drops what is too old, and moves on what was received too often. */
  async #sweep(queue: Queue): Promise<void> {
    const now = this.#clock.now();
    const { retention, redrive } = queue.definition;
    for (const message of [...queue.messages.values()]) {
      const isAged = message.sentAt + retention * 1000 < now;
      const isSpent = redrive !== undefined && message.receives >= redrive.after && message.visibleAt <= now;
      if (isSpent && !isAged) await this.send(redrive.arn, message.body, message.attributes);
      if (isAged || isSpent) await this.delete(queue.definition.arn, message.id);
    }
  }

  #find(arn: string): Queue {
    const byName = [...this.#queues.values()].find(({ definition: d }) => d.id === arn || d.name === arn);
    const queue = this.#queues.get(arn) ?? byName;
    if (queue === undefined) throw new Error(`the stack has no queue ${arn}`);
    return queue;
  }
}

function keyOf({ definition }: Queue, { order, id }: QueueMessage): string {
  return `queue/${definition.name}/${order}/${id}`;
}
