import { createHash } from 'node:crypto';
import type { Clock } from '../clock.ts';
import { ACCOUNT, REGION } from '../template/resource-names.ts';
import { failedIds } from './batch-outcome.ts';
import type { MappingDefinition } from './mapping-definition.ts';
import type { QueueMessage, Queues } from './queues.ts';
import { Signal } from './signal.ts';

type Options = {
  definition: MappingDefinition & { source: { kind: 'queue' } };
  queues: Queues;
  clock: Clock;
  invoke: (functionArn: string, event: unknown) => Promise<unknown>;
};

/** A mapping from a queue to a function: what fails comes back when the queue's visibility timeout has passed. */
export class QueueLane {
  readonly #options: Options;
  readonly #signal = new Signal();
  readonly #stopListening: () => void;
  readonly #ended: Promise<void>;
  #busy = true;
  #closed = false;

  constructor(options: Options) {
    this.#options = options;
    this.#stopListening = options.queues.onMessage(options.definition.source.arn, () => this.#signal.raise());
    this.#ended = this.#run();
  }

  get busy(): boolean {
    return this.#busy;
  }

  /** Messages that could be received now. */
  async lag(): Promise<number> {
    const { queues, definition, clock } = this.#options;
    const now = clock.now();
    return queues.peek(definition.source.arn).filter(message => message.visibleAt <= now).length;
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#stopListening();
    this.#signal.raise();
    await this.#ended;
  }

  async #run(): Promise<void> {
    const { definition, queues, clock } = this.#options;
    const { arn } = definition.source;
    while (!this.#closed) {
      const seen = this.#signal.count;
      const messages = await queues.receive(arn, definition.batchSize);
      if (messages.length > 0) await this.#deliver(messages);
      else {
        const next = queues.nextVisible(arn);
        const cancel = next === undefined ? () => {} : clock.at(next, () => this.#signal.raise());
        this.#busy = false;
        await this.#signal.after(seen);
        this.#busy = true;
        cancel();
      }
    }
  }

  async #deliver(received: QueueMessage[]): Promise<void> {
    const { definition, queues, invoke } = this.#options;
    const { arn } = definition.source;
    const wanted: QueueMessage[] = [];
    for (const message of received) {
      // Lambda deletes a message that its filter does not let through.
      if (this.#lets(message)) wanted.push(message);
      else await queues.delete(arn, message.id);
    }
    if (wanted.length === 0) return;
    try {
      const answer = await invoke(definition.functionArn, { Records: wanted.map(m => eventRecord(m, arn)) });
      const failed = definition.reportsFailures ? failedIds(answer) : [];
      if (failed === undefined || failed.some(id => !wanted.some(m => m.id === id))) return;
      for (const message of wanted) if (!failed.includes(message.id)) await queues.delete(arn, message.id);
    } catch {
      // The messages become visible again: that is how a queue repeats.
    }
  }

  #lets(message: QueueMessage): boolean {
    const { filters } = this.#options.definition;
    if (filters.length === 0) return true;
    const record = {
      ...eventRecord(message, this.#options.definition.source.arn),
      body: parsed(message.body),
    };
    return filters.some(lets => lets(record));
  }
}

function eventRecord(message: QueueMessage, arn: string) {
  return {
    messageId: message.id,
    receiptHandle: `${message.id}/${message.receives}`,
    body: message.body,
    attributes: {
      ApproximateReceiveCount: String(message.receives),
      SentTimestamp: String(message.sentAt),
      SenderId: ACCOUNT,
      ApproximateFirstReceiveTimestamp: String(message.sentAt),
    },
    messageAttributes: Object.fromEntries(
      Object.entries(message.attributes).map(([name, stringValue]) => [
        name,
        { stringValue, dataType: 'String' },
      ]),
    ),
    md5OfBody: createHash('md5').update(message.body).digest('hex'),
    eventSource: 'aws:sqs',
    eventSourceARN: arn,
    awsRegion: REGION,
  };
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}
