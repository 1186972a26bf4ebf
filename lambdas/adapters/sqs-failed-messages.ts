import {
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  type Message,
  ReceiveMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import type { FailedMessages } from '../app/operations/ports.ts';
import type { FailedQueue } from '../domain/repairs.ts';

/** Most messages of one ReceiveMessage. */
const AT_ONCE = 10;

/** Rounds of one drop: some hundred messages; a second drop goes on. */
const ROUNDS = 40;

/** Seconds for which a message that is being dropped stays out of sight. */
const WHILE_DROPPING = 30;

/**
 * The dead-letter queues in SQS. Messages tell shards and sequence numbers, and nothing of any union or person; those
 * of mail tell the address, so what they say is never looked at.
 */
export class SqsFailedMessages implements FailedMessages {
  readonly #urls: Readonly<Record<FailedQueue, string>>;
  readonly #client: SQSClient;

  constructor(
    urls: Readonly<Record<FailedQueue, string>>,
    client: SQSClient = new SQSClient({ useQueueUrlAsEndpoint: false }),
  ) {
    this.#urls = urls;
    this.#client = client;
  }

  async look(queue: FailedQueue): Promise<{ count: number; oldest?: number }> {
    const [{ Attributes = {} }, seen] = await Promise.all([
      this.#client.send(
        new GetQueueAttributesCommand({
          QueueUrl: this.#urls[queue],
          AttributeNames: ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'],
        }),
      ),
      this.#receive(queue, 0),
    ]);
    const counted =
      Number(Attributes.ApproximateNumberOfMessages ?? 0) +
      Number(Attributes.ApproximateNumberOfMessagesNotVisible ?? 0);
    const count = Math.max(counted, seen.length);
    return seen.length > 0 ? { count, oldest: Math.min(...seen.map(sentAt)) } : { count };
  }

  async drop(queue: FailedQueue, before: number): Promise<{ dropped: number; left: number }> {
    let dropped = 0;
    let left = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const messages = await this.#receive(queue, WHILE_DROPPING);
      if (messages.length === 0) break;
      for (const message of messages) {
        if (sentAt(message) >= before) left += 1;
        else {
          const { ReceiptHandle } = message;
          await this.#client.send(new DeleteMessageCommand({ QueueUrl: this.#urls[queue], ReceiptHandle }));
          dropped += 1;
        }
      }
    }
    return { dropped, left };
  }

  async #receive(queue: FailedQueue, visibility: number): Promise<Message[]> {
    const received = await this.#client.send(
      new ReceiveMessageCommand({
        QueueUrl: this.#urls[queue],
        MaxNumberOfMessages: AT_ONCE,
        VisibilityTimeout: visibility,
        MessageSystemAttributeNames: ['SentTimestamp'],
      }),
    );
    return received.Messages ?? [];
  }
}

function sentAt({ Attributes }: Message): number {
  return Number(Attributes?.SentTimestamp ?? 0);
}
